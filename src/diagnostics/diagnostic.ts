import type { Place, Source, Span } from '../text/source.ts';
import { CATALOGUE, type Code, type ParamsOf } from './catalogue.ts';
import type { Severity } from './define.ts';

/** What is wrong (or worth knowing), where, and what to do. Made by `diagnose` alone. */
export interface Diagnostic {
  /** Stable: SPL0xxx text and syntax, 1 macros and knowledge, 2 names, 3 meaning, 4 not supported, 5 data and run time, 6 the command line, 7 test files and configuration, 9 our bug. */
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** Where, in `source`; before the span map is applied, in the expanded text. Absent where there is no text to point at. */
  readonly span?: Span;
  readonly source?: Source;
  readonly hint?: string;
  /** The name that it is about, where it is about something that has one: a macro, a lookup, a function. */
  readonly subject?: string;
  readonly related?: readonly (Place & { readonly message: string })[];
}

interface Where {
  readonly span?: Span;
  readonly source?: Source;
  readonly related?: readonly (Place & { readonly message: string })[];
}

/** Makes a diagnostic; the catalogue fixes its severity, words and hint. */
export function diagnose<C extends Code>(code: C, where: Where, params: ParamsOf<C>): Diagnostic {
  // The catalogue is a union of entries with different parameters; ParamsOf<C> ties the call to its own entry.
  const entry = CATALOGUE[code] as {
    severity: Severity;
    message: (p: ParamsOf<C>) => string;
    hint?: (p: ParamsOf<C>) => string | undefined;
  };
  const hint = entry.hint?.(params);
  const { name } = params as { readonly name?: unknown };
  return {
    code,
    severity: entry.severity,
    message: entry.message(params),
    ...where,
    ...(hint === undefined ? {} : { hint }),
    ...(typeof name === 'string' ? { subject: name } : {}),
  };
}

/** Thrown by a run that cannot go on; carries what to show. Only compile.ts and the session catch it. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.code} ${diagnostic.message}`);
    this.name = 'DiagnosticError';
    this.diagnostic = diagnostic;
  }
}

/** Ours, not the user's: a broken assumption inside spl-run. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`spl-run is wrong about itself: ${what}; please report this with the search`);
}
