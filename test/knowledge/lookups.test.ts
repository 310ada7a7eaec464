import { search, type WrittenLookup } from '../../src/index.ts';
import { lookupFromCsv } from '../../src/knowledge/lookup.ts';
import { readLookupDefinition } from '../../src/knowledge/lookup-definition.ts';
import { loadLookups } from '../../src/knowledge/lookup-files.ts';
import { lookupsFromRecord } from '../../src/knowledge/lookups-record.ts';
import type { FileTree } from '../../src/text/file-tree.ts';
import { assert, suite } from '../kit/suite.ts';

suite('lookup tables', (test) => {
  test('a CSV text: a BOM, quotes, blank lines and short rows (Knowledge/Usefieldlookups; empty cells: semantics/commands.md 1)', () => {
    assert.equal(lookupFromCsv('\uFEFFa, b,a\r\n1,"x\ny, z",9\r\n\r\n2\r\n'), {
      fields: ['a', 'b'],
      rows: [
        ['1', 'x\ny, z'],
        ['2', null],
      ],
    });
    assert.equal(lookupFromCsv(''), { fields: [], rows: [] });
  });

  test('columns and names may be called like members of objects', () => {
    const { tables } = lookupsFromRecord(JSON.parse('{"__proto__": [{"__proto__": "1", "constructor": "2"}]}'));
    assert.equal(tables.get('__proto__')?.fields, ['__proto__', 'constructor']);
    assert.is(tables.get('constructor'), undefined);
  });

  test('settings of transforms.conf and their defaults (transforms.conf.spec)', () => {
    const { definition } = readLookupDefinition('t', {
      filename: 'f.csv',
      match_type: 'WILDCARD(a) , cidr(b), EXACT(c)',
      time_field: 'ts',
    });
    assert.is(definition.table, 'f.csv');
    assert.equal(
      [...definition.rules.matchTypes],
      [
        ['a', 'wildcard'],
        ['b', 'cidr'],
      ],
    );
    assert.is(definition.rules.maxMatches, 1);
    assert.equal(definition.rules.time, { column: 'ts', format: '%s.%Q', leastOffset: 0, greatestOffset: 2_000_000_000 });
    assert.is(readLookupDefinition('t', {}).definition.rules.maxMatches, 100);
  });

  test('settings that are wrong, unknown or not supported', () => {
    const codes = (settings: Readonly<Record<string, string>>) => readLookupDefinition('t', settings).diagnostics.map(({ code }) => code);
    assert.equal(codes({ match_type: 'LIKE(a)', max_matches: 'many', case_sensitive_match: 'maybe' }), ['SPL1023', 'SPL1023', 'SPL1023']);
    assert.equal(codes({ external_cmd: 'x.py a b', filter: 'a=1' }), ['SPL1023', 'SPL1023']);
    assert.equal(codes({ filname: 'x' }), ['SPL1028']);
  });

  test('the command line names files, or a file names itself', () => {
    const files = new Map([['dir/t.csv', 'a\n1\n']]);
    const tree: FileTree = {
      absolute: (path) => path,
      label: (path) => path,
      kind: () => 'file',
      list: () => [],
      read: (path) => files.get(path),
    };
    const { tables, diagnostics } = loadLookups(['x=dir/t.csv', 'dir/t.csv', 'y=none.csv', '=dir/t.csv'], tree);
    assert.equal([...tables.keys()], ['x', 't.csv']);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['SPL1016', 'SPL1025'],
    );
  });
});

suite('lookups of the library', (test) => {
  const data = [{ user: 'bob', m: ['1', '2'] }];

  test('CSV text with its definition', () => {
    const lookups = { users: { csv: 'user,group\nBOB,admin\n', definition: { case_sensitive_match: 'false' } } };
    const { rows, diagnostics } = search({ spl: '* | lookup users user OUTPUT group | table group', data, lookups });
    assert.equal(diagnostics, []);
    assert.equal({ ...rows[0] }, { group: 'admin' });
  });

  test('a search writes a table only where a function takes it', () => {
    const written = new Map<string, WrittenLookup>();
    const spl = '* | table user m _time | outputlookup t.csv';
    const refused = search({ spl, data });
    assert.equal(
      refused.diagnostics.map(({ code }) => code),
      ['SPL4002'],
    );
    search({ spl, data, writeLookup: (name, table) => void written.set(name, table) });
    assert.equal(written.get('t.csv')?.fields, ['user', 'm']);
    assert.equal({ ...written.get('t.csv')?.rows[0] }, { user: 'bob', m: '1 2' });
  });

  test('a table that was given is not changed by a search that writes', () => {
    const lookups = { t: [{ a: '1' }] };
    const run = () =>
      search({
        spl: '* | table a | outputlookup append=t t | inputlookup append=t t',
        data: [{ a: '2' }],
        lookups,
        writeLookup: () => undefined,
      });
    assert.is(run().rows.length, 3);
    assert.is(run().rows.length, 3);
  });

  test('a name that is nearly right gets a hint', () => {
    const { diagnostics } = search({ spl: '* | lookup usres user', data, lookups: { users: [{ user: 'bob' }] } });
    assert.is(diagnostics[0]?.hint, 'did you mean "users"?');
  });
});
