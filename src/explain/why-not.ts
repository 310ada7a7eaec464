import { type Reason, reasonOf } from '../backends/arquero/reason.ts';
import { leafReport, type VerdictReport, verdictOf } from '../backends/arquero/verdicts.ts';
import type { Condition } from '../plan/condition.ts';
import { clauseText } from './clause-text.ts';
import { type FilterStep, filtersOf } from './clauses.ts';
import type { LoadedEvent } from './events.ts';
import { blameFor, type Fate, fateOf, missingFields, rowsNumbered, type Traced } from './fate.ts';
import type { RanStep } from './recording.ts';

/** A clause for which a row was dropped. Plain JSON. */
export interface BlamedClause {
  readonly text: string;
  readonly reason: Reason;
  readonly values?: VerdictReport['values'];
}

/** Why an event is not in the answer. Plain JSON. */
export interface FateReport {
  /** Its number, from 1, newest first. */
  readonly event: number;
  /** How it looks: the start of its text, or its fields. */
  readonly shown: string;
  readonly fate: Fate['kind'];
  /** Rows of the answer that it went into. */
  readonly answerRows?: readonly number[];
  /** The stage that dropped it, or behind which it cannot be followed. */
  readonly stage?: number;
  readonly stageText?: string;
  /** Least number of predicates that would have to be otherwise. */
  readonly distance?: number;
  /** The clauses to which it comes down. */
  readonly clauses?: readonly BlamedClause[];
  /** The whole condition. */
  readonly condition?: VerdictReport;
  /** By-fields that it lacks, where that is why it was dropped. */
  readonly missing?: readonly string[];
  readonly note?: string;
}

/** Says what became of events. */
export function fatesOf(events: readonly LoadedEvent[], traced: Traced): readonly FateReport[] {
  const filters = new Map<RanStep, FilterStep>();
  const filterOf = (step: RanStep): FilterStep | undefined => {
    const known = filters.get(step) ?? filtersOf([step], traced.recording)[0];
    if (known !== undefined) filters.set(step, known);
    return known;
  };
  return events.map((event) => fateReport(event, traced, filterOf));
}

function fateReport(event: LoadedEvent, traced: Traced, filterOf: (step: RanStep) => FilterStep | undefined): FateReport {
  const fate = fateOf(event.row, traced.stages, traced.lineage);
  const base = { event: event.number, shown: shownEvent(event), fate: fate.kind };
  if (fate.kind === 'answered') return { ...base, answerRows: fate.rows };
  const stage = { stage: fate.stage.number, stageText: fate.stage.text };
  if (fate.kind === 'untraceable') return { ...base, ...stage };
  if (fate.step.range) return { ...base, ...stage, clauses: [{ text: 'time range of the run', reason: 'time window' }], distance: 1 };
  const filter = filterOf(fate.step);
  if (filter === undefined) return { ...base, ...stage, ...droppedBy(fate) };
  const { before } = fate.step;
  const found = before === undefined ? undefined : blameFor(filter, rowsNumbered(before, fate.rows));
  if (found === undefined) return { ...base, ...stage };
  const { row, blame } = found;
  const { recording } = traced;
  const clauses = blame.clauses.map((clause) => ({
    text: clauseText(clause.condition, recording),
    reason: reasonOf(clause, row, recording),
    ...leafReport(clause, row, recording, true),
  }));
  const telling = { ...recording, textOf: (part: Condition) => clauseText(part, recording) };
  const condition = verdictOf(filter.judge.condition, row, filter.judge, telling);
  return { ...base, ...stage, distance: blame.distance, clauses, condition };
}

/** Why a command that is no filter dropped a row. */
function droppedBy({ step, rows }: Extract<Fate, { kind: 'dropped' }>): Pick<FateReport, 'missing' | 'note'> {
  const missing = missingFields(step, rows);
  if (missing.length > 0) return { missing };
  const { operator } = step;
  const { op } = operator;
  if (op === 'dedup') return { note: 'a row before it has the same values' };
  if (op === 'limit' || op === 'takeWhile') return { note: 'it is not among the rows that are kept' };
  if (op === 'sort') return { note: 'it is beyond the number of rows that sort gives' };
  if (operator.op === 'call') return { note: `${operator.verb} does not keep it` };
  if (op === 'join') return { note: 'the other search has no row for it' };
  return {};
}

const SHOWN = 100;

function shownEvent({ fields }: LoadedEvent): string {
  const raw = fields.get('_raw');
  const text =
    typeof raw === 'string'
      ? raw
      : [...fields]
          .flatMap(([name, value]) => (name.startsWith('_') || typeof value === 'object' ? [] : [`${name}=${String(value)}`]))
          .join(' ');
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
