import { type JsonNode, parseJson, writeJson } from './json-node.ts';
import { numberText } from './number.ts';
import { isMultivalue, type Scalar, type Value } from './value.ts';

const NULL: JsonNode = { kind: 'bare', text: 'null' };

/** A value as a part of JSON (F-json): text that is a JSON object or array is embedded, a multivalue is an array, no value is `null`. */
export function toJsonNode(value: Value): JsonNode {
  if (value === null) return NULL;
  return isMultivalue(value) ? { kind: 'array', items: value.map(scalarNode) } : scalarNode(value);
}

function scalarNode(value: Scalar): JsonNode {
  if (typeof value === 'string') return containerIn(value) ?? { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'bare', text: String(value) };
  const number = typeof value === 'number' ? value : value.value;
  return Number.isFinite(number) ? { kind: 'bare', text: numberText(value) } : NULL;
}

function containerIn(text: string): JsonNode | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const reading = parseJson(text);
  return reading.ok ? reading.node : null;
}

/** A part of JSON as a value of Splunk's own: text without quotes, numbers, `true` and `false` as text, containers as JSON, `null` as none. */
export function fromJsonNode(node: JsonNode): Value {
  if (node.kind === 'text') return node.value;
  if (node.kind !== 'bare') return writeJson(node);
  if (node.text === 'null') return null;
  const number = Number(node.text);
  // A number whose text says more than its double (1.50, 20 digits) stays text, as a field would hold it.
  return Number.isSafeInteger(number) && String(number) === node.text ? number : node.text;
}

/** A text that is JSON in its compact form, null for any other text. */
export function jsonOfText(text: string): string | null {
  const reading = parseJson(text);
  return reading.ok ? writeJson(reading.node) : null;
}
