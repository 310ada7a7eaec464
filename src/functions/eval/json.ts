import { append, edit, exactKey, extend, extract, jsonNode, remove, setTo } from '../../values/json-functions.ts';
import { writeJson } from '../../values/json-node.ts';
import { readPath } from '../../values/json-path.ts';
import { toJsonNode } from '../../values/json-value.ts';
import { toText } from '../../values/number.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/JSONFunctions';
const JSON_TEXT = { name: 'json', type: 'string', doc: 'a JSON text' } as const;
const PATH = { name: 'path', type: 'string', doc: 'a place such as a.b{0}.c; {} is every element' } as const;
const KEY = { name: 'key', type: 'string', doc: 'a key as it stands' } as const;
const VALUE = { name: 'value', type: 'value', doc: 'text, number, Boolean, null, JSON or a multivalue' } as const;
const SHARED = { nulls: 'propagate', multivalue: 'whole', see: SEE } as const;
/** Where a value among the arguments may be null. */
const WITH_VALUES = { nulls: 'handled', multivalue: 'whole', returns: 'string', see: SEE } as const;
const EDITED = 'what is no JSON gives null';

const object = (pairs: readonly Value[]): string => {
  const members: string[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const key = pairs[i] ?? null;
    if (key !== null && !isMultivalue(key)) members.push(`${JSON.stringify(toText(key))}:${writeJson(toJsonNode(pairs[i + 1] ?? null))}`);
  }
  return `{${members.join(',')}}`;
};

function keysOf(text: string): string | null {
  const node = jsonNode(text);
  return node?.kind === 'object' ? JSON.stringify([...node.members.keys()]) : null;
}

function entriesOf(text: string): string | null {
  const node = jsonNode(text);
  if (node?.kind !== 'object') return null;
  return `[${[...node.members].map(([key, value]) => `{"key":${JSON.stringify(key)},"value":${writeJson(value)}}`).join(',')}]`;
}

function toMultivalue(text: string, keepQuotes: boolean): Value {
  const node = jsonNode(text);
  if (node?.kind !== 'array') return null;
  return node.items.map((item) => {
    if (item.kind !== 'text' || keepQuotes) return writeJson(item);
    return item.value;
  });
}

function hasKey(text: string, key: string): boolean {
  const node = jsonNode(text);
  return node?.kind === 'object' && node.members.has(key);
}

