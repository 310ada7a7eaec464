import { type JsonSchema, TEXTS, text } from './json-schema.ts';

const SCALAR: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
const SCALARS: JsonSchema = { type: 'array', items: SCALAR };
const TEXT_OR_NUMBER: JsonSchema = { type: ['string', 'number'] };

/** A condition on a value, in place of the value itself. */
export const MATCHER: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    $regex: text('matches this regular expression somewhere'),
    $like: text('matches this text with * wildcards, in any case, as the search command does'),
    $gt: TEXT_OR_NUMBER,
    $gte: TEXT_OR_NUMBER,
    $lt: TEXT_OR_NUMBER,
    $lte: TEXT_OR_NUMBER,
    $ne: SCALAR,
    $in: SCALARS,
    $any: { type: 'boolean', description: 'true: there is a value; false: there is none' },
    $contains: { ...SCALAR, description: 'one of the values of the multivalue' },
    $values: { ...SCALARS, description: 'these values in any order' },
    $length: { type: 'integer', minimum: 0, description: 'how many values the multivalue has' },
    $near: { type: 'number', description: 'this number within 1e-6 of it' },
  },
};

/** A row as a test writes it: fields by name. */
export const ROW: JsonSchema = {
  type: 'object',
  additionalProperties: { oneOf: [SCALAR, SCALARS, MATCHER] },
};

const ROWS: JsonSchema = { type: 'array', items: ROW };
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };

/** What a test expects. */
export const EXPECT: JsonSchema = {
  oneOf: [
    { enum: ['empty', 'any', 'snapshot'] },
    {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        count: {
          oneOf: [COUNT, { type: 'object', additionalProperties: false, minProperties: 1, properties: { min: COUNT, max: COUNT } }],
        },
        rows: { ...ROWS, description: 'all rows; fields that are not named may hold anything' },
        ordered: { type: 'boolean', default: false, description: 'the rows come in this order' },
        columns: { enum: ['subset', 'exact'], default: 'subset', description: 'exact: rows have no other fields' },
        contains: { ...ROWS, description: 'each of these is a row' },
        excludes: { ...ROWS, description: 'none of these is a row' },
        fields: { ...TEXTS, description: 'fields that have a value in every row' },
        snapshot: { type: 'boolean' },
        error: text('the search fails with this code, or with a message that has this text'),
        warnings: { enum: ['none', 'any'], default: 'any' },
      },
    },
  ],
};
