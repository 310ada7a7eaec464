import { print } from '../../src/index.ts';
import { ndjsonText } from '../../src/io/formats/ndjson.ts';
import { tableText } from '../../src/io/formats/table.ts';
import { example, runStory, textOf } from '../stories.ts';
import { replaceBlock } from './markdown.ts';

/** How wide a table in a page may be. */
const WIDTH = 200;

/** The program that `spl-run compile detection.spl --emit ts` prints for an example. */
export function pipelineOf(name: string): string {
  const { spl, macros } = example(name);
  return print(spl, { name: 'detection.spl', macros });
}

/** The README of an example, with the rows that its search gives. */
export function exampleReadme(name: string): string {
  return replaceBlock(textOf(`examples/${name}/README.md`), 'output', outputOf(name));
}

/** What `spl-run` shows of an example: in a terminal where the table fits a page, else what it writes into a pipe. */
export function outputOf(name: string): string {
  const { rows, fields } = runStory(example(name));
  const cell = (row: number, field: number) => rows[row]?.[fields[field] ?? ''] ?? null;
  const shown = { fields, length: rows.length, cell };
  const table = [...tableText(shown, undefined)].join('');
  const fits = table.split('\n').every((line) => line.length <= WIDTH);
  return fits ? `\`\`\`\n${table}\`\`\`` : `\`\`\`json\n${[...ndjsonText(shown)].join('')}\`\`\``;
}
