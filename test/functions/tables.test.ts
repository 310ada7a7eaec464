import { arityOf } from '../../src/functions/arity.ts';
import { EVAL_FUNCTIONS, findEvalFunction, findPlanFunction, PLAN_FUNCTIONS } from '../../src/functions/eval/index.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import { assert, suite } from '../kit/suite.ts';

suite('function tables', (test) => {
  test('a name or alias stands for one function', () => {
    for (const table of [PLAN_FUNCTIONS, STATS_FUNCTIONS]) {
      const names = table.flatMap((fn) => [fn.name, ...(fn.aliases ?? [])]);
      assert.equal(names, [...new Set(names)]);
    }
  });

  test('names are found in any case and by alias (E4), operators only by plans', () => {
    assert.is(findEvalFunction('CASE')?.name, 'case');
    assert.is(findEvalFunction('ceil')?.name, 'ceiling');
    assert.is(findEvalFunction('ifnull')?.name, 'coalesce');
    for (const name of ['add', 'equal', 'isNumber', 'typeName', 'constructor', '__proto__'])
      assert.is(findEvalFunction(name), undefined, name);
    assert.is(findPlanFunction('add')?.name, 'add');
    assert.is(findPlanFunction('ADD'), undefined);
  });

  test('every entry has two examples or more and a group that repeats lies within its parameters', () => {
    for (const fn of PLAN_FUNCTIONS) {
      assert.ok(fn.examples.length >= 2, fn.name);
      assert.ok((fn.repeats ?? 0) <= fn.params.length, fn.name);
    }
    for (const fn of STATS_FUNCTIONS) assert.ok(fn.examples.length >= 2, fn.name);
    assert.ok(EVAL_FUNCTIONS.every((fn) => arityOf(fn).minimum <= arityOf(fn).maximum));
  });

  test('what a desugared function calls is in the table of plans', () => {
    for (const fn of EVAL_FUNCTIONS) {
      if (!('desugar' in fn)) continue;
      const expr = fn.desugar(fn.params.map((param) => ({ op: 'field', name: param.name })));
      if (expr.op === 'call') assert.ok(findPlanFunction(expr.fn), expr.fn);
    }
  });
});
