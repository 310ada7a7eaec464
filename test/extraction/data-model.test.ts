import { search } from '../../src/index.ts';
import { BUILT_IN } from '../../src/knowledge/built-in-models.ts';
import { lineageOf } from '../../src/knowledge/data-model.ts';
import { loadDataModel } from '../../src/knowledge/data-model-json.ts';
import { compileSpl } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const eval_ = (fieldName: string, expression: string) => ({ calculationType: 'Eval', expression, outputFields: [{ fieldName }] });
const field = (fieldName: string, owner = '') => ({ fieldName, owner, type: 'string' });

/** A model with all kinds of calculations, two levels, and a root search. */
const SHOP = {
  modelName: 'Shop',
  objects: [
    {
      objectName: 'Sales',
      parentName: 'BaseEvent',
      fields: [field('item'), field('__proto__'), field('mail'), { fieldName: 'Refunds', type: 'objectCount' }],
      calculations: [
        eval_('net', 'price-coalesce(rebate,0)'),
        eval_('gross', 'net*2'),
        { calculationType: 'Rex', inputField: 'mail', expression: '@(?<domain>[^"\\s]+)', outputFields: [{ fieldName: 'domain' }] },
        {
          calculationType: 'Lookup',
          lookupName: 'items',
          lookupInputs: [{ lookupField: 'id', inputField: 'item' }],
          outputFields: [{ lookupOutputFieldName: 'label', fieldName: 'item_name' }],
        },
      ],
      constraints: [{ search: '(`shop_indexes`) kind=sale', owner: 'Sales' }],
    },
    {
      objectName: 'Refunds',
      parentName: 'Sales',
      fields: [field('item', 'Sales'), field('reason', 'Sales.Refunds')],
      calculations: [{ ...eval_('loss', '-gross'), owner: 'Sales.Refunds' }],
      constraints: [{ search: 'refund=1', owner: 'Sales.Refunds' }],
    },
    { objectName: 'Days', parentName: 'BaseSearch', baseSearch: 'kind=sale | stats count AS n by day', fields: [field('day'), field('n')] },
  ],
};
const EVENTS = [
  { kind: 'sale', item: '1', price: '10', rebate: '3', mail: 'a@x.test', day: 'mon', ['__proto__']: 'p' },
  { kind: 'sale', item: '2', price: '5', refund: '1', reason: 'late', day: 'mon' },
  { kind: 'offer', item: '2', price: '5', day: 'tue' },
];
const OPTIONS = {
  data: EVENTS,
  dataModels: [SHOP],
  macros: { shop_indexes: 'kind=*' },
  lookups: { items: [{ id: '1', label: 'one' }] },
};

function rowsOf(spl: string): readonly unknown[] {
  const { rows, diagnostics } = search({ spl, ...OPTIONS });
  assert.equal(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    [],
  );
  return rows.map((row) => ({ ...row }));
}

