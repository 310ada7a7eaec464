import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kubeEvents } from './kube-events.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DETECTIONS = join(ROOT, 'rules-spl/detections');
const SEARCHES = 1000;
const EVENTS = 1000;
const DATA_FILES = 20;

/** Seconds for a thousand detections' tests with 1,000 events each (issue 7). */
const LIMIT = 60;

/** `spl-run test` of the built command line on a thousand searches: each with a test on 1,000 events of a file, and one that expects nothing. */
export function benchTests(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-bench-tests-'));
  try {
    fill(folder);
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.cjs'), 'test', 'tests', '--reporter', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - begun) / 1000;
    if (status !== 0) throw new Error(`spl-run test ended with ${status}: ${stderr}${stdout.slice(0, 2000)}`);
    // The report of `json` has this form.
    const { totals } = JSON.parse(stdout) as { totals: { tests: number; passed: number } };
    console.log(`${totals.tests} tests of ${SEARCHES} searches, ${EVENTS} events each  ${seconds.toFixed(1)} s (limit ${LIMIT})`);
    return totals.passed === 2 * SEARCHES && seconds <= LIMIT;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(folder: string): void {
  cpSync(join(ROOT, 'rules-spl/macros.conf'), join(folder, 'macros.conf'));
  mkdirSync(join(folder, 'tests'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'package.json'), '{}');
  for (let i = 0; i < DATA_FILES; i += 1) writeFileSync(join(folder, `data/${i}.ndjson`), kubeEvents(EVENTS, i));
  const detections = readdirSync(DETECTIONS).filter((name) => name.endsWith('.spl'));
  for (let i = 0; i < SEARCHES; i += 1) {
    const name = detections[i % detections.length] ?? '';
    const search = join(folder, `tests/${i}-${name}`);
    cpSync(join(DETECTIONS, name), search);
    const text = `search: ${i}-${name}
defaults: { sourcetype: "kube:objects:events", index: main }
tests:
  - name: a thousand events
    given: { data: ../data/${i % DATA_FILES}.ndjson }
    expect: { count: { min: 0 } }
  - name: another event stays quiet
    given: { events: [{ verb: get, n: ${i} }] }
    expect: empty
`;
    writeFileSync(join(folder, `tests/${i}.spltest.yml`), text);
  }
}
