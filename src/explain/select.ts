import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { textCompiler } from '../text-compiler.ts';
import type { Row } from '../values/value.ts';
import { type LoadedEvent, rowOf } from './events.ts';
import type { Recording } from './recording.ts';

/** The events that a search expression describes. A field that no event has is looked for as the last part of a path. */
export function eventsMatching(question: string, events: readonly LoadedEvent[], { compiled, run }: Recording): readonly LoadedEvent[] {
  const test = conditionOn(question, (text) => textCompiler(compiled.named).condition(text, run.context));
  const found = events.filter((event) => test(rowOf(event)) === true);
  const matching = found.length > 0 ? found : events.filter((event) => test(rowByLastPart(event)) === true);
  if (matching.length === 0) throw new DiagnosticError(diagnose('SPL7050', {}, { question, events: events.length }));
  return matching;
}

/** The event of a number, from 1. */
export function eventNumbered(text: string, events: readonly LoadedEvent[]): LoadedEvent {
  const event = /^\d{1,15}$/.test(text) ? events[Number(text) - 1] : undefined;
  if (event === undefined) throw new DiagnosticError(diagnose('SPL7051', {}, { found: text, events: events.length }));
  return event;
}

type Test = (row: Row) => boolean | null;

/** What is wrong with the question is wrong there, and not in the search. */
function conditionOn(question: string, compile: (text: string) => Test): Test {
  try {
    return compile(question);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    throw new DiagnosticError({ ...error.diagnostic, source: { name: '--why-not', body: question } });
  }
}

/** `name` for `object.involvedObject.name`: the first such field in the order of names. */
function rowByLastPart({ fields }: LoadedEvent): Row {
  return {
    get: (name) => {
      const own = fields.get(name);
      if (own !== undefined) return own;
      for (const [path, value] of fields) if (path.endsWith(`.${name}`)) return value;
      return null;
    },
  };
}
