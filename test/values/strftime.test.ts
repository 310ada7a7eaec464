import { compileStrftime } from '../../src/values/strftime.ts';
import { assert, suite } from '../kit/suite.ts';

const print = (format: string, epoch: number, zone = 'UTC') => compileStrftime(format)(epoch, zone);
const T = 1710340245; // Wednesday 2024-03-13 14:30:45 UTC
const EARLY = 1704427629; // Friday 2024-01-05 04:07:09 UTC

suite('strftime', (test) => {
  test('dates and times (R6; time.strftime.*)', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['%Y-%m-%d %H:%M:%S', '2024-03-13 14:30:45'],
      ['%F %T', '2024-03-13 14:30:45'],
      ["%d %b '%y", "13 Mar '24"],
      ['%B %A %a %w %u', 'March Wednesday Wed 3 3'],
      ['%m-%d-%Y %I:%M:%S %p', '03-13-2024 02:30:45 PM'],
      ['%C %j %s', '20 073 1710340245'],
      ['%U %W %V %G %g', '10 11 11 2024 24'],
      ['%D %R', '03/13/24 14:30'],
      ['%%', '%'],
      ['plain', 'plain'],
    ];
    for (const [format, text] of cases) assert.is(print(format, T), text, format);
  });

  test('blank padding and noon (time.strftime.047-050)', () => {
    assert.is(print('%e|%k|%l|%I|%j', EARLY), ' 5| 4| 4|04|005');
    assert.is(print('%I %p', 0), '12 AM');
    assert.is(print('%I %p', 43_200), '12 PM');
  });

  test('composites of the C locale (R7)', () => {
    assert.is(print('%c', 1563442200), 'Thu Jul 18 09:30:00 2019');
    assert.is(print('%+', 1563467400, 'America/Los_Angeles'), 'Thu Jul 18 09:30:00 PDT 2019');
    assert.is(print('%X %x', T), '14:30:45 03/13/24');
  });

  test('zones (time.strftime.031, .075-.082)', () => {
    assert.is(print('%H:%M:%S %z', T, 'America/New_York'), '10:30:45 -0400');
    assert.is(print('%Z%:z', T, 'America/Los_Angeles'), 'PDT-07:00');
    assert.is(print('%::z %:::z', T, 'America/New_York'), '-04:00:00 -04');
    assert.is(print('%:::z', T, 'Asia/Kolkata'), '+05:30');
    assert.is(print('%F %T', T, 'Asia/Tokyo'), '2024-03-13 23:30:45');
    assert.is(print('%Ez', T, 'America/New_York'), '-240'); // inferred: "timezone in minutes"
  });

  test('sub-seconds (time.strftime.045, .055-.058)', () => {
    const epoch = 1521467703.049;
    assert.is(print('%Q %3Q %6Q %9Q', epoch), '049 049 049000 049000000');
    assert.is(print('%N %3N %6N %1N', epoch), '049000000 049 049000 0');
    assert.is(print('%S.%f', epoch), '03.049000');
    assert.is(print('%S.%3N', 1.9999999), '02.000');
  });

  test('ISO weeks at the turn of the year (time.strftime.071)', () => {
    assert.is(print('%G-%V', 1738540800), '2025-06');
    assert.is(print('%G-%V %g', Date.UTC(2024, 11, 30) / 1000), '2025-01 25');
    assert.is(print('%G-%V', Date.UTC(2021, 0, 3) / 1000), '2020-53');
  });

  test('what is no directive stays; GNU flags (inferred)', () => {
    assert.is(print('%q %5Y 100%', T), '%q %5Y 100%');
    assert.is(print('%-d/%-m %_H', EARLY), '5/1  4');
  });

  test('milliseconds taken for seconds print the end of 9999 (inferred)', () => {
    assert.is(print('%F %T', 1710340245000), '9999-12-31 23:59:59');
    assert.is(print('%F %T', 1710340245000, 'Asia/Tokyo'), '9999-12-31 23:59:59');
  });
});
