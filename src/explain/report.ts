import { columnsOf, indicesOf, type Rows } from '../backends/arquero/rows.ts';
import type { Position } from '../text/source.ts';
import { positionAt } from '../text/source.ts';
import { renderValue } from '../values/number.ts';
import { clauseText, elementText } from './clause-text.ts';
import { type CountedClause, countClauses, filtersOf } from './clauses.ts';
import { type InnerCommand, innerReports } from './inner-report.ts';
import { notesOf } from './notes.ts';
import type { Recording } from './recording.ts';
import { type Stage, stagesOf } from './stages.ts';

/** What `explain` says of a clause: how many of the rows that came in it is true for. Plain JSON. */
export interface ClauseReport {
  readonly text: string;
  readonly kind: 'all' | 'any' | 'not' | 'leaf';
  readonly rows: number;
  readonly of: number;
  /** The elements of a list, each alone. */
  readonly elements?: readonly ElementReport[];
  readonly parts?: readonly ClauseReport[];
}

/** An element of a list, alone; `duplicateOf` is the number, from 1, of an element that says the same. */
export interface ElementReport {
  readonly text: string;
  readonly rows: number;
  readonly duplicateOf?: number;
}

/** A row with its values as text. The object has no prototype. */
export type SampleRow = Readonly<Record<string, string | readonly string[]>>;

/** What `explain` says of a stage. Plain JSON. */
export interface StageReport {
  readonly stage: number;
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Rows that came in; absent where the stage makes its rows itself. */
  readonly in?: number;
  readonly out: number;
  readonly milliseconds: number;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly notes: readonly string[];
  /** Conditions of the stage. */
  readonly clauses: readonly ClauseReport[];
  /** Searches inside of the stage: what `join` and its like read, subsearches in brackets. */
  readonly inner: readonly (readonly InnerCommand[])[];
  /** The first rows that left it, if samples were asked for. */
  readonly samples: readonly SampleRow[];
}

/** The stages of a recorded run with their figures. `load`: what the reading of the data is called. */
export function stageReports(
  recording: Recording,
  { load, samples }: { readonly load: string; readonly samples: number },
): readonly StageReport[] {
  return stagesOf(recording).map((stage) => reportOf(stage, recording, { load, samples }));
}

function reportOf(stage: Stage, recording: Recording, { load, samples }: { readonly load: string; readonly samples: number }): StageReport {
  const clauses = filtersOf(stage.steps, recording).map((filter) =>
    clauseReport(countClauses(filter), rowsOf(filter.step.before), recording),
  );
  return {
    stage: stage.number,
    text: stage.text === 'load' && stage.number === 0 ? load : stage.text,
    ...placeOf(stage),
    ...(stage.before === undefined ? {} : { in: stage.before }),
    out: stage.after,
    milliseconds: stage.milliseconds,
    gained: stage.gained,
    lost: stage.lost,
    notes: notesOf(stage.steps),
    clauses,
    inner: innerReports(stage.steps, recording),
    samples: samplesOf(stage.rows, samples),
  };
}

function placeOf({ place }: Stage): Partial<Position> & { readonly file?: string } {
  return place === undefined ? {} : { file: place.source.name, ...positionAt(place.source.body, place.span.start) };
}

const rowsOf = (rows: Rows | undefined): number => (rows === undefined ? 0 : rows.table.numRows());

function clauseReport({ condition, rows, elements, parts }: CountedClause, of: number, recording: Recording): ClauseReport {
  const own = condition.kind === 'leaf' ? condition.elements : [];
  return {
    text: clauseText(condition, recording),
    kind: condition.kind,
    rows,
    of,
    ...(own.length === 0
      ? {}
      : {
          elements: own.map((element, index) => ({
            text: elementText(element, recording),
            rows: elements[index] ?? 0,
            ...(element.duplicateOf === undefined ? {} : { duplicateOf: element.duplicateOf + 1 }),
          })),
        }),
    ...(parts.length === 0 ? {} : { parts: parts.map((part) => clauseReport(part, of, recording)) }),
  };
}

/** The first rows, as they are shown. */
export function samplesOf(rows: Rows | undefined, count: number): readonly SampleRow[] {
  if (rows === undefined || count === 0) return [];
  const columns = [...columnsOf(rows)];
  return Array.from(indicesOf(rows))
    .slice(0, count)
    .map((index) => {
      const sample: Record<string, string | readonly string[]> = Object.create(null);
      for (const [name, column] of columns) {
        const value = renderValue(column[index] ?? null);
        if (value !== null) sample[name] = value;
      }
      return sample;
    });
}
