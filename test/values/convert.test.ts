import { CONVERSIONS, type Conversion, convertValue, DEFAULT_TIMEFORMAT, fits } from '../../src/values/convert.ts';
import { renderValue } from '../../src/values/number.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

const SETTINGS = { timeformat: DEFAULT_TIMEFORMAT, zone: 'UTC', now: 1710340245 };

function conversion(name: string): Conversion {
  const found = CONVERSIONS.get(name);
  if (found === undefined) throw new Error(name);
  return found;
}

const convert = (name: string, value: Value, timeformat = DEFAULT_TIMEFORMAT) =>
  renderValue(convertValue(conversion(name), value, { ...SETTINGS, timeformat }));

suite('convert', (test) => {
  test('ctime and mktime (convert-006, -010, -011; time.convert.*; R11)', () => {
    assert.is(convert('ctime', 1), '01/01/1970 00:00:01');
    assert.is(convert('ctime', '1710340245', '%Y-%m-%dT%H:%M:%S'), '2024-03-13T14:30:45');
    assert.is(convert('mktime', '1970-01-02', '%Y-%m-%d'), '86400');
    assert.is(convert('mktime', '01/01/1970 00:01:00'), '60');
    assert.equal(convert('ctime', ['0', 'x', 60]), ['01/01/1970 00:00:00', 'x', '01/01/1970 00:01:00']);
  });

  test('durations (convert-001, convert-012; R10)', () => {
    assert.is(convert('dur2sec', '00:10:15'), '615');
    assert.is(convert('dur2sec', '2+01:00:00'), '176400');
    assert.is(convert('mstime', '02:30.5'), '150.5');
    assert.is(convert('mstime', '7.25'), '7.25');
  });

  test('sizes, commas, units (convert-004, -005, -017; time.convert.014-018)', () => {
    assert.equal(
      ['100', '2m', '1g', '5k', '1.5MB'].map((value) => convert('memk', value)),
      ['100', '2048', '1048576', '5', '1536'],
    );
    assert.is(convert('rmcomma', '1,000,000.00'), '1000000.00');
    assert.is(convert('rmunit', '212 sec'), '212');
    assert.is(convert('rmunit', '3.5ms'), '3.5');
    assert.is(convert('rmunit', '10MB'), '10');
  });

  test('num removes what does not fit, the others leave it (convert-013; "leave" is inferred but for auto)', () => {
    assert.is(convert('num', '42'), '42');
    assert.is(convert('num', 'abc'), null);
    assert.is(convert('num', ['1', 'abc']), '1');
    assert.is(convert('auto', 'abc'), 'abc');
    assert.is(convert('dur2sec', 'abc'), 'abc');
    assert.is(convert('rmunit', 'abc'), 'abc');
    assert.is(convert('ctime', null), null);
  });

  test('auto takes the forms it knows; the operator asks fits first (commands.md 18)', () => {
    assert.is(convert('auto', '00:10:15'), '615');
    assert.is(convert('auto', '1,234'), '1234');
    assert.ok(fits(conversion('auto'), ['1', '2k'], SETTINGS));
    assert.not(fits(conversion('auto'), ['1', 'abc'], SETTINGS));
    assert.ok(fits(conversion('auto'), null, SETTINGS));
  });

  test('the table is complete (searchbnf convert-function)', () => {
    assert.equal([...CONVERSIONS.keys()], ['auto', 'ctime', 'dur2sec', 'memk', 'mktime', 'mstime', 'none', 'num', 'rmcomma', 'rmunit']);
  });
});
