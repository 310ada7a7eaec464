import { readFileSync } from 'node:fs';
import { assert, suite } from '../kit/suite.ts';
import { rowsOf } from './kit.ts';

/** 12 real CloudTrail events with the fields that a Splunk extracted (splunk/attack_data, s3_bucket_deletion.csv, Apache-2.0). */
const ANSWERS = new URL('../fixtures/data/aws_cloudtrail_s3_bucket_deletion.jsonl', import.meta.url);

interface Answer {
  readonly _raw: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

suite('JSON extraction, checked against a real Splunk (design/ingestion.md)', (test) => {
  test('474 of 474 values: 466 as exported, 8 empty texts, which a CSV export shows as missing', () => {
    let same = 0;
    let empty = 0;
    for (const line of readFileSync(ANSWERS, 'utf8').trim().split('\n')) {
      const answer: Answer = JSON.parse(line);
      const [row = {}] = rowsOf(answer._raw);
      for (const [name, value] of Object.entries(row)) {
        if (name.startsWith('_')) continue;
        if (value === '' && answer.fields[name] === undefined) empty += 1;
        else {
          assert.equal(value, answer.fields[name], name);
          same += 1;
        }
      }
    }
    assert.equal([same, empty], [466, 8]);
  });
});
