import { positionAt } from '../../text/source.ts';
import type { SearchCoverage } from './goal.ts';

/**
 * Coverage as lcov reads it (geninfo(1)): a record for each file of searches. A line counts the rows that came to what begins on it, a branch
 * is a goal: `-` where no row came this far.
 */
export function lcovText(coverages: readonly SearchCoverage[]): string {
  const files = new Map<string, FileRecord>();
  for (const coverage of coverages) addCoverage(coverage, files);
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, record]) => recordText(name, record))
    .join('');
}

interface FileRecord {
  readonly lines: Map<number, number>;
  readonly branches: { readonly line: number; readonly block: number; readonly branch: number; readonly taken: number | null }[];
  blocks: number;
}

function addCoverage({ stages, goals }: SearchCoverage, files: Map<string, FileRecord>): void {
  const recordOf = (name: string): FileRecord => {
    const known = files.get(name) ?? { lines: new Map(), branches: [], blocks: 0 };
    files.set(name, known);
    return known;
  };
  for (const { place, rows } of stages) {
    const { lines } = recordOf(place.source.name);
    const { line } = positionAt(place.source.body, place.span.start);
    lines.set(line, Math.max(lines.get(line) ?? 0, rows));
  }
  const blocks = new Map<string, { readonly block: number; branches: number }>();
  for (const { place, kind, text, seen, reached, stage } of goals) {
    const record = recordOf(place.source.name);
    const { line } = positionAt(place.source.body, place.span.start);
    // A line inside of a command that begins on another one: its rows are those of the command.
    if (!record.lines.has(line)) record.lines.set(line, stages[stage - 1]?.rows ?? 0);
    const key = JSON.stringify([place.source.name, line, kind, text, place.span.start, stage]);
    const block = blocks.get(key) ?? { block: record.blocks++, branches: 0 };
    blocks.set(key, block);
    record.branches.push({ line, block: block.block, branch: block.branches++, taken: reached ? seen : null });
  }
}

function recordText(name: string, { lines, branches }: FileRecord): string {
  const sorted = [...lines].sort(([one], [other]) => one - other);
  const taken = branches.filter((branch) => (branch.taken ?? 0) > 0).length;
  return `${[
    'TN:',
    `SF:${name}`,
    'FNF:0',
    'FNH:0',
    ...branches.map(({ line, block, branch, taken: count }) => `BRDA:${line},${block},${branch},${count ?? '-'}`),
    `BRF:${branches.length}`,
    `BRH:${taken}`,
    ...sorted.map(([line, count]) => `DA:${line},${count}`),
    `LF:${sorted.length}`,
    `LH:${sorted.filter(([, count]) => count > 0).length}`,
    'end_of_record',
  ].join('\n')}\n`;
}
