import { rankBy } from '../../values/text-order.ts';
import type { KeyColumn } from './key-column.ts';
import type { TupleTable } from './tuple-table.ts';

/** Groups in the natural order of their keys: by the first by-field; those that are equal in it by the second, and so on: later fields are only looked at where they decide. */
export function naturalOrder(keys: readonly KeyColumn[], table: TupleTable): Int32Array {
  const apart = keys[0] === undefined ? undefined : orderOfUnlike(keys[0], table);
  if (apart !== undefined) return apart;
  const order = new Int32Array(table.size);
  for (let group = 0; group < order.length; group += 1) order[group] = group;
  let runs: readonly Run[] = order.length > 1 ? [{ start: 0, end: order.length }] : [];
  keys.forEach((key, position) => {
    if (runs.length === 0) return;
    const idOf = (group: number): number => table.partOf(group, position);
    const ranks = ranksOf(key, order, runs, idOf);
    for (const { start, end } of runs) {
      const part = order.subarray(start, end);
      if (part.length > 64 && part.length * 8 > ranks.length) part.set(sortedByRank(part, ranks, idOf));
      else part.sort((a, b) => (ranks[idOf(a)] ?? 0) - (ranks[idOf(b)] ?? 0));
    }
    runs = runs.flatMap((run) => runsOf(order, run, idOf));
  });
  return order;
}

/** The order of groups that all differ in the first by-field; undefined where they do not. */
function orderOfUnlike(key: KeyColumn, table: TupleTable): Int32Array | undefined {
  const used = new Uint8Array(key.size);
  for (let group = 0; group < table.size; group += 1) {
    const id = table.partOf(group, 0);
    if (used[id] === 1) return undefined;
    used[id] = 1;
  }
  return Int32Array.from(rankBy(Array.from({ length: table.size }, (_, group) => key.textOf(table.partOf(group, 0)))));
}

/** A piece of the order whose groups are equal so far. */
interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf(order: Int32Array, { start, end }: Run, idOf: (group: number) => number): readonly Run[] {
  const runs: Run[] = [];
  for (let from = start; from < end; ) {
    const id = idOf(order[from] ?? 0);
    let to = from + 1;
    while (to < end && idOf(order[to] ?? 0) === id) to += 1;
    if (to - from > 1) runs.push({ start: from, end: to });
    from = to;
  }
  return runs;
}

/** The place of each value among those of the groups that are still to be told apart. */
function ranksOf(key: KeyColumn, order: Int32Array, runs: readonly Run[], idOf: (group: number) => number): Int32Array {
  const used = new Uint8Array(key.size);
  const ids: number[] = [];
  for (const { start, end } of runs) {
    for (let i = start; i < end; i += 1) {
      const id = idOf(order[i] ?? 0);
      if (used[id] === 1) continue;
      used[id] = 1;
      ids.push(id);
    }
  }
  const ranks = new Int32Array(key.size);
  const places = rankBy(ids.map((id) => key.textOf(id)));
  for (let rank = 0; rank < places.length; rank += 1) ranks[ids[places[rank] ?? 0] ?? 0] = rank;
  return ranks;
}

function sortedByRank(groups: Int32Array, ranks: Int32Array, idOf: (group: number) => number): Int32Array {
  const starts = new Int32Array(ranks.length + 1);
  const rankAt = (group: number): number => ranks[idOf(group)] ?? 0;
  for (const group of groups) starts[rankAt(group) + 1] = (starts[rankAt(group) + 1] ?? 0) + 1;
  for (let rank = 0; rank < ranks.length; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const sorted = new Int32Array(groups.length);
  for (const group of groups) {
    const rank = rankAt(group);
    const place = starts[rank] ?? 0;
    sorted[place] = group;
    starts[rank] = place + 1;
  }
  return sorted;
}
