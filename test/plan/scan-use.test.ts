import { compileSearch } from '../../src/compile.ts';
import type { Scan } from '../../src/plan/operators.ts';
import { assert, suite } from '../kit/suite.ts';

/** What the scan of a search is told of the use of its events. */
function useOf(spl: string): Pick<Scan, 'numbers' | 'anyOrder'> {
  const { plan, diagnostics } = compileSearch({ name: 'search', body: spl }, new Map());
  let at = plan;
  while (at !== undefined && 'input' in at) at = at.input;
  if (at?.op !== 'scan') throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const { numbers, anyOrder } = at;
  return { ...(numbers === undefined ? {} : { numbers }), ...(anyOrder === undefined ? {} : { anyOrder }) };
}

// execution.md section 6: how a column is used, and whether order matters, is known before a byte is read.
suite('what a scan is told of the use of its events', (test) => {
  test('fields that are only calculated with', () => {
    assert.equal(useOf('search a=1 | stats avg(x) p90(y) by k'), { numbers: ['x', 'y'] });
  });

  test('a field whose text counts somewhere is none of them', () => {
    assert.equal(useOf('search a=1 | stats avg(x) values(x)'), {});
    assert.equal(useOf('search a=1 | stats avg(x) by x'), {});
    assert.equal(useOf('search x>1 | stats avg(x)'), {});
    assert.equal(useOf('search a=1 | eval z=len(x) | stats avg(x) max(z)'), {});
    assert.equal(useOf('search a=1 | eval x=1 | stats avg(x)'), {});
    assert.equal(useOf('search a=1 [search b=1 | fields c] | stats avg(x)'), {});
    assert.equal(useOf('search a=1 | stats sum(*)'), {});
    assert.equal(useOf('search a=1 | stats avg(eval(x*2)) as m'), {});
  });

  test('measurements of metrics', () => {
    assert.equal(useOf('| mstats avg(cpu) where index=m by host').numbers, ['_value']);
    assert.is(useOf('| mstats values(_value) where metric_name=cpu by host').numbers, undefined);
  });

  test('answers in which the order of events cannot be seen', () => {
    assert.is(useOf('search a=1 | stats count dc(x) values(x) by k').anyOrder, true);
    assert.is(useOf('search a=1 | top x').anyOrder, true);
    assert.is(useOf('search a=1 | fillnull value=0 k | stats perc90(x) max(x)').anyOrder, true);
  });

  test('the rounding of sums shows the order, and so do lists and times', () => {
    for (const fn of ['avg(x)', 'sum(x)', 'stdev(x)', 'list(x)', 'first(x)', 'latest(x)', 'mode(x)', 'sparkline(count)'])
      assert.is(useOf(`search a=1 | stats count ${fn} by k`).anyOrder, undefined, fn);
    assert.is(useOf('search a=1 | dedup x | stats count').anyOrder, undefined);
    assert.is(useOf('search a=1 | head 5 | stats count').anyOrder, undefined);
    assert.is(useOf('search a=1 | streamstats count as n | stats max(n)').anyOrder, undefined);
  });
});
