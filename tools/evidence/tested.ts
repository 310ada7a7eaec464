import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';
import { spawnSplRun } from '../../test/kit/spawn.ts';
import { buildPackage, isStale } from '../build.ts';
import type { Figure } from './check.ts';
import type { FiresOptions } from './fires.ts';

const ATTACK_DATA = 'https://media.githubusercontent.com/media/splunk/attack_data/master/';
/** Seconds for the tests of a whole content repository in one command. */
const LIMIT = 60;

/**
 * `spl-run test --content` on content repositories with the attack data that is at hand: every detection whose data is there is run, in
 * one command, in time, and JUnit's and contentctl's reports say so. Whether they fire is the matter of `fires.ts`.
 */
export async function testedFigures(
  shared: string,
  { contents, geoip }: Pick<FiresOptions, 'contents' | 'geoip'>,
): Promise<readonly Figure[]> {
  if (contents.length > 0 && isStale()) await buildPackage();
  const figures: Figure[] = [];
  for (const given of contents) {
    const folder = mkdtempSync(join(tmpdir(), 'spl-run-tested-'));
    try {
      const repository = checkOut(given, folder);
      if (repository !== undefined)
        figures.push(await figureOf(given, { repository, shared, folder, ...(geoip === undefined ? {} : { geoip }) }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return figures;
}

/** The repository in a folder: it itself, or what git holds at a commit (`FOLDER#REF`). */
function checkOut(given: string, folder: string): string | undefined {
  const [path = '', ref = 'HEAD'] = given.split('#');
  if (existsSync(join(path, 'detections'))) return resolve(path);
  const target = join(folder, 'repository');
  mkdirSync(target);
  const { status } = spawnSync('bash', [
    '-c',
    'git -C "$1" archive "$2" detections macros lookups | tar -x -C "$3"',
    'bash',
    path,
    ref,
    target,
  ]);
  return status === 0 && existsSync(join(target, 'detections')) ? target : undefined;
}

interface Place {
  readonly repository: string;
  readonly shared: string;
  readonly folder: string;
  readonly geoip?: string;
}

async function figureOf(given: string, { repository, shared, folder, geoip }: Place): Promise<Figure> {
  const data = join(folder, 'attack_data');
  const runnable = linkData(repository, join(shared, 'data/attack_data'), data);
  const [junit, summary] = [join(folder, 'junit.xml'), join(folder, 'summary.yml')];
  const reporters = ['--reporter', `junit=${junit}`, '--reporter', `contentctl=${summary}`];
  const begun = performance.now();
  const { code, stdout, stderr } = await spawnSplRun(
    [
      'test',
      '--content',
      repository,
      '--data-cache',
      `${ATTACK_DATA}=${data}`,
      ...reporters,
      ...(geoip === undefined ? [] : ['--geoip', resolve(geoip)]),
    ],
    {
      timeoutSeconds: 600,
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  const faults: string[] = [];
  if (code !== 0 && code !== 1) faults.push(`exit code ${code}: ${stderr}`);
  if (seconds > LIMIT) faults.push(`${seconds.toFixed(1)} s, limit ${LIMIT}`);
  if (XMLValidator.validate(readFileSync(junit, 'utf8')) !== true) faults.push('the JUnit report is no XML');
  // The reporter's own form.
  const { tested_detections: tested } = parse(readFileSync(summary, 'utf8')) as {
    tested_detections: readonly { file_path: string; status: string }[];
  };
  const ran = new Set(tested.map(({ file_path: path }) => path));
  faults.push(...runnable.filter((path) => !ran.has(path)).map((path) => `${path} was not run`));
  const passed = tested.filter(({ status }) => status === 'pass').length;
  return {
    what: `detections of ${given} with data at hand, run by spl-run test in ${seconds.toFixed(1)} s`,
    good: faults.length === 0 ? runnable.length : runnable.filter((path) => ran.has(path)).length - (code === 0 || code === 1 ? 0 : 1),
    of: runnable.length,
    table: [`${passed} of ${tested.length} pass contentctl's rule`, stdout.trim().split('\n').at(-1) ?? ''],
    faults,
  };
}

/**
 * Lays the logs out under the names by which tests ask for them (here some end in `.txt`), and gives the detections that can be run: in
 * production, not manual, no correlation, with all of their data.
 */
function linkData(repository: string, from: string, to: string): readonly string[] {
  const names = readdirSync(join(repository, 'detections'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));
  return names.flatMap((name) => {
    const text = readFileSync(join(repository, 'detections', name), 'utf8');
    const asked = Array.from(text.matchAll(/^\s*(?:- )?data: '?(\S+?)'?$/gm), ([, url = '']) => url);
    const found = asked.map((url) => (url.startsWith(ATTACK_DATA) ? linked(url.slice(ATTACK_DATA.length), from, to) : false));
    const tested = /^status: production$/m.test(text) && !/^type: Correlation$/m.test(text) && !/^\s*manual_test: (?!null)/m.test(text);
    return asked.length > 0 && found.every(Boolean) && tested ? [`detections/${name}`] : [];
  });
}

function linked(path: string, from: string, to: string): boolean {
  const source = [path, `${path}.txt`, path.replace(/\.[^./]+$/, '.txt')].map((name) => join(from, name)).find((name) => existsSync(name));
  if (source === undefined) return false;
  const target = join(to, path);
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(target)) symlinkSync(source, target);
  return true;
}
