import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { inspectEvent, search } from '../../src/index.ts';
import { splRun } from '../cli/kit.ts';
import { assert, suite } from '../kit/suite.ts';
import { APPS, AUDITD, CLOUDTRAIL, FROM, MINE, SYSMON } from './events.ts';

const SCHEMA: object = JSON.parse(readFileSync(new URL('../../schema/spl-run-inspect-event.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

const APP = {
  'default/props.conf': '[st]\nEXTRACT-a = a=(?<a>\\w)\nEVAL-b = a."!"\n',
  'default/macros.conf': '[mine]\ndefinition = b=x!\n',
};
const MODEL = {
  modelName: 'Own',
  objects: [
    {
      objectName: 'All',
      parentName: 'BaseEvent',
      fields: [{ fieldName: 'a', type: 'string' }],
      calculations: [
        {
          calculationType: 'Eval',
          expression: 'if(isnull(c) OR c="","unknown",c)',
          outputFields: [{ fieldName: 'c', type: 'string' }],
        },
      ],
      constraints: [{ search: '`mine` NOT a=y' }],
    },
    { objectName: 'Some', parentName: 'All', fields: [], calculations: [], constraints: [{ search: 'NOT a=x' }] },
  ],
};
const DATA = [{ name: 'own.log', metadata: { sourcetype: 'st' }, text: 'a=x' }];

suite('inspectEvent of the library', (test) => {
  test('gives what the command line writes, in the shape of its schema', async () => {
    for (const argv of [...Object.values(FROM), [...MINE, ...APPS, '--why-not', 'robs']]) {
      const { stdout } = await splRun(['inspect', 'event', ...argv, '-v', '-f', 'json']);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3)));
    }
    const { inspection, diagnostics } = inspectEvent({ data: DATA, apps: [APP], dataModels: [MODEL], now: 0, model: 'Own' });
    assert.equal(diagnostics, []);
    assert.ok(validate(JSON.parse(JSON.stringify(inspection))), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  // inferred: the rule of the app, worked out by hand; the defaults of a data model are its calculations.
  test('rules, and datasets of a model of the caller with their defaults', () => {
    const { inspection } = inspectEvent({ data: DATA, apps: [APP], dataModels: [MODEL], now: 0, model: 'Own' });
    const b = inspection?.fields.find(({ name }) => name === 'b');
    assert.equal(
      [b?.value, b?.by[0]?.rule?.key, b?.by[0]?.rule?.file, b?.by[0]?.rule?.line],
      ['x!', 'EVAL-b', 'app/default/props.conf', 3],
    );
    assert.equal(inspection?.time?.from, 'now');
    assert.equal(inspection?.dataModels, [
      {
        model: 'Own',
        dataset: 'All',
        accepted: true,
        fields: [
          { name: 'All.a', value: 'x', calculated: false },
          { name: 'All.c', value: 'unknown', calculated: true },
        ],
        missing: [],
      },
      { model: 'Own', dataset: 'All.Some', accepted: false, fails: { dataset: 'All.Some', text: 'NOT a=x', because: 'a is "x"' } },
    ]);
  });

  test('an event of data in memory, event types and tags of the caller', () => {
    const { inspection } = inspectEvent({
      data: [{ a: 'x', tag: 'mine' }, { a: 'y' }],
      event: 2,
      eventtypes: { ys: 'a=y' },
      tags: { 'a=Y': ['letter'] },
    });
    assert.equal([inspection?.events, inspection?.raw, inspection?.time], [2, undefined, undefined]);
    assert.equal(inspection?.eventTypes, [{ name: 'ys', search: 'a=y' }]);
    assert.equal(inspection?.tags, [{ tag: 'letter', field: 'a', value: 'Y' }]);
  });

  // The same data through a search: what is told of an event is what a search gets.
  test('has the fields that a search has', () => {
    for (const [sourcetype, source, path] of [
      ['XmlWinEventLog', 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational', SYSMON],
      ['auditd', 'auditd', AUDITD],
      ['aws:cloudtrail', 'aws', CLOUDTRAIL],
      ['json', 'plain', CLOUDTRAIL],
    ] as const) {
      const data = [{ name: path, metadata: { sourcetype, source }, text: readFileSync(path, 'utf8') }];
      const [row] = search({ spl: 'search *', data, now: 0 }).rows;
      const { inspection } = inspectEvent({ data, now: 0 });
      const fields = inspection?.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])) ?? [];
      const own = Object.entries(row ?? {}).filter(([name]) => !name.startsWith('_'));
      assert.equal(new Map(fields), new Map(own.sort(([one], [other]) => (one < other ? -1 : 1))));
      // Each has a source, and none of these came with the event.
      const unknown = inspection?.fields.filter(({ by }) => by.some(({ kind }) => kind === 'given')).map(({ name }) => name);
      assert.equal(unknown, []);
    }
  });

  test('mistakes are diagnostics', () => {
    const codes = (options: Partial<Parameters<typeof inspectEvent>[0]>) => {
      const { inspection, diagnostics } = inspectEvent({ data: DATA, ...options });
      return [inspection === undefined, ...diagnostics.map(({ code }) => code)];
    };
    assert.equal(codes({ event: 2 }), [true, 'SPL7051']);
    assert.equal(codes({ event: 1.5 }), [true, 'SPL7051']);
    assert.equal(codes({ data: [] }), [true, 'SPL5061']);
    assert.equal(codes({ model: 'Owns' }), [true, 'SPL5063']);
    assert.equal(codes({ tz: 'Mars' }), [true, 'SPL3014']);
  });
});
