import { compileStrftime } from '../../src/values/strftime.ts';
import { compileStrptime } from '../../src/values/strptime.ts';
import { assert, suite } from '../kit/suite.ts';

const T = 1710340245; // Wednesday 2024-03-13 14:30:45 UTC
const read = (text: string, format: string, zone = 'UTC') => compileStrptime(format)(text, { now: T, zone });

suite('strptime', (test) => {
  test('documented formats (R8; time.strptime.*)', () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ['2024-03-13T14:30:45Z', '%Y-%m-%dT%H:%M:%SZ', T],
      ['13/Mar/2024:14:30:45 +0000', '%d/%b/%Y:%H:%M:%S %z', T],
      ['2024-03-13T10:30:45-0400', '%Y-%m-%dT%H:%M:%S%z', T],
      ['2024-03-13T10:30:45-04:00', '%Y-%m-%dT%H:%M:%S%:z', T],
      ['Mar 13, 2024 02:30:45 PM', '%b %d, %Y %I:%M:%S %p', T],
      ['march 13 2024 2:30:45 pm', '%B %d %Y %I:%M:%S %p', T],
      ['12:30:45 AM 03/13/2024', '%I:%M:%S %p %m/%d/%Y', 1710289845],
      ['1710340245', '%s', T],
      ['20240313143045', '%Y%m%d%H%M%S', T],
      ['2024-3-5', '%Y-%m-%d', 1709596800],
      ['2024-03-13 14:30:45', '%F %T', T],
      ['03/13/24', '%m/%d/%y', 1710288000],
      ['Wed Mar 13 14:30:45 2024', '%c', T],
      ['2024-073', '%Y-%j', 1710288000],
      ['2024-11-3', '%G-%V-%u', 1710288000],
    ];
    for (const [text, format, epoch] of cases) assert.is(read(text, format), epoch, `${text} ${format}`);
  });

  test('sub-seconds of any length (time.strptime.018-021; TIME_FORMAT = %s%3N)', () => {
    assert.is(read('2024-03-13 14:30:45.250', '%Y-%m-%d %H:%M:%S.%3N'), T + 0.25);
    assert.is(read('2022/07/23 17:19:01.89', '%Y/%m/%d %H:%M:%S.%N'), 1658596741.89);
    assert.is(read('2024-03-13T14:30:45.123456789Z', '%Y-%m-%dT%H:%M:%S.%9QZ'), T + 0.123457);
    assert.is(read('1710340245250', '%s%3N'), T + 0.25);
    assert.is(read('1710340245.5', '%s.%Q'), T + 0.5);
  });

  test('the zone of the search, unless the text has one (time.strptime.023, .024, .034)', () => {
    assert.is(read('2022-9-25T09:45:22.000', '%Y-%m-%dT%H:%M:%S.%Q', 'America/Los_Angeles'), 1664124322);
    assert.is(read('2024-03-13 14:30:45', '%Y-%m-%d %H:%M:%S', 'America/New_York'), 1710354645);
    assert.is(read('2024-03-13 10:30:45 EDT', '%Y-%m-%d %H:%M:%S %Z', 'Asia/Tokyo'), T);
    assert.is(read('2024-03-13 10:30:45 America/New_York', '%Y-%m-%d %H:%M:%S %Z'), T);
    assert.is(read('2024-03-13T14:30:45Z', '%Y-%m-%dT%H:%M:%S%Z', 'Asia/Tokyo'), T);
  });

  test('missing parts of the date come from today (R8, medium)', () => {
    assert.is(read('14:30', '%H:%M'), 1710340200);
    assert.is(read('Feb 2 10:00:00', '%b %d %H:%M:%S'), 1706868000);
  });

  test('no match (time.strptime.026-031)', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['nope', '%Y-%m-%d'],
      ['13/03/2024', '%Y-%m-%d'],
      ['2024-03', '%Y-%m'],
      ['2024', '%Y'],
      ['', '%Y-%m-%d'],
      ['2024-13-01', '%Y-%m-%d'],
      ['2024-02-30', '%Y-%m-%d'],
      ['25:00', '%H:%M'],
      ['2024-03-13 10:00 NOZONE', '%F %R %Z'],
      ['2024', '%v'],
      ['x', ''],
    ];
    for (const [text, format] of cases) assert.is(read(text, format), null, `${text} ${format}`);
  });

  test('what follows is ignored; blanks stretch (inferred: C)', () => {
    assert.is(read('2024-03-13 14:30:45', '%Y-%m-%d'), 1710288000);
    assert.is(read('Mar  5   2024', '%b %d %Y'), 1709596800);
    assert.is(read('2024-03-13 14:30:45.250', '%Y-%m-%d %H:%M:%S.%3N%'), T + 0.25);
  });

  test('reads what strftime prints', () => {
    for (const format of ['%Y-%m-%dT%H:%M:%S.%6N%z', '%a %b %e %I:%M:%S.%f %p %Y %:z', '%s.%6Q']) {
      for (let epoch = 1_000_000_000.125; epoch < 1_800_000_000; epoch += 98_765_432.5) {
        for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata']) {
          assert.is(read(compileStrftime(format)(epoch, zone), format), epoch, `${format} ${epoch} ${zone}`);
        }
      }
    }
  });
});
