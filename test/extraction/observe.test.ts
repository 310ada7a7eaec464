import { datasetExtraction } from '../../src/dataset-extraction.ts';
import { appFromRecord } from '../../src/knowledge/app-files.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

/** Fields of one event in a Map. */
function eventFields() {
  const fields = new Map<string, Value>();
  return {
    get: (name: string) => fields.get(name) ?? null,
    has: (name: string) => (fields.get(name) ?? null) !== null,
    set: (name: string, value: Value) => void fields.set(name, value),
    add: (name: string, value: Value) => void fields.set(name, value),
  };
}

suite('which rule gave a value', (test) => {
  test('each step tells its setting, its file and line', () => {
    const props =
      '[st]\nEXTRACT-who = user (?<who>\\w+)\nREPORT-r = t\nFIELDALIAS-a = who AS user\nEVAL-up = upper(user)\nEVAL-down = lower(user)\nLOOKUP-l = people name AS who OUTPUT dept\n';
    const app = appFromRecord('my', {
      'default/props.conf': props,
      'default/transforms.conf': '[t]\nREGEX = id (\\d+)\nFORMAT = id::$1\n[people]\nfilename = people.csv',
      'lookups/people.csv': 'name,dept\nbob,sales\n',
      'default/eventtypes.conf': '[known]\nsearch = sourcetype=st who=*',
      'default/tags.conf': '[eventtype=known]\nvip = enabled',
    });
    const told: string[] = [];
    const extraction = datasetExtraction(
      {
        apps: appKnowledge([app]),
        observe: ({ rule, field, value, via }) => {
          const at =
            rule === undefined ? '' : `${rule.source.name}:${rule.source.body.slice(0, rule.keySpan.start).split('\n').length} ${rule.key}`;
          told.push(`${field}=${String(value)} by ${at}${via === undefined ? '' : ` via ${via.key}`}`);
        },
      },
      { now: 0, zone: 'UTC' },
    );
    extraction?.of({ sourcetype: 'st', source: 's', host: 'h' }, { all: true })?.run(eventFields(), 'user Bob id 7');
    // The table's name column says "bob": no row, so that the lookup takes the field away.
    assert.equal(told, [
      'who=Bob by my/default/props.conf:2 EXTRACT-who',
      'id=7 by my/default/transforms.conf:2 REGEX via REPORT-r',
      'user=Bob by my/default/props.conf:4 FIELDALIAS-a',
      'down=bob by my/default/props.conf:6 EVAL-down',
      'up=BOB by my/default/props.conf:5 EVAL-up',
      'dept=null by my/default/props.conf:7 LOOKUP-l',
      'eventtype=known by my/default/eventtypes.conf:2 search',
      'tag::eventtype=vip by my/default/tags.conf:2 vip',
      'tag=vip by my/default/tags.conf:2 vip',
    ]);
  });
});
