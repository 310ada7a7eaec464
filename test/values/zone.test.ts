import { fromLocal, isZone, offsetAt, toLocal, zoneAbbreviation } from '../../src/values/zone.ts';
import { assert, suite } from '../kit/suite.ts';

const NEW_YORK = 'America/New_York';

suite('zone', (test) => {
  test('isZone takes IANA names, UTC and fixed offsets (task: fixed offsets accepted)', () => {
    for (const name of [NEW_YORK, 'UTC', 'GMT', 'Z', '+02:00', '-0430', 'GMT+2', 'UTC-5', 'Etc/GMT-2']) assert.ok(isZone(name), name);
    for (const name of ['', 'Mars/Olympus', '+2500', 'GMT+', '+1:2:3']) assert.not(isZone(name), name);
  });

  test('offsets follow daylight saving; a fixed offset never changes', () => {
    assert.is(offsetAt(NEW_YORK, 1710054000 - 1), -18_000); // 2024-03-10 01:59:59 EST
    assert.is(offsetAt(NEW_YORK, 1710054000), -14_400);
    assert.is(offsetAt('GMT+2', 0), 7200);
    assert.is(offsetAt('-04:30', 0), -16_200);
    assert.is(offsetAt('Asia/Kolkata', 1710054000), 19_800);
    assert.is(offsetAt('Mars/Olympus', 0), 0);
  });

  test('clocks that change within a quarter of an hour (found by differential/relative-time)', () => {
    // St. John's, 2006-10-29 00:01 NDT, went back to 23:01 NST.
    const change = Date.UTC(2006, 9, 29, 2, 31) / 1000;
    assert.equal(
      [change - 60, change - 1, change, change + 1, change + 900].map((epoch) => offsetAt('America/St_Johns', epoch)),
      [-9000, -9000, -12_600, -12_600, -12_600],
    );
  });

  test('toLocal gives calendar, weekday, day of the year and exact microseconds', () => {
    assert.equal(toLocal(1710340245.000001, NEW_YORK), {
      year: 2024,
      month: 3,
      day: 13,
      hour: 10,
      minute: 30,
      second: 45,
      microsecond: 1,
      weekday: 3,
      yearday: 73,
    });
    assert.is(toLocal(1.9999999, 'UTC').second, 2); // rounded to six decimals
    assert.is(toLocal(-0.25, 'UTC').year, 1969);
    assert.is(toLocal(-0.25, 'UTC').microsecond, 750_000);
  });

  test('toLocal agrees with Intl over years in zones with odd offsets', () => {
    for (const zone of [NEW_YORK, 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'America/St_Johns']) {
      const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
      for (let epoch = 1.2e9; epoch < 1.8e9; epoch += 7_654_321) {
        const local = toLocal(epoch, zone);
        const two = (value: number): string => String(value).padStart(2, '0');
        const text = `${local.year}-${two(local.month)}-${two(local.day)}, ${two(local.hour)}:${two(local.minute)}:${two(local.second)}`;
        assert.is(text, clock.format(epoch * 1000), `${zone} ${epoch}`);
        assert.is(fromLocal(local, zone), epoch);
      }
    }
  });

  test('fromLocal: a gap is read with the offset before it, a fold is its first time (inferred: C and Temporal)', () => {
    assert.is(fromLocal({ year: 2024, month: 3, day: 10, hour: 2, minute: 30 }, NEW_YORK), 1710055800); // 03:30 EDT
    assert.is(fromLocal({ year: 2024, month: 11, day: 3, hour: 1, minute: 30 }, NEW_YORK), 1730611800); // 01:30 EDT
    assert.is(fromLocal({ year: 2011, month: 12, day: 31 }, 'Pacific/Apia'), 1325239200); // the island had no 30 December
  });

  test('fromLocal runs over as mktime does', () => {
    assert.is(fromLocal({ year: 2024, month: 14, day: 1 }, 'UTC'), 1738368000);
    assert.is(fromLocal({ year: 2024, month: 3, day: 0, hour: 25 }, 'UTC'), 1709254800);
    assert.is(fromLocal({ year: 2024, month: 3, day: 13, microsecond: 250_000 }, 'UTC'), 1710288000.25);
  });

  test('abbreviations (time.strftime.032, .076, .077; offsets where tz has none)', () => {
    assert.is(zoneAbbreviation('UTC', 0), 'UTC');
    assert.is(zoneAbbreviation(NEW_YORK, 1710340245), 'EDT');
    assert.is(zoneAbbreviation('America/Los_Angeles', 1704067200), 'PST');
    assert.is(zoneAbbreviation('Europe/Berlin', 1720000000), 'CEST');
    assert.is(zoneAbbreviation('Asia/Tokyo', 0), 'JST');
    assert.is(zoneAbbreviation('America/Sao_Paulo', 1710340245), '-03');
    assert.is(zoneAbbreviation('+05:30', 0), '+0530');
  });
});
