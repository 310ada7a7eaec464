import { type JsonSchema, MAP, TEXT, TEXTS, text } from './json-schema.ts';

/** A time: epoch seconds, ISO 8601, a relative time, `data` or `clock`. */
export const TIME: JsonSchema = {
  type: ['string', 'number'],
  description: "epoch seconds, ISO 8601, a time modifier, or 'data' for the newest event of the data",
};

/** Metadata for events that carry none. */
export const DEFAULTS: JsonSchema = {
  type: 'object',
  description: 'metadata of events that carry none',
  additionalProperties: false,
  properties: { index: TEXT, sourcetype: TEXT, source: TEXT, host: TEXT },
};

const GIVEN_ONE: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    data: text('file, folder or glob, relative to the test file; ,sourcetype=… after it sets metadata'),
    events: {
      type: 'array',
      items: MAP,
      description: 'events as JSON; _time, index, sourcetype, source, host are metadata; with _raw the fields are taken as given',
    },
    rows: {
      type: 'array',
      items: MAP,
      description: 'rows as another search would hand them on: nothing is extracted, a list is a multivalue',
    },
    raw: { oneOf: [TEXT, TEXTS], description: 'the text of events: one, or several' },
    repeat: {
      type: 'object',
      description: 'the events several times, each time later by "every"',
      additionalProperties: false,
      required: ['times'],
      properties: { times: { type: 'integer', minimum: 1, maximum: 1_000_000 }, every: text('a span such as 10s') },
    },
    index: TEXT,
    sourcetype: TEXT,
    source: TEXT,
    host: TEXT,
  },
};

/** What a test is run on. */
export const GIVEN: JsonSchema = { oneOf: [GIVEN_ONE, { type: 'array', minItems: 1, items: GIVEN_ONE }] };
