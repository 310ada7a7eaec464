import { compileSearch } from '../../src/compile.ts';
import { describePlan } from '../../src/plan/describe.ts';
import type { Plan } from '../../src/plan/operators.ts';
import { assert, suite } from '../kit/suite.ts';

function planOf(spl: string): Plan {
  const { plan, diagnostics } = compileSearch({ name: 'search', body: spl }, new Map());
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return plan;
}

/** The fields that every scan of a plan is asked for, the scans of inner plans included. */
function requestsOf(plan: Plan): readonly (readonly string[] | 'all')[] {
  if (plan.op === 'scan') return [plan.fields.all ? 'all' : plan.fields.names];
  const inner = plan.op === 'join' ? [plan.other] : plan.op === 'union' ? plan.others : [];
  return [...('input' in plan ? requestsOf(plan.input) : []), ...inner.flatMap(requestsOf)];
}

// house.md section 5: commands with a search inside of them are the operators join and union.
suite('plans of commands that combine searches', (test) => {
  test('a join asks both sides for its keys and for what is needed later', () => {
    const plan = planOf('search s=m | join user [search s=n | eval r=role] | stats count by user r');
    assert.equal(requestsOf(plan), [
      ['r', 's', 'user'],
      ['r', 'role', 's', 'user'],
    ]);
  });

  test('a join without fields needs all of them', () => {
    assert.equal(requestsOf(planOf('search s=m | join [search s=n] | stats count')), ['all', 'all']);
  });

  test('what appendpipe reads is asked for, what it does not read is not', () => {
    assert.equal(requestsOf(planOf('search s=m | appendpipe [stats sum(n) AS total] | stats sum(total)')), [['n', 's', 'total']]);
  });

  test('set compares whole rows', () => {
    assert.equal(requestsOf(planOf('| set union [search a=1] [search a=2] | stats count')), ['all', 'all']);
  });

  test('the literals of an inner search are asked of its own scan', () => {
    const plan = planOf('search a=left | append [search b=right]');
    assert.match(describePlan(plan), /^scan .*literals: \{ text: "left", field: "a" \}\n/);
    assert.match(describePlan(plan), /others: \[\[scan .*literals: \{ text: "right", field: "b" \}/);
  });

  test('appendpipe begins with the rows at hand', () => {
    assert.match(describePlan(planOf('search * | appendpipe [where x>1]')), /others: \[\[current \| filter/);
  });

  test('foreach without a wildcard is its commands', () => {
    const plan = planOf('search * | foreach a b [eval <<FIELD>>=1 | where <<FIELD>>=1]');
    assert.equal(
      describePlan(plan)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      ['scan', 'extend', 'filter', 'extend', 'filter'],
    );
  });

  test('foreach with a wildcard is its commands where all fields are known, a verb where they are not', () => {
    assert.is(planOf('search * | stats sum(x) AS x1 | foreach x* [eval <<FIELD>>=1]').op, 'extend');
    assert.is(planOf('search * | foreach x* [eval <<FIELD>>=1]').op, 'call');
  });
});
