import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a misspelt name may have meant, nearest first: those that need at most four changes in ten characters (at least one),
 * and not clearly more than the nearest. Case does not count; two letters in the wrong order are one change.
 */
export function closest(name: string, candidates: Iterable<string>, max = 3): readonly string[] {
  const wanted = name.toLowerCase();
  const bound = Math.max(1, Math.floor(wanted.length * 0.4));
  const near: { readonly candidate: string; readonly changes: number }[] = [];
  for (const candidate of candidates) {
    // The difference in length is a lower bound, and much cheaper than the distance.
    if (candidate === name || Math.abs(candidate.length - name.length) > bound) continue;
    const changes = changesBetween(wanted, candidate.toLowerCase());
    if (changes <= bound) near.push({ candidate, changes });
  }
  near.sort((a, b) => a.changes - b.changes || (a.candidate < b.candidate ? -1 : 1));
  const best = near[0]?.changes ?? 0;
  return near
    .filter((entry) => entry.changes <= best + 1)
    .slice(0, max)
    .map((entry) => entry.candidate);
}

function changesBetween(a: string, b: string): number {
  const changes = distance(a, b);
  // Two letters in the wrong order are likelier than one wrong letter.
  return changes === 2 && isSwap(a, b) ? 0.9 : changes;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
