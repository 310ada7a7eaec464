import { type Change, changeAt, nodesAt, removeAt } from './json-edit.ts';
import { type JsonNode, parseJson, writeJson } from './json-node.ts';
import { type PathStep, readPath } from './json-path.ts';
import { fromJsonNode, toJsonNode } from './json-value.ts';
import type { Value } from './value.ts';

/** How a function takes its places: a path (`a.b{0}`), or one key as it stands. */
export type PlaceReader = (text: string) => readonly PathStep[] | null;

/** A key as it stands, for the functions whose names end in `_exact`. */
export const exactKey: PlaceReader = (key) => [{ kind: 'key', key }];

let lastText = '';
let lastNode: JsonNode | null = parseNode('');

function parseNode(text: string): JsonNode | null {
  const reading = parseJson(text);
  return reading.ok ? reading.node : null;
}

/** The JSON of a text, null for no JSON. Expressions ask the same text for one path after the other, so the last one is kept. */
export function jsonNode(text: string): JsonNode | null {
  if (text !== lastText) {
    lastNode = parseNode(text);
    lastText = text;
  }
  return lastNode;
}

/** `json_extract`: one place gives its value, `{}` or several places a JSON array; null where there is nothing. */
export function extract(text: string, places: readonly string[], read: PlaceReader): Value {
  const node = jsonNode(text);
  if (node === null) return null;
  if (places.length === 0) return fromJsonNode(node);
  const found = places.map((place) => extractOne(node, read(place)));
  if (found.length === 1) return found[0] === undefined || found[0] === null ? null : fromJsonNode(found[0]);
  if (found.every((one) => one === null)) return null;
  return writeJson({ kind: 'array', items: found.map((one) => one ?? { kind: 'bare', text: 'null' }) });
}

function extractOne(node: JsonNode, steps: readonly PathStep[] | null): JsonNode | null {
  if (steps === null) return null;
  const nodes = nodesAt(node, steps);
  if (!steps.some((step) => step.kind === 'each')) return nodes[0] ?? null;
  return nodes.length === 0 ? null : { kind: 'array', items: nodes };
}

/** Changes pairs of a place and a value one after the other; null for a text that is no JSON. */
export function edit(
  text: string,
  pairs: readonly Value[],
  how: { readonly read: PlaceReader; readonly change: (value: JsonNode) => Change; readonly create: boolean },
): string | null {
  let node = jsonNode(text);
  if (node === null) return null;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const place = pairs[i];
    const steps = typeof place === 'string' ? how.read(place) : null;
    if (steps !== null) node = changeAt(node, steps, how.change(toJsonNode(pairs[i + 1] ?? null)), how.create);
  }
  return writeJson(node);
}

/** `json_set`: the value takes the place. */
export const setTo =
  (value: JsonNode): Change =>
  () =>
    value;

/** `json_append`: one more element; what is no array becomes one first; a missing place stays missing. */
export const append = (value: JsonNode): Change => joined([value]);

/** `json_extend`: the elements of an array one by one. */
export const extend = (value: JsonNode): Change => joined(value.kind === 'array' ? value.items : [value]);

function joined(items: readonly JsonNode[]): Change {
  return (before) =>
    before === null ? null : { kind: 'array', items: [...(before.kind === 'array' ? before.items : [before]), ...items] };
}

/** `json_delete`: the places one after the other; null for a text that is no JSON. */
export function remove(text: string, places: readonly string[]): string | null {
  let node = jsonNode(text);
  if (node === null) return null;
  for (const place of places) node = removeAt(node, readPath(place) ?? []);
  return writeJson(node);
}
