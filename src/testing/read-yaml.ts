import { type Document, isCollection, isMap, isScalar, type Node, parseDocument } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { scalarText } from '../knowledge/yaml-text.ts';
import type { Source, Span } from '../text/source.ts';

/** A YAML or JSON text: its value, and where each part of it stands. */
export interface YamlText {
  readonly source: Source;
  readonly value: unknown;
  /** What makes the text no YAML. */
  readonly diagnostics: readonly Diagnostic[];
  /** The value at a path; the nearest thing around it where nothing is. */
  placeOf(path: readonly string[]): Span;
  /** A text at a path, which remembers where its characters stand in the file. */
  originOf(path: readonly string[]): Source | undefined;
  /** The key at the end of a path. */
  keyPlaceOf(path: readonly string[]): Span;
}

/** Reads YAML 1.2, of which JSON is a part. */
export function readYaml(source: Source): YamlText {
  const document = parseDocument(source.body, { prettyErrors: false, uniqueKeys: true });
  const diagnostics = document.errors.slice(0, 1).map(({ message, pos: [start, end] }) => {
    const detail = message.replace(/\s+/g, ' ').replace(/\.$/, '');
    return diagnose('SPL7005', { source, span: { start, end: Math.max(end, start) } }, { detail: lowerFirst(detail) });
  });
  return {
    source,
    value: diagnostics.length > 0 ? undefined : (document.toJS() as unknown),
    diagnostics,
    placeOf: (path) => spanOf(nodeAt(document, path)),
    keyPlaceOf: (path) => keySpan(document, path),
    originOf: (path) => originOf(source, childAt(document, path)),
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function nodeAt(document: Document, path: readonly string[]): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = childAt(document, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return document.contents as Node | null;
}

function childAt(document: Document, path: readonly string[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isCollection(node)) return undefined;
    const found: unknown = node.get(isMap(node) ? key : Number(key), true) ?? (isMap(node) ? pairOf(node, key)?.value : undefined);
    node = found;
  }
  // `get` with `keepScalar` gives nodes only.
  return node === undefined || node === null ? undefined : (node as Node);
}

/** A key that YAML reads as a number (`404`) is found by its text. */
function pairOf(map: Extract<Node, { items: unknown[] }>, key: string) {
  if (!isMap(map)) return undefined;
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function spanOf(node: Node | null): Span {
  const range = node?.range;
  return range === undefined || range === null ? { start: 0, end: 0 } : { start: range[0], end: range[1] };
}

function keySpan(document: Document, path: readonly string[]): Span {
  const around = path.length === 1 ? document.contents : childAt(document, path.slice(0, -1));
  const key = isMap(around) ? pairOf(around, path.at(-1) ?? '')?.key : undefined;
  return spanOf(isScalar(key) ? key : nodeAt(document, path));
}

function originOf(source: Source, node: Node | undefined): Source | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const { span, runs = [] } = scalarText(source.body, node);
  return { name: source.name, body: node.value, origin: { source, span, runs } };
}
