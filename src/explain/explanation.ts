import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { type LoadedEvent, loadedEvents } from './events.ts';
import type { Traced } from './fate.ts';
import { createLineage } from './lineage.ts';
import { type NearMisses, nearMisses } from './near.ts';
import { counted } from './notes.ts';
import type { Recording } from './recording.ts';
import { type StageReport, stageReports } from './report.ts';
import { eventNumbered, eventsMatching } from './select.ts';
import { stagesOf } from './stages.ts';
import { type FateReport, fatesOf } from './why-not.ts';

/** What is asked of a recorded run. */
export interface Questions {
  /** What the reading of the data is called. */
  readonly load: string;
  /** Rows shown of each stage. */
  readonly samples: number;
  /** A search expression: events of whose fate is asked. */
  readonly whyNot?: string;
  /** The number of such an event. */
  readonly event?: string;
  /** The greatest distance of near misses. */
  readonly near?: number;
}

/** All that is said of a recorded run. Plain JSON. */
export interface Explanation {
  /** The search with its macros expanded. */
  readonly search: string;
  readonly rows: number;
  readonly stages: readonly StageReport[];
  readonly events?: readonly FateReport[];
  readonly near?: readonly NearMisses[];
}

/** Answers questions about a recorded run. Throws where a question cannot be answered. */
export function explain(recording: Recording, questions: Questions): Explanation {
  const { whyNot, event, near } = questions;
  const traced: Traced = { recording, stages: stagesOf(recording), lineage: createLineage() };
  const asked = whyNot !== undefined || event !== undefined;
  const events = asked ? loadedEvents(recording) : [];
  const options = { '--why-not': whyNot, '--event': event, '--near': near };
  const option = Object.entries(options).find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined && recording.steps[0]?.operator.op !== 'scan') throw new DiagnosticError(diagnose('SPL7052', {}, { option }));
  const chosen: readonly LoadedEvent[] = [
    ...(whyNot === undefined ? [] : eventsMatching(whyNot, events, recording)),
    ...(event === undefined ? [] : [eventNumbered(event, events)]),
  ];
  return {
    search: recording.compiled.expanded.body,
    rows: recording.result.length,
    stages: stageReports(recording, questions),
    ...(whyNot === undefined && event === undefined ? {} : { events: fatesOf(chosen, traced) }),
    ...(near === undefined ? {} : { near: nearMisses(near, traced) }),
  };
}

/** How many events miss a condition by one predicate, and in which stages. */
export function nearHint(recording: Recording): string | undefined {
  const traced: Traced = { recording, stages: stagesOf(recording), lineage: createLineage() };
  const groups = nearMisses(1, traced);
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  if (rows === 0) return undefined;
  const stages = [...new Set(groups.map(({ stage }) => stage))];
  return `near misses: ${counted(rows, 'row')} ${rows === 1 ? 'fails' : 'fail'} exactly one predicate of stage ${stages.join(' and ')} → --near`;
}
