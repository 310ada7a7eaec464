import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { holdData, type OpenHeldData } from '../../src/hold-data.ts';
import { fileSource } from '../../src/io/node/file-source.ts';
import { lookupsFromRecord } from '../../src/knowledge/lookups-record.ts';
import { macrosFromRecord } from '../../src/knowledge/macros-record.ts';
import { NO_KNOWLEDGE } from '../../src/knowledge/search-knowledge.ts';
import { openSession } from '../../src/session/open-session.ts';
import { renderValue } from '../../src/values/number.ts';
import type { Task } from './tasks.ts';

// node engine.mjs: data in memory. Each line of stdin is a task in JSON, each line of stdout its answer.
let held: OpenHeldData | undefined;
let session = openSession({ macros: new Map() });
const NOW = 1_700_000_000;

for await (const line of createInterface({ input: process.stdin })) {
  // The parent wrote it.
  const task = JSON.parse(line) as Task;
  const begun = process.cpuUsage();
  if (task.kind === 'load') {
    const lookups = lookupsFromRecord({ 'users.csv': readFileSync(task.users, 'utf8') }).tables;
    session = openSession({ macros: macrosFromRecord(task.macros).macros, search: { ...NO_KNOWLEDGE, lookups } });
    const metadata = task.metadata === undefined ? {} : { metadata: task.metadata };
    held = holdData({ inputs: [{ source: fileSource(task.file), ...metadata }], now: NOW, lookups });
    held.load(task.searches.flatMap((body) => session.compile({ name: 'search', body }).plan ?? []));
    answer(begun);
    continue;
  }
  if (held === undefined) throw new Error('nothing is loaded');
  const compiled = session.compile({ name: 'search', body: task.spl });
  const { fields, columns, length, diagnostics } = session.open({ inputs: [], held, now: NOW }).run(compiled);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${task.spl}: ${error.message}`);
  const taken = process.cpuUsage(begun);
  if (task.out !== undefined) {
    const shown = fields.flatMap((name, index) => (name.startsWith('_') && name !== '_time' ? [] : [columns[index] ?? []]));
    const rows = Array.from({ length }, (_, row) => JSON.stringify(shown.map((column) => renderValue(column[row] ?? null))));
    writeFileSync(task.out, rows.join('\n'));
  }
  say(taken);
}

function answer(begun: NodeJS.CpuUsage): void {
  say(process.cpuUsage(begun));
}

function say({ user, system }: NodeJS.CpuUsage): void {
  process.stdout.write(
    `${JSON.stringify({ cpu: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 2 ** 20, kept: (held?.bytes ?? 0) / 2 ** 20 })}\n`,
  );
}
