import {
  agrees,
  equal,
  grouped,
  idempotent,
  type Law,
  law,
  numberOf,
  run,
  same,
  subset,
  type Table,
  unchanged,
  valuesOf,
  withCell,
} from './law.ts';

/** Commands that choose rows or fields, or put rows into an order. */
export const CHOOSING: readonly Law[] = [
  law('search', 'what is found is a part of the rows, and again changes nothing', (table) => {
    const spl = `search ${table.f.argument}=x OR ${table.g.argument}>1`;
    subset(spl, table);
    idempotent(spl, table);
  }),
  law('search', 'a value is found where one of the values is it, whatever its case', (table) => {
    const { f, rows } = table;
    agrees(
      `search ${f.argument}=x`,
      table,
      rows.filter((row) => valuesOf(row, f.name).some((value) => value.toLowerCase() === 'x')),
    );
    agrees(
      `search NOT ${f.argument}=x`,
      table,
      rows.filter((row) => !valuesOf(row, f.name).some((value) => value.toLowerCase() === 'x')),
    );
  }),
  law('where', 'what is true is a part of the rows, and again changes nothing', (table) => {
    const spl = `where ${table.f.operand}>${table.g.operand}`;
    subset(spl, table);
    idempotent(spl, table);
  }),
  law('where', 'true, false and null share the rows', ({ f, g, rows }) => {
    const parts = [
      `${f.operand}<${g.operand}`,
      `NOT ${f.operand}<${g.operand}`,
      `isnull(if(${f.operand}<${g.operand}, 1, null())) AND isnull(if(NOT ${f.operand}<${g.operand}, 1, null()))`,
    ];
    const found = parts.flatMap((part) => run(`where ${part}`, rows));
    same(parts.join('   '), found, rows, 'any');
  }),
  law('regex', 'it and its opposite share the rows', (table) => {
    const { f, rows } = table;
    const [left, right] = [`regex ${f.argument}="[a-c]"`, `regex ${f.argument}!="[a-c]"`];
    subset(left, table);
    subset(right, table);
    const held = rows.filter((row) => valuesOf(row, f.name).length === 1);
    same(`${left}   ${right}`, [...run(left, held), ...run(right, held)], held, 'any');
  }),
  law('dedup', 'the first row of each value, as a loop finds them, and again changes nothing', (table) => {
    const { f, rows } = table;
    const groups = grouped(rows, (row) => (valuesOf(row, f.name).length === 0 ? undefined : JSON.stringify(valuesOf(row, f.name))));
    agrees(
      `dedup ${f.argument}`,
      table,
      [...groups.values()].flatMap((group) => group.slice(0, 1)),
    );
    idempotent(`dedup ${f.argument}`, table);
  }),
  law('dedup', 'at most n rows of each value', (table) => {
    const { f, n, rows } = table;
    const groups = grouped(rows, (row) => (valuesOf(row, f.name).length === 0 ? undefined : JSON.stringify(valuesOf(row, f.name))));
    agrees(
      `dedup ${n} ${f.argument}`,
      table,
      [...groups.values()].flatMap((group) => group.slice(0, n)),
      'any',
    );
  }),
  law('uniq', 'again changes nothing, and rows that differ stay', (table) => {
    idempotent('uniq', table);
    unchanged('uniq', table);
    agrees('fields - k _time | uniq | stats count', table, [{ count: withoutRepetitions(table).length }]);
  }),
  law('head', 'the first n', (table) => agrees(`head ${table.n}`, table, table.rows.slice(0, table.n))),
  law('head', 'as long as the condition holds', (table) => agrees(`head (k<${table.n})`, table, table.rows.slice(0, table.n))),
  law('tail', 'the last n, the last one first', (table) => agrees(`tail ${table.n}`, table, table.rows.slice(-table.n).reverse())),
  law('reverse', 'twice is the same', (table) => {
    agrees('reverse', table, [...table.rows].reverse());
    unchanged('reverse | reverse', table);
  }),
  law('sort', 'the same rows, again changes nothing', (table) => {
    const spl = `sort 0 ${table.f.argument}, -${table.g.argument}`;
    same(spl, run(spl, table.rows), table.rows, 'any');
    idempotent(spl, table);
  }),
  law('sort', 'numbers agree with a stable sort', (table) => {
    const { f } = table;
    const rows = table.rows.filter((row) => numberOf(row, f.name) !== undefined);
    const by = (row: Table['rows'][number]): number => numberOf(row, f.name) ?? 0;
    agrees(
      `sort 0 ${f.argument}`,
      { ...table, rows },
      rows.toSorted((left, right) => by(left) - by(right)),
    );
    agrees(
      `sort 0 -num(${f.argument})`,
      { ...table, rows },
      rows.toSorted((left, right) => by(right) - by(left)),
    );
  }),
  law('table', 'only the named fields, and again changes nothing', (table) => {
    const { f, g } = table;
    const spl = `table ${f.argument} ${g.argument}`;
    // Where no row has a field, there are no rows (commands.md section 4).
    const rows = table.rows.filter((row) => valuesOf(row, f.name).length + valuesOf(row, g.name).length > 0);
    agrees(
      spl,
      { ...table, rows },
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name === f.name || name === g.name))),
    );
    idempotent(spl, table);
  }),
  law('fields', 'the named fields and internal ones, or all but them; again changes nothing', (table) => {
    const { f, g, rows } = table;
    const named = (name: string): boolean => name === f.name || name === g.name;
    agrees(
      `fields ${f.argument} ${g.argument}`,
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => named(name) || name.startsWith('_')))),
    );
    agrees(
      `fields - ${f.argument} ${g.argument}`,
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !named(name)))),
    );
    idempotent(`fields ${f.argument}`, table);
  }),
  law('mvexpand', 'one row a value, as a loop makes them', (table) => {
    const { f, rows } = table;
    agrees(
      `mvexpand ${f.argument}`,
      table,
      rows.flatMap((row) => {
        const values = valuesOf(row, f.name);
        return values.length === 0 ? [row] : values.map((value) => withCell(row, f.name, value));
      }),
    );
    idempotent(`mvexpand ${f.argument}`, table);
  }),
  law('mvcombine', 'puts together again what mvexpand took apart', (table) => {
    const { f } = table;
    const rows = table.rows.filter((row) => new Set(valuesOf(row, f.name)).size > 0);
    equal(`mvexpand ${f.argument} | mvcombine ${f.argument}`, 'search *', { ...table, rows }, 'any');
  }),
  law('selfjoin', 'rows without a partner stay with keepsingle', (table) => unchanged('selfjoin keepsingle=t k', table)),
  law('transaction', 'every event that has the field is in one of them', (table) => {
    const { f } = table;
    const rows = table.rows.filter((row) => valuesOf(row, f.name).length === 1);
    const groups = grouped(rows, (row) => valuesOf(row, f.name)[0]);
    agrees(
      `transaction ${f.argument} | table ${f.argument} eventcount`,
      { ...table, rows },
      [...groups].map(([value, group]) =>
        Object.fromEntries([
          [f.name, value],
          ['eventcount', group.length],
        ]),
      ),
      'any',
    );
  }),
];

function withoutRepetitions({ rows }: Table): readonly string[] {
  const texts = rows.map((row) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([name]) => name !== 'k' && name !== '_time')
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  );
  return texts.filter((text, index) => text !== texts[index - 1]);
}
