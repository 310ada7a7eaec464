import { lookupJson } from '../../values/lookup-json.ts';
import type { RunContext } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';

const STATUS = {
  'status.csv': [
    { code: '200', text: 'OK' },
    { code: '404', text: 'Not Found' },
    { code: '404', text: 'Gone' },
  ],
} as const;

/** The function that asks a lookup table (SearchReference/ConditionalFunctions#lookup; F-cond). */
export const LOOKUP_FUNCTIONS = [
  {
    name: 'lookup',
    params: [
      { name: 'table', type: 'string', doc: 'a lookup table' },
      { name: 'inputs', type: 'string', doc: 'a JSON object: columns and what they must hold' },
      { name: 'outputs', type: 'string', doc: 'a JSON array of the columns wanted' },
    ],
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'The columns of a row of a lookup table as a JSON object.',
    semantics: ['several matching rows give lists', 'no matching row gives null (inferred)'],
    see: 'SearchReference/ConditionalFunctions#lookup',
    examples: [
      {
        expr: 'lookup("status.csv", json_object("code", code), json_array("text"))',
        given: { code: '200' },
        gives: '{"text":"OK"}',
        lookups: STATUS,
      },
      {
        expr: 'lookup("status.csv", json_object("code", code), json_array("text"))',
        given: { code: '404' },
        gives: '{"text":["Not Found","Gone"]}',
        lookups: STATUS,
      },
      { expr: 'lookup("status.csv", json_object("code", "1"), json_array("text"))', gives: null, lookups: STATUS },
    ],
    run: (context: RunContext, table: string, inputs: string, outputs: string) => lookupJson(context, table, inputs, outputs),
  },
] as const satisfies readonly EvalFunction[];
