import { buildMmdb, PLACES } from '../kit/mmdb.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun, THREE } from './kit.ts';

suite('--limits', (test) => {
  const spl = '| makeresults count=10001 | streamstats count AS n | sort n | stats count';
  test('Splunk: rows are cut, and a warning points at the command', async () => {
    const { code, stdout, stderr } = await splRun(['-e', spl]);
    assert.equal([code, rowsIn(stdout)], [0, [{ count: '10000' }]]);
    assert.match(stderr, 'warning[SPL5102]: "sort" went beyond a limit of Splunk: only 10000 rows count');
    assert.match(stderr, '^^^^^^');
    assert.match(stderr, '--limits unlimited');
    assert.is((await splRun(['-e', spl, '-q'])).stderr, '');
  });
  test('unlimited', async () => {
    const { stdout, stderr } = await splRun(['-e', spl, '--limits', 'unlimited']);
    assert.equal([rowsIn(stdout), stderr], [[{ count: '10001' }], '']);
  });
  test('compile bakes nothing in that --limits of the printed program would have to undo', async () => {
    assert.match((await splRun(['compile', '-e', spl])).stdout, 'of: "sort"');
    assert.not.match((await splRun(['compile', '-e', spl, '--limits', 'unlimited'])).stdout, 'of: "sort"');
  });
  test('another word', async () => {
    const { code, stderr } = await splRun(['-e', spl, '--limits', 'none']);
    assert.is(code, 3);
    assert.match(stderr, 'SPL6004');
  });
});

suite('--geoip', (test) => {
  const events = file('addresses.json', '{"ip":"81.2.69.160"}\n{"ip":"10.0.0.1"}\n');
  const database = file('test.mmdb', buildMmdb(PLACES, { recordSize: 24, ipVersion: 6 }));
  const spl = '* | iplocation ip | table ip City';
  test('tells where an address is', async () => {
    const { code, stdout } = await splRun(['-e', spl, '--data', events, '--geoip', database]);
    assert.equal([code, rowsIn(stdout)], [0, [{ ip: '81.2.69.160', City: 'London' }, { ip: '10.0.0.1' }]]);
  });
  test('without it the search says what it needs', async () => {
    const { code, stderr } = await splRun(['-e', spl, '--data', events]);
    assert.is(code, 2);
    assert.match(stderr, 'error[SPL4004]: "iplocation" needs a GeoIP database to tell where "81.2.69.160" is');
    assert.match(stderr, '--geoip FILE');
  });
  test('a file that is none, and one that is not there', async () => {
    assert.match((await splRun(['-e', spl, '--data', events, '--geoip', THREE])).stderr, 'SPL5015');
    const { code, stderr } = await splRun(['-e', spl, '--data', events, '--geoip', inFolder('none.mmdb')]);
    assert.is(code, 3);
    assert.match(stderr, 'SPL5001');
  });
});
