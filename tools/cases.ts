import { readFileSync } from 'node:fs';
import { answerCase } from './answer-case.ts';

/** `npm run --silent cases -- FILE.jsonl`: one JSON line a case, in order, never dying on one case. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npm run --silent cases -- FILE.jsonl\n');
  process.exit(3);
}
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerCase(JSON.parse(line)))}\n`);
}
