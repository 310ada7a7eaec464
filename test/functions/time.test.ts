import { TIME_FUNCTIONS } from '../../src/functions/eval/time.ts';
import type { RuntimeFunction } from '../../src/functions/eval-function.ts';
import { renderValue } from '../../src/values/number.ts';
import type { RunContext } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

const CONTEXT: RunContext = { now: 1710340245.125, zone: 'UTC' };

function call(name: string, ...args: readonly unknown[]): ReturnType<typeof renderValue> {
  const found: RuntimeFunction | undefined = TIME_FUNCTIONS.find((fn) => fn.name === name);
  if (found === undefined) throw new Error(name);
  return renderValue(found.run(CONTEXT, ...args));
}

suite('functions of time', (test) => {
  test('now is whole, time has six decimals (N9; time.now.001)', () => {
    assert.is(call('now'), '1710340245');
    assert.is(call('time'), '1710340245.125000');
  });

  test('relative_time prints six decimals (N9; time.relative.001)', () => {
    assert.is(call('relative_time', 1710340245, '-1d@d'), '1710201600.000000');
    assert.is(call('relative_time', 1710340245, 'bogus'), null);
  });

  test('a literal that is no relative time is reported (MSG: arguments are invalid)', () => {
    const fn: RuntimeFunction | undefined = TIME_FUNCTIONS.find((entry) => entry.name === 'relative_time');
    const check = fn?.check;
    assert.is(check?.([{ op: 'null' }, { op: 'text', value: '-1d@d' }]), undefined);
    assert.is(check?.([{ op: 'null' }, { op: 'text', value: 'bogus' }])?.argument, 1);
  });

  test('strftime and strptime (time.strptime.023, time.strftime.055)', () => {
    assert.is(call('strptime', '2022-12-15 09:45:22', '%Y-%m-%d %H:%M:%S'), '1671097522.000000');
    assert.is(call('strptime', 'nope', '%Y-%m-%d'), null);
    assert.is(call('strftime', 1521467703.049, '%Y-%m-%dT%H:%M:%S.%Q'), '2018-03-19T13:55:03.049');
    assert.is(call('strftime', Number.NaN, '%F'), null);
  });
});
