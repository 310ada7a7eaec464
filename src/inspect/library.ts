import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts';
import { type GivenData, inputsOf } from '../given-data.ts';
import { type GivenKnowledge, readKnowledge, withKnownMacros } from '../given-knowledge.ts';
import type { Metadata } from '../io/data-input.ts';
import type { MacroRecord } from '../knowledge/macros-record.ts';
import { withMacros } from '../known-macros.ts';
import { openRun } from '../open-run.ts';
import { inspectEventOf } from './inspect-event.ts';
import type { EventInspection } from './inspection.ts';

/** What event to look at, and with what configuration. */
export interface InspectOptions extends GivenKnowledge {
  readonly data: GivenData;
  /** Metadata for events that carry none. */
  readonly defaults?: Metadata;
  /** The number of the event, from 1, as a search sees them: newest first. The first if absent. */
  readonly event?: number;
  /** `Model` or `Model.Dataset`: the only ones that are asked about. */
  readonly model?: string;
  /** An event type of which to tell why the event is not of it. */
  readonly whyNot?: string;
  /** Every dataset of every data model, and event types that the event nearly has. */
  readonly all?: boolean;
  readonly macros?: MacroRecord;
  /** The time of the search, for events without one: epoch seconds, a time modifier, or `data`; the clock if absent. */
  readonly now?: number | string;
  /** IANA zone of the searcher; UTC if absent. */
  readonly tz?: string;
}

/** What was found out about an event; absent where something is wrong with what was asked for. */
export interface InspectResult {
  readonly inspection?: EventInspection;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the configuration makes of one raw event: which rule of which file and line gave each field, event type and tag, and which datasets of
 * data models the event is in, or why not. Mistakes are in `diagnostics`.
 */
export function inspectEvent(options: InspectOptions): InspectResult {
  return withMacros(options.macros, ({ macros: own, diagnostics: wrong }) => {
    const { data, defaults = {}, event = 1, model, whyNot, all = false, now, tz } = options;
    const { knowledge, diagnostics } = readKnowledge(options, { mayWrite: false });
    const inputs = inputsOf(data);
    const run = openRun({
      inputs,
      defaults,
      lookups: knowledge.lookups,
      apps: knowledge.apps,
      ...(now === undefined ? {} : { now }),
      ...(tz === undefined ? {} : { zone: tz }),
    });
    const problems = [...wrong, ...diagnostics, ...run.diagnostics];
    if (problems.some(({ severity }) => severity === 'error')) return { diagnostics: problems };
    try {
      const found = inspectEventOf({
        inputs,
        defaults,
        knowledge,
        macros: withKnownMacros(own, options),
        context: run.context,
        event,
        all,
        ...(model === undefined ? {} : { model }),
        ...(whyNot === undefined ? {} : { whyNot }),
      });
      return { inspection: found.inspection, diagnostics: [...problems, ...found.diagnostics] };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      return { diagnostics: [...problems, error.diagnostic] };
    }
  });
}
