import { type JsonSchema, MAP, TEXT, TEXTS, text } from './json-schema.ts';

const MACRO: JsonSchema = {
  oneOf: [
    TEXT,
    {
      type: 'object',
      additionalProperties: false,
      required: ['definition'],
      properties: { definition: TEXT, args: TEXTS, iseval: { type: 'boolean' } },
    },
  ],
};

/** Macros by `name` or `name(2)`. */
export const MACROS: JsonSchema = {
  type: 'object',
  description: 'macros by name or name(2), over those of the content',
  additionalProperties: MACRO,
};

const ROWS: JsonSchema = { type: 'array', items: MAP };

const LOOKUP: JsonSchema = {
  oneOf: [
    text('path of a CSV file'),
    ROWS,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        file: text('path of a CSV file'),
        rows: ROWS,
        match_type: text('WILDCARD(field), CIDR(field)'),
        case_sensitive_match: { type: 'boolean' },
        max_matches: { type: 'integer', minimum: 1 },
        min_matches: { type: 'integer', minimum: 0 },
        default_match: TEXT,
      },
    },
  ],
};

/** Lookup tables by name. */
export const LOOKUPS: JsonSchema = {
  type: 'object',
  description: 'lookup tables by name: a CSV file, rows, or one of these with settings of transforms.conf',
  additionalProperties: LOOKUP,
};
