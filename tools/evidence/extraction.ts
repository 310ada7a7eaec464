import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { search } from '../../src/index.ts';
import type { Figure } from './check.ts';

interface ExtractionAnswer {
  readonly _raw: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** What a real Splunk extracted from the JSON of 12 events: every field that we extract has its value. */
export function extractionFigures(shared: string): readonly Figure[] {
  const file = join(shared, 'data/extraction_answers/aws_cloudtrail_s3_bucket_deletion.jsonl');
  const faults: string[] = [];
  let total = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { _raw, fields }: ExtractionAnswer = JSON.parse(line);
    const [row = {}] = search({ spl: 'search *', data: _raw, now: 0 }).rows;
    for (const [name, value] of Object.entries(row)) {
      if (name.startsWith('_') || METADATA.has(name)) continue;
      total += 1;
      // A CSV export, from which the answers were made, shows an empty text as a missing field.
      if (JSON.stringify(fields[name] ?? '') !== JSON.stringify(value)) faults.push(`${name}: ${JSON.stringify(value)}`);
    }
  }
  return [{ what: 'fields extracted as a real Splunk extracts them', good: total - faults.length, of: total, floor: VALUES, faults }];
}

/** Values in the 12 events, as their README counts them. */
const VALUES = 474;

const METADATA = new Set(['host', 'source', 'sourcetype', 'index', 'linecount']);
