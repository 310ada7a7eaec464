import type { CommandNode } from '../ast/pipeline.ts';
import { columnsOf, countOf, hasValue, type Rows } from '../backends/arquero/rows.ts';
import type { Place, Span } from '../text/source.ts';
import { locate } from '../text/span-map.ts';
import type { RanStep, Recording } from './recording.ts';

/** A command of a search as it ran; number 0 is the reading of the data, and the time range of the run. */
export interface Stage {
  readonly number: number;
  /** In one line, as it stands after macro expansion. */
  readonly text: string;
  /** Where it was written. */
  readonly place?: Place;
  /** Rows that came in; absent where the stage makes its rows itself. */
  readonly before?: number;
  readonly after: number;
  readonly milliseconds: number;
  readonly steps: readonly RanStep[];
  /** The rows that left it. */
  readonly rows?: Rows;
  /** Fields that some row has after it and none before, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** The stages of a run: the commands of the search, each with the operators that it became. */
export function stagesOf(recording: Recording): readonly Stage[] {
  const { compiled, steps } = recording;
  const stages: Stage[] = [];
  let rows: Rows | undefined;
  const add = (own: Pick<Stage, 'number' | 'text' | 'place'>, ran: readonly RanStep[]): void => {
    const [first] = ran;
    const incoming = first === undefined ? rows : first.before;
    const outgoing = ran.at(-1)?.after ?? rows;
    const [before, after] = [namesIn(incoming), namesIn(outgoing)];
    stages.push({
      ...own,
      ...(incoming === undefined ? {} : { before: countOf(incoming) }),
      after: outgoing === undefined ? 0 : countOf(outgoing),
      milliseconds: ran.reduce((sum, step) => sum + step.milliseconds, 0),
      steps: ran,
      ...(outgoing === undefined ? {} : { rows: outgoing }),
      gained: incoming === undefined ? [] : after.filter((name) => !before.includes(name)),
      lost: outgoing === incoming ? [] : before.filter((name) => !after.includes(name)),
    });
    rows = outgoing;
  };
  const [scan] = steps;
  if (scan?.operator.op === 'scan') {
    add({ number: 0, text: 'load' }, [scan]);
    const range = steps.filter((step) => step.range);
    if (range.length > 0) add({ number: 0, text: 'time range of the run' }, range);
  }
  const rest = steps.filter((step) => !step.range && step.operator.op !== 'scan');
  compiled.pipeline.commands.forEach((command, index) => {
    const own = rest.filter(({ operator }) => within(operator.origin, command, index));
    add({ number: index + 1, text: textOf(command.span, recording), place: locate(compiled.map, command.span).place }, own);
  });
  return stages;
}

/** An operator belongs to the command in whose text it originates; what the first command begins with stands at its start. */
const within = ({ start }: Span, { span }: CommandNode, index: number): boolean =>
  start >= span.start && (start < span.end || (index === 0 && start === span.start));

/** A part of the expanded text in one line. */
export function textOf({ start, end }: Span, { compiled }: Pick<Recording, 'compiled'>): string {
  return compiled.expanded.body.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The fields of which some row has a value, as they stand. */
export function namesIn(rows: Rows | undefined): readonly string[] {
  return rows === undefined ? [] : [...columnsOf(rows)].filter(([, column]) => hasValue(rows, column)).map(([name]) => name);
}
