import { countOf } from '../backends/arquero/rows.ts';
import { innerSearches } from './inner.ts';
import type { RanStep, Recording } from './recording.ts';
import { textOf } from './stages.ts';

/** What a command of a search inside of a stage did to the rows. Plain JSON. */
export interface InnerCommand {
  readonly text: string;
  /** Absent where the command makes its rows itself. */
  readonly in?: number;
  readonly out: number;
  /** Searches inside of it. */
  readonly inner?: readonly (readonly InnerCommand[])[];
}

/** The searches inside of a stage, command by command. */
export function innerReports(steps: readonly RanStep[], recording: Recording): readonly (readonly InnerCommand[])[] {
  return steps
    .flatMap((step) => innerSearches(step, recording))
    .map((inner) => commandsOf(inner, recording))
    .filter((commands) => commands.length > 0);
}

function commandsOf(steps: readonly RanStep[], recording: Recording): readonly InnerCommand[] {
  const groups: RanStep[][] = [];
  for (const step of steps) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && isSamePlace(before, step)) groups.at(-1)?.push(step);
    else groups.push([step]);
  }
  return groups.flatMap((group): readonly InnerCommand[] => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const own = group.filter(({ operator, range }) => operator.op !== 'scan' || range);
    const inner = innerReports(group, recording);
    const text = own.length === 0 ? 'load' : textOf(first.operator.origin, recording);
    return [
      {
        text,
        ...(first.before === undefined ? {} : { in: countOf(first.before) }),
        out: countOf(last.after),
        ...(inner.length === 0 ? {} : { inner }),
      },
    ];
  });
}

const isSamePlace = ({ operator: one }: RanStep, { operator: other }: RanStep): boolean =>
  one.op !== 'scan' && one.origin.start === other.origin.start && one.origin.end === other.origin.end;
