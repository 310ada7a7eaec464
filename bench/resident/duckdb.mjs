import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

// node bench/resident/duckdb.mjs: tables in memory, one thread. Each line of stdin is a task in JSON, each line of stdout its answer.
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run('set threads=1');

for await (const line of createInterface({ input: process.stdin })) {
  const { load, sql, out, ordered = false } = JSON.parse(line);
  const begun = process.cpuUsage();
  if (load !== undefined) await connection.run(load);
  else {
    await connection.run(`set preserve_insertion_order=${ordered}`);
    const reader = await connection.runAndReadAll(sql);
    const { user, system } = process.cpuUsage(begun);
    if (out !== undefined)
      writeFileSync(
        out,
        reader
          .getRowsJson()
          .map((row) => JSON.stringify(row))
          .join('\n'),
      );
    answer(user + system);
    continue;
  }
  const { user, system } = process.cpuUsage(begun);
  answer(user + system);
}

function answer(microseconds) {
  process.stdout.write(`${JSON.stringify({ cpu: microseconds / 1e6, megabytes: process.memoryUsage().rss / 2 ** 20 })}\n`);
}
