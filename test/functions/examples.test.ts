import { COMMAND_TABLE } from '../../src/compile.ts';
import { COMMAND_FUNCTIONS } from '../../src/functions/eval/command-parts.ts';
import { PLAN_FUNCTIONS } from '../../src/functions/eval/index.ts';
import type { EvalFunction, FunctionExample } from '../../src/functions/eval-function.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import type { StatsExample } from '../../src/functions/stats-function.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import { parseExpression } from '../../src/syntax/parse.ts';
import { renderValue } from '../../src/values/number.ts';
import { assertRows } from '../kit/rows.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator } from './evaluate.ts';

/** Runs a search that must have nothing wrong with it. */
function rowsOf(
  spl: string,
  given: StatsExample['given'],
  lookups: FunctionExample['lookups'] = {},
): ReturnType<typeof runDirectly>['rows'] {
  const ran = runDirectly(compileSpl(spl, {}, { lookups }), given, { fuse: true });
  assert.equal(
    ran.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    [],
    spl,
  );
  return ran.rows;
}

/** An expression as a field's value, a condition through if(), as Splunk wants it (T3). */
function checkExample({ expr, given = {}, gives, lookups }: FunctionExample): void {
  const condition = typeof gives === 'boolean';
  const spl = `search * | eval answer=${condition ? `if(${expr}, "true", "false")` : expr} | table answer`;
  assertRows(rowsOf(spl, [{ always: 1, ...given }], lookups), [{ answer: condition ? String(gives) : gives }], { values: 'text' });
}

const byCommands = new Set<EvalFunction>(COMMAND_FUNCTIONS);
const { call, evaluate } = evaluator(COMMAND_FUNCTIONS);

/** What a command's own function is called with: fields and literals. */
function argumentOf(text: string): PlanExpr {
  const { node } = parseExpression(text, COMMAND_TABLE);
  if (node?.kind === 'FieldRef') return { op: 'field', name: node.name };
  if (node?.kind === 'NumberLiteral') return { op: 'number', text: node.text };
  assert.is(node?.kind, 'StringLiteral', text);
  return { op: 'text', value: node?.kind === 'StringLiteral' ? node.written : '' };
}

/** No search can name a function that only commands call; its examples are evaluated by themselves. */
function checkCommandExample({ expr, given = {}, gives }: FunctionExample): void {
  const [, name = '', args = ''] = /^(\w+)\((.*)\)$/.exec(expr) ?? [];
  const value = evaluate(call(name, ...args.split(/,\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(argumentOf)), given);
  assert.equal(renderValue(value), gives);
}

// house.md section 6: an example is run by the tests and shown in the reference.
suite('examples of eval functions', (test) => {
  for (const fn of PLAN_FUNCTIONS) {
    test(fn.name, () => {
      for (const example of fn.examples) byCommands.has(fn) ? checkCommandExample(example) : checkExample(example);
    });
  }
});

suite('examples of aggregates', (test) => {
  for (const fn of STATS_FUNCTIONS) {
    test(fn.name, () => {
      for (const { call: aggregate, given, gives } of fn.examples)
        assertRows(rowsOf(`search * | stats ${aggregate} AS answer count AS rows | table answer`, given), [{ answer: gives }], {
          values: 'text',
        });
    });
  }
});
