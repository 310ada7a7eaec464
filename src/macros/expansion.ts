import type { Code, ParamsOf } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { atOrigin } from '../diagnostics/origin.ts';
import type { MacroDefinition, MacroTable } from '../knowledge/macro.ts';
import type { Place, Span } from '../text/source.ts';
import { type Frame, locate } from '../text/span-map.ts';
import type { Evaluate } from './evaluate.ts';
import type { Rope } from './rope.ts';

/** One macro call that was met, in the written text or in a definition. */
export interface MacroUse {
  /** `name` or `name(N)`. */
  readonly key: string;
  readonly place: Place;
  /** The frame of the span map in which it stands, so that `usesOf` gives the calls that led there; 0 is the written text. */
  readonly frame: number;
  /** Absent where the macro is unknown. */
  readonly definition?: MacroDefinition;
  /** Their texts, in the order of the definition's arguments. */
  readonly arguments: readonly string[];
}

/** What one run of `expand` gathers. */
export interface Expansion {
  readonly macros: MacroTable;
  readonly evaluate: Evaluate;
  readonly frames: Frame[];
  readonly diagnostics: Diagnostic[];
  readonly reported: Set<string>;
  readonly uses: MacroUse[];
  /** Characters that definitions have given so far, and calls made: the guard against exponential growth. */
  characters: number;
  calls: number;
  /** Set when a limit was reached: from then on every call stays as it is written. */
  stopped: boolean;
}

/** The macros that are being expanded, innermost first. */
export interface Chain {
  readonly key: string;
  /** Tells a call that comes again from one with other arguments. */
  readonly identity: string;
  readonly depth: number;
  readonly outer: Chain | undefined;
}

/** So many problems are told; a text that is no search may have one in each word. */
const PROBLEM_LIMIT = 100;

/** Reports something about a span of a text under expansion, once per place. */
export function report<C extends Code>(expansion: Expansion, rope: Rope, span: Span, code: C, params: ParamsOf<C>): void {
  if (expansion.diagnostics.length >= PROBLEM_LIMIT) return;
  const map = { frames: expansion.frames, segments: rope.segments };
  const diagnostic = atOrigin(diagnose(code, { span }, params), map);
  const { source, span: at } = locate(map, span).place;
  const key = `${code} ${at.start} ${at.end} ${source.name}`;
  if (expansion.reported.has(key)) return;
  expansion.reported.add(key);
  expansion.diagnostics.push(diagnostic);
}
