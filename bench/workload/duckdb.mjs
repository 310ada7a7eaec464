import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

// node bench/workload/duckdb.mjs OUT THREADS ORDERED SQL: one query in a process of its own; its rows go to OUT as a list of lists.
const [out, threads, ordered, sql] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`set threads=${threads}`);
await connection.run(`set preserve_insertion_order=${ordered}`);
const rows = (await connection.runAndReadAll(sql)).getRowsJson();
writeFileSync(out, rows.map((row) => JSON.stringify(row)).join('\n'));
