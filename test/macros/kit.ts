import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type MacroRecord, macrosFromRecord } from '../../src/knowledge/macros-record.ts';
import type { Evaluate, Evaluated } from '../../src/macros/evaluate.ts';
import { type Expanded, expand } from '../../src/macros/expand.ts';

/** Answers prepared by the test, by expression. */
export type Answers = Readonly<Record<string, Evaluated | ((fields: ReadonlyMap<string, string>) => Evaluated)>>;

/** A value of an expression that is no Boolean. */
export function value(text: string | null): Evaluated {
  return { ok: true, value: text, boolean: false };
}

/** A value of an expression whose own type is Boolean. */
export function boolean(truth: boolean | null): Evaluated {
  return { ok: true, value: truth, boolean: true };
}

/** Expands a search with the macros of a record. */
export function expandText(body: string, macros: MacroRecord, answers: Answers = {}): Expanded {
  const evaluate: Evaluate = (expression, fields) => {
    const answer = answers[expression];
    if (answer === undefined) return { ok: false, message: `no answer for ${expression}` };
    return typeof answer === 'function' ? answer(fields) : answer;
  };
  return expand({ name: 'search.spl', body }, macrosFromRecord(macros).macros, evaluate);
}

/** `CODE text it points at` of each diagnostic. */
export function pointed(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, source, span }) => `${code} ${source?.body.slice(span?.start, span?.end) ?? ''}`);
}
