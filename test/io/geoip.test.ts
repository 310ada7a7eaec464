import { search } from '../../src/index.ts';
import { openGeoip } from '../../src/io/geoip.ts';
import { openMmdb } from '../../src/io/mmdb.ts';
import { buildMmdb, PLACES } from '../kit/mmdb.ts';
import { assert, suite } from '../kit/suite.ts';

const DATABASE = buildMmdb(PLACES, { recordSize: 28, ipVersion: 6 });
const run = (spl: string, ip: string | readonly string[]) =>
  search({ spl, data: [{ ip }], geoip: DATABASE }).rows.map((row) => ({ ...row }));

suite('geoip', (test) => {
  // MaxMind DB file format specification 2.0.
  for (const recordSize of [24, 28, 32] as const) {
    for (const ipVersion of [4, 6] as const) {
      test(`records of ${recordSize} bits, IPv${ipVersion}`, () => {
        const { find } = openMmdb(buildMmdb(PLACES, { recordSize, ipVersion }));
        assert.ok(find([81, 2, 69, 142]) instanceof Map);
        assert.is(find([81, 2, 70, 1]), undefined);
        assert.is(find([216, 160, 83, 64]), undefined);
        assert.is(find([0x20, 1, 0, ...new Array<number>(13).fill(1)]), undefined);
      });
    }
  }

  test('iplocation writes city, country, region and coordinates (docs SearchReference/Iplocation)', () => {
    assert.equal(run('* | iplocation ip', '81.2.69.160'), [
      { ip: '81.2.69.160', City: 'London', Country: 'United Kingdom', Region: 'England', lat: '51.5142', lon: '-0.0931' },
    ]);
  });

  test('allfields adds Continent, MetroCode and Timezone; prefix stands in front of all (docs)', () => {
    assert.equal(run('* | iplocation allfields=true prefix=src_ ip | fields - src_lat src_lon', '216.160.83.57'), [
      { ip: '216.160.83.57', src_Country: 'United States', src_MetroCode: '523' },
    ]);
    assert.equal(run('* | iplocation allfields=t ip | fields Continent Timezone', '81.2.69.160'), [
      { Continent: 'Europe', Timezone: 'Europe/London' },
    ]);
  });

  test('lang chooses the names, English where there are no others (docs)', () => {
    assert.equal(run('* | iplocation lang=de ip | fields Country Region', '81.2.69.160'), [
      { Country: 'Vereinigtes Königreich', Region: 'England' },
    ]);
  });

  test('flat records, as the ip-location-db packages of npm have them (their README): the country is named after its code', () => {
    const value = {
      city: 'Kansas City',
      country_code: 'US',
      latitude: new Float32Array([39.1008]),
      longitude: new Float32Array([-94.5811]),
      postcode: '',
      state1: 'Missouri',
      state2: '',
      timezone: '',
    };
    const database = (record: typeof value | { country_code: string }) =>
      buildMmdb([{ bytes: [81, 2, 69, 0], bits: 24, value: record }], { recordSize: 24, ipVersion: 4 });
    const found = (geoip: Uint8Array, spl: string) => search({ spl, data: [{ ip: '81.2.69.1' }], geoip }).rows.map((row) => ({ ...row }));
    assert.equal(found(database(value), '* | iplocation allfields=true ip | fields - ip'), [
      { City: 'Kansas City', Country: 'United States', Region: 'Missouri', lat: '39.1008', lon: '-94.5811' },
    ]);
    assert.equal(found(database({ country_code: 'DE' }), '* | iplocation lang=de ip | fields - ip'), [{ Country: 'Deutschland' }]);
    assert.equal(found(database({ country_code: 'no code' }), '* | iplocation ip | fields - ip'), [{ Country: 'no code' }]);
  });

  test('an address that the database does not know leaves the row as it is (inferred)', () => {
    assert.equal(run('* | iplocation ip', '8.8.8.8'), [{ ip: '8.8.8.8' }]);
    assert.equal(run('* | iplocation ip', '::ffff:81.2.69.160').length, 1);
  });

  test('an IPv4 address written as IPv6 is the same address', () => {
    assert.is(openGeoip(DATABASE, 'db')('::ffff:81.2.69.160', 'en')?.city, 'London');
  });

  test('a file that is no database, or a broken one', () => {
    const codes = (geoip: Uint8Array) =>
      search({ spl: '* | iplocation ip', data: [{ ip: '81.2.69.160' }], geoip }).diagnostics.map(({ code }) => code);
    assert.equal(codes(new Uint8Array([1, 2, 3])), ['SPL5015']);
    const [place] = PLACES;
    const broken = buildMmdb(place === undefined ? [] : [place], { recordSize: 24, ipVersion: 4 });
    // Behind 24 nodes of 6 bytes and the separator: a value of the type 12, which the format does not use.
    broken.set([0x00, 0x05], 24 * 6 + 16);
    assert.equal(codes(broken), ['SPL5015']);
    assert.equal(codes(DATABASE), []);
  });
});
