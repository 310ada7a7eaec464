import { basename, resolve } from 'node:path';
import { type FoundSearch, kindOf, searchesOf } from './repository/find-searches.ts';
import { openGitTree } from './repository/git-tree.ts';
import { judge, type Verdict } from './repository/judge.ts';
import { isKnowledge, lookupNames, repositoryKnowledge } from './repository/macros.ts';
import { type Missing, missingIn, OF_THE_LANGUAGE } from './repository/support.ts';

/** What the parser says of all searches of a repository. */
export interface RepositoryEvidence {
  readonly name: string;
  readonly commit: string;
  readonly verdicts: readonly Verdict[];
  /** Files that hold the very same search as an earlier one are not judged again. */
  readonly repeated: number;
  /** By search, what it asks for and cannot have; only where it was asked for. */
  readonly missing?: readonly (readonly Missing[])[];
}

/** Parses every search that a repository holds at its newest commit; undefined where the folder is no repository. */
export function repositoryEvidence(folder: string, { support = false } = {}): RepositoryEvidence | undefined {
  const tree = openGitTree(resolve(folder));
  if (tree === undefined) return undefined;
  const files = tree.read(tree.paths.filter(isKnowledge));
  const knowledge = repositoryKnowledge(files);
  const wanted = tree.paths.filter((path) => kindOf(path) !== undefined && !isKnowledge(path));
  const seen = new Set<string>();
  const verdicts: Verdict[] = [];
  let repeated = 0;
  for (const [path, body] of tree.read(wanted)) {
    for (const search of searchesOf(path, kindOf(path) ?? 'text', body)) {
      if (seen.has(search.text)) repeated += 1;
      else {
        seen.add(search.text);
        verdicts.push(judge(search, knowledge.macrosFor(path), knowledge.commands));
      }
    }
  }
  const base = { name: nameOf(folder), commit: tree.commit, verdicts, repeated };
  if (!support) return base;
  const lookups = lookupNames(tree.paths, files);
  const missing = verdicts
    .filter(({ noSearch, failure }) => noSearch === undefined && failure === undefined)
    .map(({ search }) => missingIn(search.text, knowledge.macrosFor(search.path), lookups));
  return { ...base, missing };
}

/** Mirrors are kept as `owner+name/repo`, some with their `.git` in it. */
function nameOf(folder: string): string {
  const path = resolve(folder).replace(/(?:\/repo)?(?:\/\.git)?$/, '');
  return basename(path).replace('+', '/');
}

/** The figures as text: the totals, then failures by cause. */
export function shownRepository({ name, commit, verdicts: all, repeated }: RepositoryEvidence, show = 3): string {
  const verdicts = all.filter(({ noSearch }) => noSearch === undefined);
  const others = [...countBy(all, ({ noSearch }) => noSearch)].flatMap(([why, count]) =>
    why === undefined ? [] : [`  no search: ${count} ${why}`],
  );
  const failed = verdicts.filter(({ failure }) => failure !== undefined);
  const parsed = verdicts.length - failed.length;
  const share = verdicts.length === 0 ? '-' : `${((100 * parsed) / verdicts.length).toFixed(2)} %`;
  const kinds = [...countBy(verdicts, ({ search }) => search.kind)].map(([kind, count]) => `${count} ${plural(kind, count)}`).join(', ');
  const head = [
    `${name} at ${commit}`,
    `  searches ${verdicts.length} (${kinds || 'none'}; ${repeated} repeated), parsed ${parsed}, share ${share}`,
    `  with a macro that the repository lacks ${verdicts.filter(({ macros }) => macros.length > 0).length}, with a command of another app ${verdicts.filter(({ commands }) => commands.length > 0).length}`,
  ];
  const causes = [...countBy(failed, ({ failure }) => failure?.cause ?? '')].sort(([, a], [, b]) => b - a);
  const lines = causes.flatMap(([cause, count]) => [
    `  ${String(count).padStart(4)} ${cause}`,
    ...failed
      .filter(({ failure }) => failure?.cause === cause)
      .slice(0, show)
      .map(whereOf),
  ]);
  return [...head, ...others, ...lines].join('\n');
}

/** Which share of the searches that parse needs nothing that is not supported, and a table of what the others need, by feature. */
export function shownSupport({ missing = [] }: RepositoryEvidence): string {
  const whole = missing.filter((each) => !each.some(({ kind }) => OF_THE_LANGUAGE.has(kind))).length;
  const share = missing.length === 0 ? '-' : `${((100 * whole) / missing.length).toFixed(2)} %`;
  const counts = countBy(
    missing.flatMap((each) => [...each]),
    ({ kind, name }) => `${kind}\t${name}`,
  );
  const lines = [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([feature, count]) => {
      const [kind = '', name = ''] = feature.split('\t');
      return `  ${String(count).padStart(4)} ${kind.padEnd(22)} ${name}`;
    });
  return [
    `  every command, function and option is supported in ${whole} of ${missing.length}, share ${share}`,
    ...(lines.length === 0 ? [] : ['  searches  what is missing', ...lines]),
  ].join('\n');
}

const whereOf = ({ search, failure }: Verdict): string => `         ${search.path} [${search.name}]: ${failure?.near ?? ''}`;

function plural(kind: FoundSearch['kind'], count: number): string {
  if (count === 1 || kind === 'text' || kind === 'markdown') return kind;
  return kind.endsWith('search') ? `${kind}es` : `${kind}s`;
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
