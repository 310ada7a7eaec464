import { findStatsFunction } from '../../../functions/stats/index.ts';
import type { Aggregate, Plan } from '../../../plan/operators.ts';
import { projectsEachRow } from '../project.ts';
import { renamesEachRow } from '../rename.ts';
import { isBatchVerb } from '../verbs/index.ts';

/** How the rows of a search's scan are read. */
export interface Reading {
  /** The first operator that needs more than one row at a time; null where there is none. */
  readonly until: Plan['op'] | null;
  /** True: it takes the rows piece by piece, so that none is kept. */
  readonly inPieces: boolean;
  /** True: threads that read parts of the data can do it each for its part. */
  readonly inThreads: boolean;
}

/** How the rows of a plan are read, as `Table` does it; undefined where it does not begin with a scan. */
export function readingOf(plan: Plan): Reading | undefined {
  const chain: Plan[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) chain.push(at);
  const [scan, ...rest] = chain.reverse();
  if (scan?.op !== 'scan') return undefined;
  const first = rest.find((operator) => !looksAtEachRow(operator));
  const inPieces = first?.op === 'aggregate' && takesPieces(first);
  return { until: first?.op ?? null, inPieces, inThreads: inPieces && first.aggregates.every(({ fn }) => addsUp(fn)) };
}

function looksAtEachRow(plan: Plan): boolean {
  switch (plan.op) {
    case 'filter':
    case 'extend':
    case 'lookup':
      return true;
    case 'rename':
      return renamesEachRow(plan.pairs);
    case 'project':
      return projectsEachRow(plan);
    case 'fill':
      return plan.fields !== undefined;
    case 'call':
      return isBatchVerb(plan.verb);
    default:
      return false;
  }
}

const takesPieces = ({ allNumeric, aggregates }: Aggregate): boolean =>
  !allNumeric && aggregates.every(({ of, sparkline }) => sparkline === undefined && !(of.kind === 'field' && of.name.includes('*')));

/** Whether what an aggregate found of two parts can be put together. */
function addsUp(name: string): boolean {
  const fn = findStatsFunction(name)?.fn;
  if (fn === undefined || fn.name === 'count' || fn.unordered !== true || fn.ordered !== undefined) return true;
  return fn.ofNumbers !== undefined || fn.ofDistinct !== undefined || fn.create({ percentile: 0, limit: 0 }).stand !== undefined;
}
