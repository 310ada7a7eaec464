import type { Pipeline } from '../../src/ast/pipeline.ts';
import { COMMAND_TABLE } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printPipeline } from '../../src/format-search.ts';
import { parsePipeline } from '../../src/syntax/parse.ts';
import { assert } from '../kit/suite.ts';

/** The written reading of a search: macro calls stay. */
export function read(text: string): { readonly node: Pipeline; readonly diagnostics: readonly Diagnostic[] } {
  return parsePipeline(text, COMMAND_TABLE);
}

/** `CODE text it points at` of each problem. */
export function problemsOf(text: string): readonly string[] {
  return read(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`);
}

/** Plain data without the places where it stood, and without the text of an aggregate's expression, which the expression itself says. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const evaluated = 'kind' in value && value.kind === 'eval';
  const kept = Object.entries(value).filter(([key]) => !/^(?:span|\w*Span)$/.test(key) && !(evaluated && key === 'written'));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutSpans(part)]));
}

/** The tree of a text: of the expression after `where`, or of the terms after `search`. */
export function treeOf(text: string): unknown {
  const { node, diagnostics } = read(text);
  assert.equal(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    [],
    text,
  );
  return withoutSpans(node);
}

/** Fails where a search printed and read again is another search. */
export function assertRoundTrip(text: string): void {
  const before = treeOf(text);
  const printed = printPipeline(read(text).node);
  assert.equal(treeOf(printed), before, `printed as ${printed}`);
}
