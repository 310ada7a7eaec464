import { agrees, equal, grouped, type Law, law, numberOf, numeric, rowOf, run, same, single, type Table, total, valuesOf } from './law.ts';

type Row = Table['rows'][number];

/** Commands that make a table out of rows. */
export const TABULATING: readonly Law[] = [
  law('stats', 'count, sum and values by a field agree with loops', (table) => {
    const { f, g, rows } = table;
    const expected = [...countsOf(rows, f.name)].map(([value, group]) => {
      const others = group.flatMap((row) => valuesOf(row, g.name));
      const numbers = others.flatMap((text) => numeric(text) ?? []);
      return rowOf([f.name, value], ['c', group.length], ['s', numbers.length === 0 ? null : total(numbers)], ['v', values(others)]);
    });
    agrees(`stats count AS c sum(${g.argument}) AS s values(${g.argument}) AS v BY ${f.argument}`, table, expected, 'any');
  }),
  law('stats', 'the counts of groups add up', ({ f, rows }) => {
    const spl = `stats count BY ${f.argument}`;
    const counts = run(spl, rows).map(({ count }) => Number(count));
    same(spl, [{ n: total(counts) }], run(`stats count(${f.argument}) AS n`, rows));
  }),
  law('top', 'counts agree with a loop, the greatest first', (table) => {
    const { f, rows } = table;
    const spl = `top limit=0 showperc=f ${f.argument} | fields - _tc`;
    same(spl, run(spl, rows), countRows(rows, f.name), 'any');
    const counts = run(spl, rows).map(({ count }) => Number(count));
    same(
      spl,
      counts.map((count) => ({ count })),
      counts.toSorted((left, right) => right - left).map((count) => ({ count })),
    );
  }),
  law('rare', 'counts agree with a loop, the least first', (table) => {
    const { f, rows } = table;
    const spl = `rare limit=0 showperc=f ${f.argument} | fields - _tc`;
    same(spl, run(spl, rows), countRows(rows, f.name), 'any');
    const counts = run(spl, rows).map(({ count }) => Number(count));
    same(
      spl,
      counts.map((count) => ({ count })),
      counts.toSorted((left, right) => left - right).map((count) => ({ count })),
    );
  }),
  law('chart', 'is stats with a column for each value', (table) => {
    const { f, g } = table;
    equal(
      `chart limit=0 usenull=f count OVER ${f.argument} BY ${g.argument}`,
      `stats count BY ${f.argument} ${g.argument} | xyseries ${f.argument} ${g.argument} count | fillnull`,
      table,
      'any',
    );
  }),
  law('timechart', 'is stats by bucket, with the empty ones', (table) =>
    equal('timechart span=10s count', 'bin _time span=10s | stats count BY _time | makecontinuous _time span=10s | fillnull count', table),
  ),
  ...['stats', 'chart', 'timechart'].map((command) =>
    law(`si${command}`, `is plain ${command} in two steps`, (table) => {
      const plain = command === 'timechart' ? 'timechart span=10s count' : `${command} count BY ${table.f.argument}`;
      equal(`si${plain} | ${plain}`, plain, table);
    }),
  ),
  ...['top', 'rare'].map((command) =>
    law(`si${command}`, `is plain ${command} in two steps`, (table) =>
      equal(`si${command} ${table.f.argument} | ${command} ${table.f.argument}`, `${command} ${table.f.argument}`, table),
    ),
  ),
  law('contingency', 'counts the pairs', (table) => {
    const { f, g } = table;
    // A column that is called like the first one would stand in its place.
    const rows = table.rows.filter(
      (row) => valuesOf(row, f.name).length === 1 && valuesOf(row, g.name).length === 1 && valuesOf(row, g.name)[0] !== f.name,
    );
    const spl = `contingency usetotal=f maxrows=0 maxcols=0 ${f.argument} ${g.argument}`;
    const cells = run(spl, rows).flatMap((row) =>
      Object.entries(row)
        .filter(([name]) => name !== f.name)
        .map(([, cell]) => Number(cell)),
    );
    same(spl, [{ n: total(cells) }], [{ n: rows.length }]);
  }),
  law('correlate', 'a field goes together with itself, and two of them both ways', (table) => {
    const { f, g, rows } = table;
    const spl = `table ${f.argument} ${g.argument} | correlate`;
    const found = new Map(run(spl, rows).map((row) => [String(row.RowField), row]));
    for (const name of found.keys()) same(spl, [{ c: found.get(name)?.[name] }], [{ c: 1 }]);
    if (found.size === 2) same(spl, [{ c: found.get(f.name)?.[g.name] }], [{ c: found.get(g.name)?.[f.name] }]);
  }),
  law('fieldsummary', 'count and distinct count agree with stats', (table) =>
    // It counts events, stats counts values.
    equal(
      `fieldsummary ${table.f.argument} | table count distinct_count | where count>0`,
      `stats count(${table.f.argument}) AS count dc(${table.f.argument}) AS distinct_count | where count>0`,
      { ...table, rows: single(table.rows, table.f.name) },
    ),
  ),
  law('addcoltotals', 'the last row is the sum of each column', (table) => {
    const { f, g, rows } = table;
    const kept = single(single(rows, f.name), g.name);
    const spl = `table ${f.argument} ${g.argument} | addcoltotals ${f.argument}`;
    const before = run(`table ${f.argument} ${g.argument}`, kept);
    const numbers = kept.flatMap((row) => numberOf(row, f.name) ?? []);
    if (before.length > 0) same(spl, run(spl, kept), [...before, rowOf([f.name, numbers.length === 0 ? null : total(numbers)])]);
  }),
  law('transpose', 'twice is the same', (table) => {
    const rows = single(single(table.rows, 'a'), 'b');
    equal(
      'table k a b | fillnull a b | transpose 0 header_field=k column_name=k | transpose 0 header_field=k column_name=k',
      'table k a b | fillnull a b',
      { ...table, rows },
    );
  }),
  law('xyseries', 'untable takes apart what it put together', (table) => {
    const { f } = table;
    equal(
      `stats count BY k ${f.argument} | xyseries k ${f.argument} count | untable k ${f.argument} count | where isnotnull(count)`,
      `stats count BY k ${f.argument}`,
      table,
      'any',
    );
  }),
  law('untable', 'one row for each cell but those of internal fields', (table) => {
    const { f, g } = table;
    const rows = single(single(table.rows, f.name), g.name);
    agrees(
      `table k ${f.argument} ${g.argument} | untable k t v | where isnotnull(v)`,
      { ...table, rows },
      rows.flatMap((row) =>
        [f, g]
          .filter(({ name }) => !name.startsWith('_'))
          .flatMap(({ name }) => valuesOf(row, name).map((v) => ({ k: row.k, t: name, v }))),
      ),
      'any',
    );
  }),
];

/** The values once each, in the order of their code points. */
const values = (texts: readonly string[]): readonly string[] | null =>
  texts.length === 0 ? null : [...new Set(texts)].sort((left, right) => (left < right ? -1 : 1));

/** A row with several values is in the group of each. */
const countsOf = (rows: readonly Row[], name: string): ReadonlyMap<string, readonly Row[]> =>
  new Map(
    [
      ...grouped(
        rows.flatMap((row) => valuesOf(row, name).map((value) => ({ value, row }))),
        ({ value }) => value,
      ),
    ].map(([value, items]) => [value, items.map(({ row }) => row)]),
  );

const countRows = (rows: readonly Row[], name: string): readonly Row[] =>
  [...countsOf(rows, name)].map(([value, group]) => rowOf([name, value], ['count', group.length]));