/** Functions on JSON texts (SearchReference/JSONFunctions; F-json). What they give is compact JSON. */
export const JSON_FUNCTIONS = [
  {
    ...SHARED,
    name: 'json',
    params: [JSON_TEXT],
    returns: 'string',
    doc: 'The text if it is JSON, null if not.',
    examples: [
      { expr: 'json(v)', given: { v: '[1,2]' }, gives: '[1,2]' },
      { expr: 'json(v)', given: { v: 'not json' }, gives: null },
    ],
    run: (text: string) => (jsonNode(text) === null ? null : text),
  },
  {
    ...WITH_VALUES,
    name: 'json_object',
    params: [
      { ...KEY, type: 'value', optional: true },
      { ...VALUE, optional: true },
    ],
    repeats: 2,
    doc: 'A JSON object of keys and values.',
    semantics: ['text that is a JSON object or array is embedded', 'a multivalue becomes an array'],
    examples: [
      { expr: 'json_object("a", 1, "b", "x")', gives: '{"a":1,"b":"x"}' },
      { expr: 'json_object("cities", json_array("London", "Sydney"))', gives: '{"cities":["London","Sydney"]}' },
    ],
    run: (...pairs: readonly Value[]) => object(pairs),
  },
  {
    ...WITH_VALUES,
    name: 'json_array',
    params: [{ ...VALUE, optional: true }],
    repeats: 1,
    doc: 'A JSON array of values.',
    examples: [
      { expr: 'json_array("buttercup", 1, true())', gives: '["buttercup",1,true]' },
      { expr: 'json_array("dubois", json_object("name", "patel"))', gives: '["dubois",{"name":"patel"}]' },
    ],
    run: (...values: readonly Value[]) => `[${values.map((value) => writeJson(toJsonNode(value))).join(',')}]`,
  },
  {
    ...SHARED,
    name: 'json_extract',
    params: [JSON_TEXT, { ...PATH, optional: true }],
    repeats: 1,
    returns: 'value',
    doc: 'What is at a path of a JSON text.',
    semantics: [
      'one path gives a plain value, {} in it or several paths give a JSON array',
      'nothing there gives null',
      'a key that holds a dot cannot be reached',
    ],
    examples: [
      { expr: 'json_extract(o, "a.b")', given: { o: '{"a":{"b":1}}' }, gives: '1' },
      { expr: 'json_extract(o, "{}.n")', given: { o: '[{"n":"x"},{"n":"y"}]' }, gives: '["x","y"]' },
    ],
    run: (text: string, ...paths: readonly string[]) => extract(text, paths, readPath),
  },
  {
    ...SHARED,
    name: 'json_extract_exact',
    params: [JSON_TEXT, { ...KEY, optional: true }],
    repeats: 1,
    returns: 'value',
    doc: 'The value of a key of a JSON object, the key taken as it stands.',
    semantics: ['several keys give a JSON array'],
    examples: [
      { expr: 'json_extract_exact(o, "a.b")', given: { o: '{"a.b":"x"}' }, gives: 'x' },
      { expr: 'json_extract_exact(o, "a.b")', given: { o: '{"a":{"b":1}}' }, gives: null },
    ],
    run: (text: string, ...keys: readonly string[]) => extract(text, keys, exactKey),
  },
  {
    ...SHARED,
    name: 'json_has_key_exact',
    params: [JSON_TEXT, KEY],
    nulls: 'handled',
    returns: 'boolean',
    doc: 'True if a JSON object has a key, the key taken as it stands.',
    examples: [
      { expr: 'json_has_key_exact(o, "charlie.garcia")', given: { o: '{"charlie.garcia":10}' }, gives: true },
      { expr: 'json_has_key_exact(o, "a.b")', given: { o: '{"a":{"b":1}}' }, gives: false },
    ],
    run: (text: string | null, key: string | null) => text !== null && key !== null && hasKey(text, key),
  },
  {
    ...WITH_VALUES,
    name: 'json_set',
    params: [JSON_TEXT, PATH, VALUE],
    repeats: 2,
    doc: 'A JSON text with values put at paths.',
    semantics: ['missing keys are made', 'a path that does not fit is skipped', EDITED],
    examples: [
      { expr: 'json_set(o, "g{1}", "z")', given: { o: '{"g":["x","y"]}' }, gives: '{"g":["x","z"]}' },
      { expr: 'json_set(json_object(), "a.b", "c")', gives: '{"a":{"b":"c"}}' },
    ],
    run: (text: string | null, ...pairs: readonly Value[]) =>
      text === null ? null : edit(text, pairs, { read: readPath, change: setTo, create: true }),
  },
  {
    ...WITH_VALUES,
    name: 'json_set_exact',
    params: [JSON_TEXT, KEY, VALUE],
    repeats: 2,
    doc: 'A JSON object with values put at keys, the keys taken as they stand.',
    semantics: [EDITED],
    examples: [
      { expr: 'json_set_exact(json_object(), "system.splunk.path", "/opt")', gives: '{"system.splunk.path":"/opt"}' },
      { expr: 'json_set_exact(o, "a", 2)', given: { o: '{"a":1}' }, gives: '{"a":2}' },
    ],
    run: (text: string | null, ...pairs: readonly Value[]) =>
      text === null ? null : edit(text, pairs, { read: exactKey, change: setTo, create: true }),
  },
  {
    ...WITH_VALUES,
    name: 'json_append',
    params: [JSON_TEXT, PATH, VALUE],
    repeats: 2,
    doc: 'A JSON text with an element added to an array.',
    semantics: ['what is no array becomes one', 'a path that leads nowhere is skipped', EDITED],
    examples: [
      { expr: 'json_append(o, "a", "x")', given: { o: '{"a":["s"]}' }, gives: '{"a":["s","x"]}' },
      { expr: 'json_append("not json", "a", "x")', gives: null },
    ],
    run: (text: string | null, ...pairs: readonly Value[]) =>
      text === null ? null : edit(text, pairs, { read: readPath, change: append, create: false }),
  },
  {
    ...WITH_VALUES,
    name: 'json_extend',
    params: [JSON_TEXT, PATH, VALUE],
    repeats: 2,
    doc: 'A JSON text with the elements of an array added to an array.',
    semantics: ['a value that is no array is added as it is', 'a path that leads nowhere is skipped', EDITED],
    examples: [
      { expr: 'json_extend(o, "a", json_array("b", "c"))', given: { o: '{"a":["a"]}' }, gives: '{"a":["a","b","c"]}' },
      { expr: 'json_extend(o, "a", "b")', given: { o: '{"a":["a"]}' }, gives: '{"a":["a","b"]}' },
    ],
    run: (text: string | null, ...pairs: readonly Value[]) =>
      text === null ? null : edit(text, pairs, { read: readPath, change: extend, create: false }),
  },
  {
    ...SHARED,
    name: 'json_delete',
    params: [JSON_TEXT, PATH],
    repeats: 1,
    returns: 'string',
    doc: 'A JSON text without what is at certain paths.',
    semantics: ['a path that leads nowhere is skipped', EDITED],
    examples: [
      { expr: 'json_delete(o, "a.b")', given: { o: '{"a":{"b":1,"c":2}}' }, gives: '{"a":{"c":2}}' },
      { expr: 'json_delete(o, "nokey")', given: { o: '{"a":1}' }, gives: '{"a":1}' },
    ],
    run: (text: string, ...paths: readonly string[]) => remove(text, paths),
  },
  {
    ...SHARED,
    name: 'json_keys',
    params: [JSON_TEXT],
    returns: 'string',
    doc: 'The keys of a JSON object as a JSON array.',
    semantics: ['an array gives null'],
    examples: [
      { expr: 'json_keys(o)', given: { o: '{"a":{"x":1},"b":2}' }, gives: '["a","b"]' },
      { expr: 'json_keys(o)', given: { o: '[1]' }, gives: null },
    ],
    run: keysOf,
  },
  {
    ...SHARED,
    name: 'json_entries',
    params: [JSON_TEXT],
    returns: 'string',
    doc: 'The keys and values of a JSON object as a JSON array of objects.',
    examples: [
      { expr: 'json_entries(o)', given: { o: '{"a":1}' }, gives: '[{"key":"a","value":1}]' },
      { expr: 'json_entries(o)', given: { o: '5' }, gives: null },
    ],
    run: entriesOf,
  },
  {
    ...SHARED,
    name: 'json_valid',
    params: [JSON_TEXT],
    nulls: 'handled',
    returns: 'boolean',
    doc: 'True for a text that is JSON.',
    examples: [
      { expr: 'json_valid(f)', given: { f: '[1,2]' }, gives: true },
      { expr: 'json_valid(f)', given: { f: "{'a':1}" }, gives: false },
    ],
    run: (text: string | null) => text !== null && jsonNode(text) !== null,
  },
  {
    ...SHARED,
    name: 'json_array_to_mv',
    params: [JSON_TEXT, { name: 'keep_quotes', type: 'boolean', doc: 'whether strings keep their quotes', optional: true }],
    returns: 'value',
    doc: 'The elements of a JSON array as a multivalue.',
    semantics: ['what is no array gives null'],
    examples: [
      { expr: 'json_array_to_mv(json_array("a", "b"))', gives: ['a', 'b'] },
      { expr: 'json_array_to_mv(json_array("a", "b"), true())', gives: ['"a"', '"b"'] },
    ],
    run: (text: string, keepQuotes: boolean = false) => toMultivalue(text, keepQuotes),
  },
] as const satisfies readonly EvalFunction[];
