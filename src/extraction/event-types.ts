import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Classification, KnownEventType } from '../knowledge/classification.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { NO_KNOWLEDGE } from '../knowledge/search-knowledge.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { fieldsOf } from '../plan/substitute.ts';
import { compareText } from '../values/compare.ts';
import type { CompileExpression } from './calculated.ts';
import { foldCondition } from './fold-condition.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';
import { type ExpandText, readEventTypeSearch } from './texts.ts';

/** Which event types events may have, by what is known of where they come from. */
export interface EventTypeSteps {
  /** Undefined: events of this origin have none. */
  stepFor(known: ReadonlyMap<string, string>): Step | undefined;
}

interface Readable {
  readonly type: KnownEventType;
  readonly expr: PlanExpr;
}

/**
 * The field `eventtype`: the names of all event types whose search an event meets, by priority and then in ASCII order. Searches are read once; for an
 * origin those are left of which its sourcetype and source leave something open.
 */
export function eventTypeSteps(
  { eventTypes, tags }: Classification,
  { expand, compile, problems }: { readonly expand: ExpandText; readonly compile: CompileExpression; readonly problems: RuleProblems },
): EventTypeSteps {
  const knowledge: SearchKnowledge = { ...NO_KNOWLEDGE, eventTypes, tags };
  let readable: readonly Readable[] | undefined;
  const read = (): readonly Readable[] =>
    [...eventTypes.values()]
      .sort((a, b) => a.priority - b.priority || compareText(a.name, b.name))
      .flatMap((type) => {
        const meaning = readEventTypeSearch(type.search, knowledge, expand);
        if ('expr' in meaning) return [{ type, expr: meaning.expr }];
        const { name, rule } = type;
        const place = rule === undefined ? {} : { source: rule.source, span: rule.value.span };
        problems.report(diagnose('SPL1088', place, { name, problem: meaning.problem }));
        return [];
      });
  // What is left of a search is the same for many sources.
  const tests = new Map<string, ReturnType<CompileExpression['test']>>();
  const testOf = (expr: PlanExpr): ReturnType<CompileExpression['test']> => {
    const key = JSON.stringify(expr);
    const test = tests.get(key) ?? compile.test(expr);
    tests.set(key, test);
    return test;
  };
  return {
    stepFor: (known) => {
      if (eventTypes.size === 0) return undefined;
      readable ??= read();
      // What an event type asks of other event types, their searches say.
      const decided = new Map([...known, ['eventtype', '']]);
      const open = readable.flatMap(({ type, expr }) => {
        const folded = foldCondition(expr, decided);
        return folded.op === 'boolean' && !folded.value ? [] : [{ type, expr: folded }];
      });
      return open.length === 0 ? undefined : stepOf(open, testOf);
    },
  };
}

function stepOf(open: readonly Readable[], testOf: (expr: PlanExpr) => ReturnType<CompileExpression['test']>): Step {
  const reads = [...new Set(open.flatMap(({ expr }) => fieldsOf(expr)))];
  return {
    rule: undefined,
    writes: ['eventtype'],
    replaces: () => true,
    reads: () => reads,
    compile: () => {
      const tests = open.map(({ type, expr }) => ({ name: type.name, rule: type.rule, test: testOf(expr) }));
      return (fields) => {
        let first = true;
        for (const { name, rule, test } of tests) {
          if (!test(fields)) continue;
          if (first) fields.set('eventtype', name, rule);
          else fields.add('eventtype', name, rule);
          first = false;
        }
      };
    },
  };
}
