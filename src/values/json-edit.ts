import type { JsonNode } from './json-node.ts';
import type { PathStep } from './json-path.ts';

const EMPTY_OBJECT: JsonNode = { kind: 'object', members: new Map() };

/** What a path leads to in a JSON value: none, one, or with `{}` in it any number (json_extract). */
export function nodesAt(node: JsonNode, steps: readonly PathStep[]): readonly JsonNode[] {
  let nodes: readonly JsonNode[] = [node];
  for (const step of steps) nodes = nodes.flatMap((one) => stepInto(one, step));
  return nodes;
}

function stepInto(node: JsonNode, step: PathStep): readonly JsonNode[] {
  if (step.kind === 'key') {
    const member = node.kind === 'object' ? node.members.get(step.key) : undefined;
    return member === undefined ? [] : [member];
  }
  if (node.kind !== 'array' || step.kind === 'attribute') return [];
  if (step.kind === 'each') return node.items;
  const item = node.items[step.index];
  return item === undefined ? [] : [item];
}

/** What to put in a place: given what is there (null: nothing yet), null leaves the place as it is. */
export type Change = (before: JsonNode | null) => JsonNode | null;

/** A copy with the places at a path changed. `create`: objects that the way needs are made. A step that does not fit changes nothing. */
export function changeAt(node: JsonNode, steps: readonly PathStep[], change: Change, create: boolean): JsonNode {
  const [step, ...rest] = steps;
  if (step === undefined) return change(node) ?? node;
  if (step.kind === 'key') {
    if (node.kind !== 'object') return node;
    const before = node.members.get(step.key);
    const after = changeMember(before, rest, change, create);
    return after === null || after === before ? node : { kind: 'object', members: new Map(node.members).set(step.key, after) };
  }
  if (node.kind !== 'array' || step.kind === 'attribute') return node;
  const items = node.items.map((item, index) =>
    step.kind === 'each' || step.index === index ? changeAt(item, rest, change, create) : item,
  );
  return { kind: 'array', items };
}

function changeMember(before: JsonNode | undefined, rest: readonly PathStep[], change: Change, create: boolean): JsonNode | null {
  if (before !== undefined) return changeAt(before, rest, change, create);
  if (rest.length === 0) return change(null);
  if (!create) return null;
  // Only keys can be made out of nothing: an element of a missing array has no place.
  const made = changeAt(EMPTY_OBJECT, rest, change, create);
  return made === EMPTY_OBJECT ? null : made;
}

/** A copy without what is at a path. */
export function removeAt(node: JsonNode, steps: readonly PathStep[]): JsonNode {
  const [step, ...rest] = steps;
  if (step === undefined) return node;
  if (step.kind === 'key') {
    const member = node.kind === 'object' ? node.members.get(step.key) : undefined;
    if (node.kind !== 'object' || member === undefined) return node;
    const members = new Map(node.members);
    if (rest.length === 0) members.delete(step.key);
    else members.set(step.key, removeAt(member, rest));
    return { kind: 'object', members };
  }
  if (node.kind !== 'array' || step.kind === 'attribute') return node;
  const isMeant = (index: number): boolean => step.kind === 'each' || step.index === index;
  if (rest.length === 0) return { kind: 'array', items: node.items.filter((_, index) => !isMeant(index)) };
  return { kind: 'array', items: node.items.map((item, index) => (isMeant(index) ? removeAt(item, rest) : item)) };
}
