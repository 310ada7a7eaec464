import {
  agrees,
  equal,
  idempotent,
  keepsRows,
  type Law,
  law,
  numberOf,
  numbersOf,
  rowOf,
  run,
  same,
  single,
  total,
  unchanged,
  valuesOf,
  withCell,
} from './law.ts';

/** Commands that write fields from texts and rows, and keep each row where it is. */
export const WRITING: readonly Law[] = [
  law('rex', 'keeps rows, and finds what replace finds', (table) => {
    const { f } = table;
    const rows = single(table.rows, f.name);
    keepsRows(`rex field=${f.argument} "(?<z>[a-z])"`, table);
    agrees(
      `rex field=${f.argument} "(?<z>\\d)"`,
      { ...table, rows },
      rows.map((row) => withCell(row, 'z', /\d/.exec(valuesOf(row, f.name)[0] ?? '')?.[0])),
    );
  }),
  law('replace', 'agrees with a loop, value by value', (table) => {
    const { f, rows } = table;
    agrees(
      `replace x WITH y IN ${f.argument}`,
      table,
      rows.map((row) => {
        const cell = valuesOf(row, f.name).map((value) => (value === 'x' ? 'y' : value));
        return withCell(row, f.name, cell.length === 0 ? null : cell);
      }),
    );
  }),
  law('strcat', 'joins the texts, and nothing where a field is missing', (table) => {
    const rows = single(single(table.rows, 'a'), 'b');
    agrees(
      'strcat a "-" b z | table k z',
      { ...table, rows },
      rows.map((row) => ({ k: row.k, z: `${valuesOf(row, 'a').join('')}-${valuesOf(row, 'b').join('')}` })),
    );
  }),
  law('convert', 'num is tonumber', (table) => {
    const { f } = table;
    const rows = single(table.rows, f.name);
    equal(`convert num(${f.argument}) AS z | fields k z`, `eval z=tonumber(${f.operand}) | fields k z`, { ...table, rows });
  }),
  law('rangemap', 'agrees with two comparisons', (table) => {
    const { f } = table;
    const rows = table.rows.filter((row) => Number.isInteger(numberOf(row, f.name)));
    agrees(
      `rangemap field=${f.argument} low=0-5 high=6-100 default=other | table k range`,
      { ...table, rows },
      rows.map((row) => {
        const number = numberOf(row, f.name) ?? 0;
        return { k: row.k, range: number < 0 ? 'other' : number <= 5 ? 'low' : 'high' };
      }),
    );
  }),
  law('nomv', 'one value, lines apart', (table) => {
    const { f, rows } = table;
    agrees(
      `nomv ${f.argument}`,
      table,
      rows.map((row) => withCell(row, f.name, valuesOf(row, f.name).length === 0 ? null : valuesOf(row, f.name).join('\n'))),
    );
    idempotent(`nomv ${f.argument}`, table);
  }),
  law('makemv', 'takes apart what mvjoin joined', (table) =>
    unchanged(`eval ${table.f.argument}=mvjoin(${table.f.operand}, ";") | makemv delim=";" allowempty=t ${table.f.argument}`, table),
  ),
  law('extract', 'finds the pair that was written', (table) =>
    equal('eval _raw="z=".k | extract | table k z', 'eval z=k | table k z', table),
  ),
  law('multikv', 'one row for each line under the header', (table) =>
    equal(
      'eval _raw="z y\n".k." 1\n".k." 2" | multikv | table k z',
      'eval z=mvappend(k, k), w=k | table w z | mvexpand z | rename w AS k | table k z',
      table,
    ),
  ),
  law('multikv', 'leaves rows alone that hold no table', (table) => unchanged('multikv', table)),
  law('xmlkv', 'finds the element that was written', (table) =>
    equal('eval _raw="<z>".k."</z>" | xmlkv | table k z', 'eval z=k | table k z', table),
  ),
  law('xmlkv', 'leaves rows alone that hold no element', (table) => unchanged('xmlkv', table)),
  law('xpath', 'finds the element that was written', (table) =>
    equal('eval w="<y><z>".k."</z></y>" | xpath outfield=z "//z" field=w | fields k z', 'eval z=k | fields k z', table),
  ),
  law('spath', 'reads back what tojson wrote of a text', (table) => {
    const { f } = table;
    equal(`tojson str(${f.argument}) output_field=z | spath input=z output=y path="k" | fields - y z`, 'search *', table);
  }),
  law('tojson', 'what it writes is JSON with the row in it', (table) => {
    for (const row of run('tojson str(k) output_field=z', table.rows)) {
      const read: unknown = JSON.parse(String(row.z));
      same('tojson', [read as Record<string, unknown>], [{ k: row.k }]);
    }
  }),
  law('fromjson', 'reads back what tojson wrote', (table) =>
    equal('tojson str(k) str(a) output_field=z | fields z | fromjson z | fields k a', 'fields k a', {
      ...table,
      rows: single(table.rows, 'a'),
    }),
  ),
  law('foreach', 'each field copied to itself changes nothing', (table) =>
    unchanged(`foreach ${table.f.argument} ${table.g.argument} [eval "<<FIELD>>"='<<FIELD>>']`, table),
  ),
  law('trendline', 'sma agrees with a loop', (table) => {
    const rows = table.rows;
    agrees(
      'trendline sma2(k) AS z',
      table,
      rows.map((row, index) => withCell(row, 'z', index === 0 ? null : index - 0.5)),
    );
  }),
  law('outlier', 'marks or cuts values and keeps rows', (table) => keepsRows(`outlier action=transform ${table.f.argument}`, table)),
  law('anomalydetection', 'annotate keeps rows', (table) =>
    agrees('anomalydetection action=annotate | stats count', table, [{ count: table.rows.length }]),
  ),
  law('concurrency', 'an event of 10 seconds lasts into the next one, 7 seconds later', (table) => {
    const last = table.rows.length - 1;
    agrees(
      'eval d=10 | concurrency duration=d | table k concurrency',
      table,
      table.rows.map((row, index) => ({ k: row.k, concurrency: index === last ? 1 : 2 })),
    );
  }),
  law('iplocation', 'leaves rows alone that hold no address', (table) => unchanged(`iplocation ${table.f.argument}`, table)),
  law('lookup', 'agrees with a search through the table', (table) => {
    const { rows } = table;
    const spl = 'lookup t.csv key AS k OUTPUT text AS z';
    const lookups = {
      't.csv': [
        { key: '0', text: 'zero' },
        { key: '2', text: 'two' },
        { key: '2', text: 'deux' },
      ],
    };
    same(
      spl,
      run(spl, rows, { lookups }),
      rows.map((row) => withCell(row, 'z', row.k === '0' ? 'zero' : row.k === '2' ? ['two', 'deux'] : null)),
    );
  }),
  law('addtotals', 'agrees with a sum over the row', (table) => {
    const { f, g } = table;
    const rows = single(single(table.rows, f.name), g.name);
    agrees(
      `addtotals fieldname=z ${f.argument} ${g.argument} | table k z`,
      { ...table, rows },
      rows.map((row) => rowOf(['k', row.k], ['z', total([f, g].flatMap(({ name }) => numbersOf(row, name)))])),
    );
  }),
];
