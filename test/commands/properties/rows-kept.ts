import type { TestRow } from '../../kit/rows.ts';
import {
  agrees,
  equal,
  idempotent,
  keepsRows,
  type Law,
  law,
  numberOf,
  numbersOf,
  run,
  same,
  single,
  total,
  unchanged,
  valuesOf,
  withCell,
} from './law.ts';

const passes = (command: string, spl = command): Law => law(command, 'rows pass unchanged', (table) => unchanged(spl, table));

const MAY_WRITE = { mayWrite: true };
const passesWriting = (command: string, spl: string): Law =>
  law(command, 'rows pass unchanged', ({ rows }) => same(spl, run(spl, rows, MAY_WRITE), rows));

/** Commands that only change a display, and those that write: rows pass. */
export const PASSING: readonly Law[] = [
  passes('highlight', 'highlight x'),
  passes('iconify', 'iconify a'),
  passes('localop'),
  passes('noop', 'noop search_optimization=false'),
  passes('redistribute', 'redistribute num_of_reducers=2'),
  passes('abstract'),
  passesWriting('collect', 'collect index=summary'),
  passesWriting('outputcsv', 'outputcsv t'),
  passesWriting('outputlookup', 'outputlookup t.csv'),
  law('fieldformat', 'what is shown of a field does not change what is counted', (table) =>
    equal(`fieldformat ${table.f.argument}="z" | stats list(${table.f.argument}) AS l`, `stats list(${table.f.argument}) AS l`, table),
  ),
];

/** Commands that keep each row where it is and write fields. */
export const KEEPING: readonly Law[] = [
  law('eval', 'a copy of a field is that field, row by row', (table) => {
    const { f, rows } = table;
    agrees(
      `eval z=${f.operand}`,
      table,
      rows.map((row) => withCell(row, 'z', Object.hasOwn(row, f.name) ? row[f.name] : null)),
    );
  }),
  law('rename', 'there and back is where it was', (table) =>
    unchanged(`rename ${table.f.argument} AS z | rename z AS ${table.f.argument}`, table),
  ),
  law('fillnull', 'again changes nothing', (table) => idempotent('fillnull', table)),
  law('fillnull', 'agrees with a loop over the rows', (table) => {
    const { f, rows } = table;
    agrees(
      `fillnull value=none ${f.argument}`,
      table,
      rows.map((row) => (valuesOf(row, f.name).length > 0 ? row : withCell(row, f.name, 'none'))),
    );
  }),
  law('filldown', 'agrees with a loop over the rows, and again changes nothing', (table) => {
    const { f, rows } = table;
    const spl = `filldown ${f.argument}`;
    let last: unknown;
    agrees(
      spl,
      table,
      rows.map((row) => {
        if (valuesOf(row, f.name).length > 0) last = row[f.name];
        return withCell(row, f.name, last);
      }),
    );
    idempotent(spl, table);
  }),
  law('eventstats', 'count stands on every row', (table) =>
    agrees(
      'eventstats count AS z',
      table,
      table.rows.map((row) => ({ ...row, z: table.rows.length })),
    ),
  ),
  law('eventstats', 'gives each group what stats gives it', ({ rows, f, g }) => {
    const spl = `eventstats dc(${g.argument}) AS z BY ${f.argument}`;
    // One value a row: several values are several groups to stats.
    const single = rows.filter((row) => valuesOf(row, f.name).length === 1);
    same(spl, run(`${spl} | stats first(z) AS z BY ${f.argument}`, single), run(`stats dc(${g.argument}) AS z BY ${f.argument}`, single));
  }),
  law('streamstats', 'count is the number of the row', (table) =>
    agrees(
      'streamstats count AS z',
      table,
      table.rows.map((row, index) => ({ ...row, z: index + 1 })),
    ),
  ),
  law('streamstats', 'counts each group for itself', (table) => {
    const { f } = table;
    const rows = table.rows.filter((row) => valuesOf(row, f.name).length === 1);
    const before = (row: TestRow, index: number): readonly TestRow[] =>
      rows.slice(0, index + 1).filter((other) => valuesOf(other, f.name)[0] === valuesOf(row, f.name)[0]);
    agrees(
      `streamstats count AS z BY ${f.argument}`,
      { ...table, rows },
      rows.map((row, index) => ({ ...row, z: before(row, index).length })),
    );
  }),
  law('streamstats', 'the sum of a window agrees with a loop', (table) => {
    const { f, n, rows } = table;
    agrees(
      `streamstats window=${n} sum(${f.argument}) AS z`,
      table,
      rows.map((row, index) => {
        const numbers = rows.slice(Math.max(0, index + 1 - n), index + 1).flatMap((each) => numbersOf(each, f.name));
        return withCell(row, 'z', numbers.length === 0 ? null : total(numbers));
      }),
    );
  }),
  law('accum', 'agrees with a loop', (table) => {
    const { f, rows } = table;
    let sum = 0;
    agrees(
      `accum ${f.argument} AS z`,
      { ...table, rows: single(rows, f.name) },
      single(rows, f.name).map((row) => {
        const number = numberOf(row, f.name);
        if (number !== undefined) sum += number;
        return withCell(row, 'z', number === undefined ? null : sum);
      }),
    );
    keepsRows(`accum ${f.argument}`, { ...table, rows });
  }),
  law('delta', 'is the difference to the row before', (table) => {
    const { f } = table;
    const rows = single(table.rows, f.name);
    agrees(
      `delta ${f.argument} AS z`,
      { ...table, rows },
      rows.map((row, index) => {
        const [now, before] = [numberOf(row, f.name), numberOf(rows[index - 1] ?? {}, f.name)];
        return withCell(row, 'z', now === undefined || before === undefined ? null : now - before);
      }),
    );
  }),
  law('autoregress', 'is the value of the row n before', (table) => {
    const { f, n, rows } = table;
    agrees(
      `autoregress ${f.argument} AS z p=${n}`,
      table,
      rows.map((row, index) => {
        const before = valuesOf(rows[index - n] ?? {}, f.name);
        return withCell(row, 'z', before.length === 0 ? null : before);
      }),
    );
  }),
  law('bin', 'a number lies in its span, and rows stay', (table) => {
    const { f } = table;
    const rows = single(table.rows, f.name);
    agrees(
      `bin ${f.argument} span=5 AS z | table k z`,
      { ...table, rows: rows.filter((row) => numberOf(row, f.name) !== undefined) },
      rows.flatMap((row) => {
        const number = numberOf(row, f.name);
        const low = Math.floor((number ?? 0) / 5) * 5;
        return number === undefined ? [] : [{ k: row.k, z: `${low}-${low + 5}` }];
      }),
    );
    keepsRows(`bin ${f.argument} span=5`, table);
  }),
  law('typer', 'writes the type where its search finds the row', ({ n, rows }) => {
    const found = run('typer', rows, { eventtypes: { low: { search: `k<${n}` } } });
    same(
      'typer',
      found,
      rows.map((row, index) => withCell(row, 'eventtype', index < n ? 'low' : null)),
    );
  }),
  law('tags', 'writes the tag where the field has the value', ({ rows }) => {
    const found = run('tags outputfield=z k', rows, { tags: { 'k=1': ['one'] } });
    same(
      'tags',
      found,
      rows.map((row) => withCell(row, 'z', row.k === '1' ? 'one' : null)),
    );
  }),
  law('addinfo', 'four fields more, and nothing else', (table) => unchanged('addinfo | fields - info_*', table)),
];
