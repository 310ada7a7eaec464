import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnCommand } from '../../test/kit/spawn.ts';
import { answerCase } from '../answer-case.ts';
import { CASE_FILES, readFloor } from '../conformance.ts';
import type { Figure } from './check.ts';

/** The conformance cases of the shared folder, judged by the shared judge; the floors are those of the tests. */
export async function conformanceFigures(shared: string): Promise<readonly Figure[]> {
  const floor = readFloor();
  const scratch = mkdtempSync(join(tmpdir(), 'spl-run-evidence-'));
  try {
    const figures: Figure[] = [];
    for (const { name } of CASE_FILES) {
      const cases = join(shared, 'conformance', `${name}.jsonl`);
      const answers = join(scratch, `${name}.jsonl`);
      const lines = readFileSync(cases, 'utf8').split('\n').filter(Boolean);
      writeFileSync(answers, lines.map((line) => `${JSON.stringify(answerCase(JSON.parse(line)))}\n`).join(''));
      const judge = join(shared, 'conformance/compare.mjs');
      const { stdout, stderr } = await spawnCommand(process.execPath, [judge, cases, answers, '--failures', '20']);
      const [, good, of] = /(\d+) of (\d+) \(/.exec(stdout) ?? [];
      figures.push({
        what: `conformance cases, ${name}`,
        good: Number(good ?? 0),
        of: Number(of ?? 0),
        floor: floor[name],
        faults: [stdout, stderr],
      });
    }
    return figures;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
