import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSearch } from '../../src/compile.ts';
import { macrosFromConf } from '../../src/knowledge/macros-conf.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import { renderValue } from '../../src/values/number.ts';
import { type Figure, figureOf } from './check.ts';

/** A row of a published answer: text, or a list of texts. */
export type AnswerRow = Readonly<Record<string, string | readonly string[]>>;

/** The answers that a real Splunk gave: rows, columns and their order must be the same. */
export async function splunkAnswerFigures(shared: string): Promise<readonly Figure[]> {
  const folder = join(shared, 'data/splunk_answers');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const subjects = names.map(({ name }) => ({ name }));
  return [await figureOf("real Splunk's answers, rows and their order", subjects, ({ name }) => answerFault(folder, name))];
}

/** A macro that one of the searches calls and the folder does not define; security_content does. */
const MISSING = `[process_rundll32]
definition = (Processes.process_name=rundll32.exe OR Processes.original_file_name=RUNDLL32.EXE)`;

/** What is wrong with our answer to one search; undefined where it is the published one. */
export function answerFault(folder: string, name: string): string | undefined {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const { macros } = macrosFromConf({ name: 'macros.conf', body: `${read('macros.conf')}\n${MISSING}` });
  const compiled = compileSearch({ name, body: read(`${name}/search.spl`) }, macros);
  const error = compiled.diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) return `${error.code} ${error.message}`;
  const run = openRun({ inputs: [{ name, text: read(`${name}/events.ndjson`) }], now: 'data' });
  const { fields, columns, length } = runSearch(compiled, run.dataset, run.context);
  const found = Array.from({ length }, (_, index): AnswerRow => {
    const cells = fields.flatMap((field, column) => {
      const text = renderValue(columns[column]?.[index] ?? null);
      return text === null ? [] : [[field, text] as const];
    });
    return Object.fromEntries(cells);
  });
  return firstDifference(found, JSON.parse(read(`${name}/expected.json`)));
}

function firstDifference(found: readonly AnswerRow[], expected: readonly AnswerRow[]): string | undefined {
  if (found.length !== expected.length) return `${found.length} rows, expected ${expected.length}`;
  const wrong = found.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(expected[index]));
  return wrong < 0 ? undefined : `row ${wrong + 1}: ${JSON.stringify(found[wrong])}\nexpected ${JSON.stringify(expected[wrong])}`;
}
