import { agrees, equal, type Law, law, rowOf, run, same, type Table, valuesOf } from './law.ts';

const EVERYTHING = '[search *]';

/** Commands that bring rows together, or make them. */
export const COMBINING: readonly Law[] = [
  law('append', 'the rows, and then the others', (table) => agrees(`append ${EVERYTHING}`, table, [...table.rows, ...table.rows])),
  law('union', 'a streaming one is append', (table) =>
    equal('stats count BY k | union [search * | stats count BY k]', 'stats count BY k | append [search * | stats count BY k]', table),
  ),
  law('multisearch', 'two halves are the whole', (table) =>
    same('multisearch', run(`| multisearch [search k<${table.n}] [search k>=${table.n}]`, table.rows), table.rows, 'any'),
  ),
  law('appendcols', 'puts rows beside rows', (table) =>
    agrees(
      'table k | appendcols [search * | eval z=k*2 | table z]',
      table,
      table.rows.map((row) => ({ k: row.k, z: Number(row.k) * 2 })),
    ),
  ),
  law('appendpipe', 'the rows, and then what the pipeline makes of them', (table) =>
    agrees('appendpipe [stats count]', table, [...table.rows, { count: table.rows.length }]),
  ),
  law('join', 'inner and left agree with two loops', (table) => {
    const { f, rows } = table;
    const single = rows.filter((row) => valuesOf(row, f.name).length === 1);
    const right = single.map((row) => ({ key: valuesOf(row, f.name)[0], w: row.k }));
    const subsearch = `[search * | eval w=k | table ${f.argument} w]`;
    const matches = (row: Table['rows'][number]) => right.filter(({ key }) => key === valuesOf(row, f.name)[0]);
    const inner = single.flatMap((row) => matches(row).map(({ w }) => ({ k: row.k, w })));
    agrees(`join max=0 ${f.argument} ${subsearch} | table k w`, { ...table, rows: single }, inner);
    agrees(
      `join type=left ${f.argument} ${subsearch} | table k w`,
      { ...table, rows: single },
      single.map((row) => ({ k: row.k, w: matches(row)[0]?.w })),
    );
  }),
  law('set', 'union, intersection and difference of a set with a part of it', (table) => {
    const { n, rows } = table;
    const sides = `[search * | table k] [search k<${n} | table k]`;
    const keys = rows.map((row) => ({ k: row.k }));
    same('set union', run(`| set union ${sides}`, rows), keys, 'any');
    same('set intersect', run(`| set intersect ${sides}`, rows), keys.slice(0, n), 'any');
    same('set diff', run(`| set diff ${sides}`, rows), keys.slice(n), 'any');
  }),
  law('map', 'a search for each row finds each row', (table) =>
    agrees('table k | map maxsearches=100 search="search k=$k$"', table, table.rows),
  ),
  law('format', 'a subsearch finds the rows that it tells', ({ n, rows }) =>
    same('format', run(`search [search * | head ${n} | fields k | format]`, rows), rows.slice(0, n)),
  ),
  law('return', 'a subsearch finds the rows that it tells', ({ n, rows }) =>
    same('return', run(`search [search * | return ${n} k]`, rows), rows.slice(0, n)),
  ),
  law('savedsearch', 'is the search that was saved', ({ n, rows }) =>
    same('savedsearch', run('| savedsearch s', rows, { savedsearches: { s: `search k<${n}` } }), rows.slice(0, n)),
  ),
  law('from', 'a saved search by its name', ({ n, rows }) =>
    same('from', run('| from savedsearch:s', rows, { savedsearches: { s: `search k<${n}` } }), rows.slice(0, n)),
  ),
  law('inputlookup', 'the rows of a table as they stand, empty cells missing', ({ rows }) =>
    same('inputlookup', run('| inputlookup t.csv', [], { lookups: { 't.csv': rows } }), rows.map(withoutEmpty)),
  ),
  law('inputcsv', 'the rows of a file as they stand, empty cells missing', ({ rows }) =>
    same('inputcsv', run('| inputcsv t.csv', [], { lookups: { 't.csv': rows } }), rows.map(withoutEmpty)),
  ),
  law('outputlookup', 'inputlookup reads what was written', ({ rows }) =>
    same(
      'outputlookup',
      run('outputlookup t.csv | head 0 | inputlookup append=t t.csv | fields k', rows, { mayWrite: true }),
      rows.map((row) => ({ k: row.k })),
    ),
  ),
  law('makeresults', 'as many rows as were asked for', ({ n }) =>
    same('makeresults', run(`| makeresults count=${n} | stats count`, []), [{ count: n }]),
  ),
  law('gentimes', 'one row for each day', ({ n }) =>
    same('gentimes', run(`| gentimes start=1/1/2023 end=1/${n + 1}/2023 | stats count`, []), [{ count: n }]),
  ),
  law('gauge', 'one row, with the value', ({ n }) => same('gauge', run(`gauge ${n} 0 10 | fields x`, [{ k: '0' }]), [{ x: n }])),
  law('localize', 'every event lies in one of the spans', (table) =>
    agrees(
      'localize maxpause=1h timebefore=0s timeafter=0s | table starttime',
      table,
      table.rows.length === 0 ? [] : [{ starttime: 2000 - (table.rows.length - 1) * 7 }],
    ),
  ),
  law('makecontinuous', 'fills the gaps, and keeps what is there', (table) => {
    const { n, rows } = table;
    agrees(`eval z=k*${n} | table z | makecontinuous z span=1 | stats count min(z) AS low max(z) AS high`, table, [
      rowOf(
        ['count', rows.length === 0 ? 0 : (rows.length - 1) * n + 1],
        ['low', rows.length === 0 ? null : 0],
        ['high', rows.length === 0 ? null : (rows.length - 1) * n],
      ),
    ]);
  }),
  law('eventcount', 'counts the events', ({ rows }) =>
    same(
      'eventcount',
      run(
        '| eventcount index=*',
        rows.map((row) => ({ ...row, index: 'main' })),
      ).map(({ count }) => ({ count })),
      [{ count: rows.length }],
    ),
  ),
  law('metadata', 'adds up to the events', ({ rows }) => {
    const hosts = rows.map((row, index) => ({ ...row, index: 'main', host: `h${index % 3}` }));
    same(
      'metadata',
      run('| metadata type=hosts index=main | fields host totalCount', hosts),
      run('stats count AS totalCount BY host', hosts),
      'any',
    );
  }),
  law('datamodel', 'finds the events of its tags', ({ n, rows }) => {
    const tagged = rows.map((row, index) => (index < n ? { ...row, tag: ['process', 'report'] } : row));
    same('datamodel', run('| datamodel Endpoint Processes search | stats count', tagged), [{ count: Math.min(n, rows.length) }]);
  }),
  law('tstats', 'is stats over the index', ({ rows }) => {
    const hosts = rows.map((row, index) => ({ ...row, index: 'main', host: `h${index % 3}` }));
    same(
      'tstats',
      run('| tstats count min(_time) AS low WHERE index=main BY host', hosts),
      run('stats count min(_time) AS low BY host', hosts),
    );
  }),
  law('mstats', 'is stats over the points', ({ rows }) =>
    same(
      'mstats',
      run('| mstats sum(_value) AS s count(_value) AS c WHERE index=mm metric_name=* BY host', points(rows)),
      run('stats sum(_value) AS s count(_value) AS c BY host', points(rows)),
    ),
  ),
  law('mpreview', 'shows every point once', ({ rows }) =>
    same(
      'mpreview',
      run('| mpreview target_per_timeseries=0 | stats count BY host', points(rows)),
      run('stats count BY host', points(rows)),
    ),
  ),
  law('mcatalog', 'is the values of the points', ({ rows }) =>
    same(
      'mcatalog',
      run('| mcatalog values(metric_name) AS m WHERE index=mm BY host', points(rows)),
      run('stats values(metric_name) AS m BY host', points(rows)),
    ),
  ),
];

const points = (rows: Table['rows']): Table['rows'] =>
  rows.map((row, index) => ({ _time: row._time, index: 'mm', metric_name: `m${index % 2}`, _value: index - 2, host: `h${index % 3}` }));

const withoutEmpty = (row: Table['rows'][number]): Table['rows'][number] =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
