import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/source.ts';
import { takePatternLimits } from '../../values/pattern.ts';
import type { RunContext } from '../../values/value.ts';
import { takeTooLarge } from '../../values/value-limits.ts';
import type { Place } from './place.ts';
import type { Recorder } from './recorder.ts';
import type { AggregationPart } from './stream/streamed-aggregation.ts';
import type { Threads } from './stream/threads.ts';

/** What a run has to tell its user beside the answer. */
export interface Journal {
  /** Does a step; what happens meanwhile is noted for its place. */
  enter<T>(place: Place, work: () => T): T;
  /** What was noted for a chain belongs to a step of another one: a search inside of it. */
  adopt(chain: object, by: Place): void;
  /** Notes a thing once for each place. */
  note(key: string, tell: (where: { readonly span?: Span }) => Diagnostic): void;
  /** All that was noted. `origins`: which part of the text the steps of the chain `main` come from. */
  diagnostics(main?: object, origins?: readonly Span[]): readonly Diagnostic[];
}

/** A run, as the verbs of a table see it. */
export interface RunScope extends RunContext {
  readonly journal?: Journal;
  /** Other threads, each of which can do the same for a part of the data. */
  readonly threads?: Threads;
  /** Present in such a thread: takes what the first aggregation made of the part, and ends the run by what it throws. */
  readonly deliver?: (part: AggregationPart | undefined) => never;
  /** Present in a run that is recorded (`explain`, coverage): filters are kept out of the scan, and every step is noted. */
  readonly recorder?: Recorder;
}

interface Entry {
  readonly place: Place | undefined;
  readonly tell: (where: { readonly span?: Span }) => Diagnostic;
}

/** An empty journal. Patterns and functions that gave up before it was opened are forgotten. */
export function createJournal(): Journal {
  const entries = new Map<string, Entry>();
  const numbers = new Map<object, number>();
  const parents = new Map<object, Place>();
  let current: Place | undefined;
  takePatternLimits();
  takeTooLarge();

  const nameOf = ({ chain, step }: Place): string => {
    let number = numbers.get(chain);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(chain, number);
    }
    return `${number}.${step}`;
  };
  const note = (key: string, tell: Entry['tell']): void => {
    const id = `${current === undefined ? '' : nameOf(current)} ${key}`;
    if (!entries.has(id)) entries.set(id, { place: current, tell });
  };
  const noteLimits = (): void => {
    for (const name of takeTooLarge()) note(`too large ${name}`, (where) => diagnose('SPL5107', where, { name }));
    for (const pattern of takePatternLimits()) note(`pattern ${pattern}`, (where) => diagnose('SPL5103', where, { pattern }));
  };
  const spanOf = (place: Place | undefined, main: object | undefined, origins: readonly Span[]): Span | undefined => {
    let at = place;
    while (at !== undefined && at.chain !== main) at = parents.get(at.chain);
    return at === undefined ? undefined : origins[at.step];
  };
  return {
    enter: (place, work) => {
      const before = current;
      current = place;
      try {
        return work();
      } finally {
        noteLimits();
        current = before;
      }
    },
    adopt: (chain, by) => void parents.set(chain, by),
    note,
    diagnostics: (main, origins = []) => {
      noteLimits();
      return [...entries.values()].map(({ place, tell }) => {
        const span = spanOf(place, main, origins);
        return tell(span === undefined ? {} : { span });
      });
    },
  };
}

/** What functions and verbs are told of the run, and what they tell it. */
export function scopeOf(context: RunContext, journal: Journal): RunScope {
  return {
    ...context,
    journal,
    cut: (command, limit, what = 'rows') =>
      journal.note(`cut ${command} ${what}`, (where) => diagnose('SPL5102', where, { command, limit, what })),
    notice: (what, command) =>
      journal.note(`${what} ${command}`, (where) => diagnose(what === 'unordered' ? 'SPL5104' : 'SPL5106', where, { command })),
  };
}
