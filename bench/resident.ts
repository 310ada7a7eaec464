import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { benchContent } from './resident/all-detections.ts';
import { MACROS, METADATA, RESIDENT, type Task, tableOf } from './resident/tasks.ts';
import { dataFile } from './workload/generate.ts';
import { median } from './workload/measured.ts';
import { difference, readRows } from './workload/rows.ts';
import type { Work } from './workload/searches.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(ROOT, '.cache/bench/data');
/** How much faster a detection has to be than DuckDB over a table in memory. */
const LEAST_RATIO = 7;
/** The detections; the other queries of the workload are shown beside them. */
const DETECTIONS: ReadonlySet<string> = new Set(['eks1', 'eks2', 'q1a', 'q1b', 'q2', 'q8']);

/** What `npm run bench -- resident` can be told. */
const OPTIONS = {
  events: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '5' },
  content: { type: 'string' },
} as const;

/**
 * Data in memory: the detections of rules-spl and the queries of the workload against DuckDB over a table in memory. Each engine loads the data in
 * one process, which does not count, and then answers query by query, in turns; the rows are compared first. With `--content FOLDER` in its
 * place: every detection of a content repository over 100,000 events. True if rows are equal and limits are held.
 */
export async function benchResident(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-resident-'));
  try {
    if (values.content !== undefined) return await benchContent(values.content, { data: DATA, folder, bundle });
    const engine = await bundle('engine', folder);
    const wanted = RESIDENT.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    const kinds = [...new Set(wanted.map(({ data }) => data))];
    console.log(['', 'rows', 'spl-run', 'DuckDB', 'DuckDB : spl-run'].map((cell) => cell.padEnd(12)).join(''));
    let held = true;
    for (const kind of kinds) {
      const works = wanted.filter(({ data }) => data === kind);
      held = (await benchKind(works, { engine, folder, events: Number(values.events), rounds: Number(values.rounds) })) && held;
    }
    return held;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles a program of the benchmark. */
async function bundle(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, `bench/resident/${name}.ts`)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
  });
  return outfile;
}

interface Answer {
  readonly cpu: number;
  readonly megabytes: number;
  readonly kept?: number;
}

/** An engine in a process of its own, asked one thing after the other. */
class Engine {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  constructor(program: string) {
    this.child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.child.stdout === null) throw new Error('a child has an output');
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask(task: unknown): Promise<Answer> {
    this.child.stdin?.write(`${JSON.stringify(task)}\n`);
    const { value, done } = await this.answers.next();
    if (done === true) throw new Error('an engine ended');
    // Both engines write it so.
    return JSON.parse(value) as Answer;
  }

  end(): void {
    this.child.stdin?.end();
  }
}

interface KindOptions {
  readonly engine: string;
  readonly folder: string;
  readonly events: number;
  readonly rounds: number;
}

async function benchKind(works: readonly Work[], { engine, folder, events, rounds }: KindOptions): Promise<boolean> {
  const [first] = works;
  if (first === undefined) return true;
  mkdirSync(DATA, { recursive: true });
  const file = dataFile(DATA, first.data, events);
  const users = dataFile(DATA, 'users', events);
  const ours = new Engine(engine);
  const theirs = new Engine(join(ROOT, 'bench/resident/duckdb.mjs'));
  const metadata = first.data === 'metrics' ? {} : { metadata: METADATA };
  const load: Task = { kind: 'load', file, users, ...metadata, macros: MACROS, searches: works.map(({ spl }) => spl) };
  const loaded = await ours.ask(load);
  const tabled = await theirs.ask({ load: tableOf(first.data, file) });
  console.log(
    `${first.data}, ${events} events: loaded in ${loaded.cpu.toFixed(1)} s, DuckDB ${tabled.cpu.toFixed(1)} s CPU; columns of ${(loaded.kept ?? 0).toFixed(0)} MB, ` +
      `processes of ${loaded.megabytes.toFixed(0)} MB : ${tabled.megabytes.toFixed(0)} MB`,
  );
  let held = true;
  for (const work of works) {
    const asked = { spl: { kind: 'search', spl: work.spl }, sql: { sql: work.sql.replaceAll('{users}', users), ordered: work.ordered } };
    const outs = [join(folder, 'ours'), join(folder, 'theirs')] as const;
    await ours.ask({ ...asked.spl, out: outs[0] });
    await theirs.ask({ ...asked.sql, out: outs[1] });
    const [own, other] = outs.map((out) => readRows(readFileSync(out, 'utf8')));
    const wrong = difference(own ?? [], other ?? []);
    const cpus: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      cpus[0].push((await ours.ask(asked.spl)).cpu);
      cpus[1].push((await theirs.ask(asked.sql)).cpu);
    }
    const [mine, duck] = cpus.map(median) as [number, number];
    const short = DETECTIONS.has(work.name) && duck / mine < LEAST_RATIO;
    const cells = [work.name, wrong === undefined ? String(own?.length) : 'DIFFER', ms(mine), ms(duck), (duck / mine).toFixed(2)];
    console.log(`${cells.map((cell) => cell.padEnd(12)).join('')}${work.what}${short ? `, less than ${LEAST_RATIO}` : ''}`);
    if (wrong !== undefined) console.log(`      ${wrong}`);
    held &&= wrong === undefined && !short;
  }
  ours.end();
  theirs.end();
  return held;
}

const ms = (seconds: number): string => `${(1000 * seconds).toFixed(1)} ms`;