suite("a user's data model (Splunk's JSON format)", (test) => {
  test('eval calculations see earlier ones; the constraint may call macros', () => {
    assert.equal(rowsOf('| tstats sum(Sales.gross) AS g values(Sales.net) AS n FROM datamodel=Shop.Sales'), [{ g: '24', n: ['5', '7'] }]);
  });

  test('rex and lookup calculations', () => {
    assert.equal(rowsOf('| tstats count FROM datamodel=Shop.Sales BY Sales.domain Sales.item_name'), [
      { 'Sales.domain': 'x.test', 'Sales.item_name': 'one', count: '1' },
    ]);
  });

  test('a child inherits fields under the prefix of its root, and computes with them', () => {
    assert.equal(rowsOf('| tstats values(Sales.Refunds.loss) AS l FROM datamodel=Shop.Refunds BY Sales.item Sales.Refunds.reason'), [
      { 'Sales.item': '2', 'Sales.Refunds.reason': 'late', l: '-10' },
    ]);
  });

  test('a root search', () => {
    assert.equal(rowsOf('| from datamodel:Shop.Days | table day n'), [{ day: 'mon', n: '2' }]);
  });

  test('a field with a hostile name', () => {
    assert.equal(
      rowsOf('| tstats count FROM datamodel=Shop.Sales BY Sales.__proto__').map((row) => JSON.stringify(row)),
      ['{"Sales.__proto__":"p","count":"1"}'],
    );
  });

  test('it wins over a built-in model of the same name', () => {
    const own = { modelName: 'Alerts', objects: [{ objectName: 'Alerts', fields: [], constraints: [{ search: 'mine=1' }] }] };
    const { rows } = search({ spl: '| tstats count FROM datamodel=Alerts', data: [{ mine: '1' }, { tag: 'alert' }], dataModels: [own] });
    assert.is(rows[0]?.count, '1');
  });

  test('what is wrong with it is told: its form, a parent that is missing, an expression', () => {
    const codes = (model: string | object, spl = '| tstats count FROM datamodel=Shop.Sales') =>
      search({ spl, dataModels: [model] }).diagnostics.map(({ code, message }) => `${code} ${message}`);
    assert.match(codes('{')[0] ?? '', /^SPL1042 "data model 1" is no data model/);
    assert.match(codes({ modelName: 'M', objects: [{ objectName: 'A', parentName: 'B' }] })[0] ?? '', /the parent "B" of "A" is missing/);
    const circle = {
      modelName: 'M',
      objects: [
        { objectName: 'A', parentName: 'B' },
        { objectName: 'B', parentName: 'A' },
      ],
    };
    assert.match(codes(circle)[0] ?? '', /"A" is its own ancestor/);
    const broken = { modelName: 'Shop', objects: [{ objectName: 'Sales', calculations: [eval_('x', 'lowr(y)')] }] };
    assert.match(codes(broken)[0] ?? '', /^SPL2003/);
  });
});

suite('a dataset as operators', (test) => {
  test('only what is asked for is computed, and read', () => {
    const { compiled } = compileSpl('| datamodel Endpoint Processes search | stats count by Processes.user');
    const text = JSON.stringify(compiled.plan);
    assert.ok(text.includes('"Processes.user"'));
    assert.not.ok(text.includes('explorer') || text.includes('lower'), 'process_integrity_level is not computed');
    const extend = JSON.stringify(compiled.plan, (key, value) => (key === 'test' ? undefined : value));
    assert.not.ok(extend.includes('Processes.process_name"},{'), 'process_name is not computed');
  });

  test('a filter on the dataset stands right above the scan', () => {
    const { compiled } = compileSpl('| tstats count FROM datamodel=Web BY Web.url');
    const found = JSON.stringify(compiled.plan);
    assert.match(found, /"op":"filter","input":\{"op":"scan"/);
  });
});

suite('the built-in data models', (test) => {
  test('every field of every dataset can be asked for', () => {
    for (const name of BUILT_IN.names) {
      const model = BUILT_IN.get(name);
      assert.ok(model);
      for (const object of model?.objects.values() ?? []) {
        if (model === undefined || lineageOf(model, object)[0]?.baseSearch !== undefined) continue;
        const { diagnostics } = compileSpl(`| datamodel ${name} ${object.name} search`);
        assert.equal(
          diagnostics.map(({ code, message }) => `${code} ${message}`),
          [],
          `${name}.${object.name}`,
        );
      }
    }
  });

  test('a text that is read twice gives the same model', () => {
    const { model } = loadDataModel({ name: 'x', body: JSON.stringify(SHOP) });
    assert.equal([...(model?.objects.keys() ?? [])], ['Sales', 'Days', 'Refunds']);
    assert.is(model?.objects.get('Refunds')?.lineage, 'Sales.Refunds');
    assert.equal(model?.objects.get('Refunds')?.fields, ['reason', 'loss']);
  });
});
