import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFile } from './generate.ts';
import { measured, median, type Taken } from './measured.ts';
import { difference, readRows } from './rows.ts';
import { WORKLOAD, type Work } from './searches.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.cache/bench');

interface Contender {
  readonly name: string;
  /** The queries that it has, if not all of them. */
  readonly has?: ReadonlySet<string>;
  run(work: Work, out: string): Taken | undefined;
}

/** What `npm run bench -- workload` can be told. */
const OPTIONS = {
  events: { type: 'string', default: '100000' },
  rounds: { type: 'string', default: '3' },
  threads: { type: 'string', default: '1' },
  against: { type: 'string' },
  contender: { type: 'string', multiple: true },
  seconds: { type: 'string', default: '300' },
} as const;

/**
 * The workload, each query in processes of their own: spl-run as built in `dist`, DuckDB, and with `--against REVISION` spl-run of another
 * commit, with `--contender arquero` some of them as one would write them by hand with Arquero. The rows are compared first; then the contenders take turns, so that a busy machine slows all alike. Only ratios mean anything.
 * True if all rows are equal.
 */
export function benchWorkload(args: readonly string[]): boolean {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  mkdirSync(FOLDER, { recursive: true });
  const events = Number(values.events);
  const seconds = Number(values.seconds);
  const contenders = [
    splRun('spl-run', ROOT, events, { seconds, threads: values.threads }),
    duckdb(events, seconds, values.threads),
    ...(values.contender ?? []).map((name) => (name === 'arquero' ? arquero(events, seconds) : unknownContender(name))),
    ...(values.against === undefined ? [] : [splRun(values.against, worktreeOf(values.against), events, { seconds })]),
  ];
  const [processor] = cpus();
  console.log(`${events} events, ${values.threads} thread(s), ${processor?.model ?? 'unknown processor'}, Node ${process.version}`);
  console.log(`${pad(['', 'rows', 'spl-run', ...contenders.slice(1).map(({ name }) => `${name} : spl-run`)])}memory`);
  const wanted = WORKLOAD.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return wanted.map((work) => benchOne(work, contenders, Number(values.rounds))).every(Boolean);
}

const pad = (cells: readonly string[]): string => cells.map((cell, index) => cell.padEnd([6, 8, 20, 26, 26][index] ?? 26)).join('');

function benchOne(work: Work, contenders: readonly Contender[], rounds: number): boolean {
  const outs = contenders.map((_, index) => join(FOLDER, `out-${index}.ndjson`));
  const has = contenders.map((contender) => contender.has?.has(work.name) !== false);
  const taken = contenders.map((contender, index) => [has[index] === true ? contender.run(work, outs[index] ?? '') : undefined]);
  const [ours = [], ...others] = outs.map((out, index) =>
    taken[index]?.[0] === undefined ? undefined : readRows(readFileSync(out, 'utf8')),
  );
  const differences = others.map((theirs) => (theirs === undefined ? undefined : difference(ours, theirs)));
  const wrong = differences.find((text) => text !== undefined);
  for (let round = 1; round < rounds; round += 1) {
    contenders.forEach((contender, index) => {
      if (taken[index]?.[0] !== undefined) taken[index]?.push(contender.run(work, outs[index] ?? ''));
    });
  }
  const [own, ...rest] = taken.map((runs) => runs.filter((run) => run !== undefined));
  const cpu = median(own?.map((run) => run.cpu) ?? []);
  const ratios = rest.map((runs, index) => (has[index + 1] === true ? ratioText(own ?? [], runs) : 'not written'));
  const memory = [own ?? [], ...rest]
    .map((runs) => (runs.length === 0 ? '-' : `${median(runs.map((run) => run.megabytes)).toFixed(0)} MB`))
    .join(' : ');
  console.log(`${pad([work.name, wrong === undefined ? String(ours.length) : 'DIFFER', `${cpu.toFixed(2)} s CPU`, ...ratios])}${memory}`);
  if (wrong !== undefined) console.log(`      ${wrong}`);
  return wrong === undefined && own !== undefined && own.length > 0;
}

/** The ratio of CPU times run by run: its median, least and greatest. */
function ratioText(own: readonly Taken[], other: readonly Taken[]): string {
  const ratios = other.map((run, index) => run.cpu / (own[index]?.cpu ?? Number.NaN));
  if (ratios.length === 0) return 'failed';
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
}

function splRun(
  name: string,
  root: string,
  events: number,
  { seconds, threads }: { readonly seconds: number; readonly threads?: string },
): Contender {
  return {
    name,
    run: ({ data, spl, name: work }, out) => {
      const search = join(FOLDER, `${work}.spl`);
      writeFileSync(search, spl);
      const file = dataFile(join(FOLDER, 'data'), data, events);
      const users = dataFile(join(FOLDER, 'data'), 'users', events);
      // An older commit reads with one thread and knows no such option.
      const jobs = threads === undefined ? [] : ['--jobs', threads];
      const args = [
        commandLineOf(root),
        search,
        '--data',
        file,
        '--lookup',
        `users.csv=${users}`,
        '-f',
        'ndjson',
        '-o',
        out,
        '-q',
        ...jobs,
      ];
      return measured(process.execPath, args, seconds);
    },
  };
}

/** Where earlier commits have it. */
function commandLineOf(root: string): string {
  const packed = join(root, 'dist/cli.cjs');
  return existsSync(packed) ? packed : join(root, 'dist/cli.js');
}

function duckdb(events: number, seconds: number, threads: string): Contender {
  return {
    name: 'DuckDB',
    run: ({ data, sql, ordered = false }, out) => {
      const file = dataFile(join(FOLDER, 'data'), data, events);
      const users = dataFile(join(FOLDER, 'data'), 'users', events);
      const query = sql.replaceAll('{file}', file).replaceAll('{users}', users);
      return measured(process.execPath, [join(ROOT, 'bench/workload/duckdb.mjs'), out, threads, String(ordered), query], seconds);
    },
  };
}

function arquero(events: number, seconds: number): Contender {
  return {
    name: 'Arquero',
    has: new Set(['q1b', 'q3a', 'q4', 'q6a', 'q6c', 'q7']),
    run: ({ data, name }, out) => {
      const file = dataFile(join(FOLDER, 'data'), data, events);
      const users = dataFile(join(FOLDER, 'data'), 'users', events);
      return measured(process.execPath, [join(ROOT, 'bench/workload/arquero.mjs'), out, name, file, users], seconds);
    },
  };
}

function unknownContender(name: string): never {
  throw new Error(`unknown contender "${name}", expected arquero`);
}

/** Another commit, checked out and built beside the data of the benchmark. */
function worktreeOf(revision: string): string {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' }).trim();
  const folder = join(FOLDER, 'against', git('rev-parse', '--short', revision));
  if (!existsSync(commandLineOf(folder))) {
    mkdirSync(join(FOLDER, 'against'), { recursive: true });
    if (!existsSync(folder)) git('worktree', 'add', '--detach', folder, revision);
    if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'ignore' });
  }
  return folder;
}
