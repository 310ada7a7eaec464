import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileTree } from '../../src/io/node/knowledge-files.ts';
import { loadKnowledge } from '../../src/session/load-knowledge.ts';
import { openSession } from '../../src/session/open-session.ts';
import { renderValue } from '../../src/values/number.ts';
import type { Figure } from './check.ts';

interface Answer {
  readonly _raw: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** What the answers have from elsewhere: written when the event was indexed, by the indexer, or by an app that is not given. */
const ELSEWHERE = /^(?:_.*|date_.*|linecount|punct|splunk_server|time(?:start|end)pos)$/;

/**
 * The fields of 12 CloudTrail events as a real Splunk gave them with its AWS add-on, beside what extraction gives with the configuration of a
 * version of that add-on; every difference is a fault.
 */
export async function addOnFigures(shared: string, apps: readonly string[]): Promise<readonly Figure[]> {
  const knowledge = await loadKnowledge({ appFolders: apps }, nodeFileTree(process.cwd()));
  const problem = knowledge.diagnostics.find(({ severity }) => severity === 'error');
  if (problem !== undefined) return [{ what: 'fields of an add-on', good: 0, of: 1, faults: [problem.message] }];
  const session = openSession(knowledge);
  const everything = session.compile({ name: 'everything', body: 'search *' });
  const file = join(shared, 'data/extraction_answers/aws_cloudtrail_s3_bucket_deletion.jsonl');
  const faults: string[] = [];
  let total = 0;
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').filter(Boolean).entries()) {
    // The file is one JSON object a line, written by whoever collected the answers.
    const { _raw, fields } = JSON.parse(line) as Answer;
    const metadata = Object.fromEntries(['host', 'source', 'sourcetype', 'index'].map((name) => [name, String(fields[name])]));
    const { run } = session.open({ inputs: [{ name: 'event', text: _raw, metadata }], now: 0 });
    const result = run(everything);
    const given = new Map(result.fields.map((name, index) => [name, renderValue(result.columns[index]?.[0] ?? null) ?? '']));
    for (const name of new Set([...given.keys(), ...Object.keys(fields)])) {
      if (ELSEWHERE.test(name)) continue;
      total += 1;
      // A CSV export, from which the answers were made, writes event types with blanks between them, and an empty text as a missing field.
      const found = name === 'eventtype' ? [given.get(name) ?? ''].flat().join(' ') : (given.get(name) ?? '');
      const expected = fields[name] ?? '';
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        faults.push(`event ${number + 1}, ${name}: ${JSON.stringify(found)}, a real Splunk says ${JSON.stringify(expected)}`);
      }
    }
  }
  return [{ what: `fields of a real Splunk with its add-on, by ${apps.join(', ')}`, good: total - faults.length, of: total, faults }];
}
