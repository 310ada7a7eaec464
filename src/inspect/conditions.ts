import { bindDataset } from '../backends/arquero/bound-dataset.ts';
import { type Blame, blameOf, type CompileTests, holds, judgeOf } from '../backends/arquero/judge.ts';
import { instantiateTests } from '../backends/arquero/program.ts';
import { verdictOf } from '../backends/arquero/verdicts.ts';
import { type ExpandText, readEventTypeSearch } from '../extraction/texts.ts';
import type { Dataset } from '../io/data-input.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { type Condition, conditionOf } from '../plan/condition.ts';
import { conditionText } from '../plan/condition-text.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { fieldsOf } from '../plan/substitute.ts';
import type { Span } from '../text/source.ts';
import { textCompiler } from '../text-compiler.ts';
import { toText } from '../values/number.ts';
import { type Row, type RunContext, valuesOf } from '../values/value.ts';
import type { ClauseReport, ConditionReport } from './inspection.ts';

/** A search expression that was read, to be asked about an event. */
export interface ReadCondition {
  readonly expr: PlanExpr;
  readonly condition: Condition;
  /** Its text, macros expanded. */
  readonly text: string;
}

/** Answers questions about conditions on one event. */
export interface EventConditions extends CompileTests {
  readonly row: Row;
  /** What a search expression means; a problem where it cannot be read. */
  read(text: string, expand: ExpandText, knowledge?: Partial<SearchKnowledge>): ReadCondition | { readonly problem: string };
  holds(read: ReadCondition): boolean;
  /** The clauses to which it comes down that it is false, and how many predicates would have to be otherwise. */
  blame(read: ReadCondition): Blame;
  /** The first clause in written order for which it is false. */
  firstFailing(read: ReadCondition): ClauseReport | undefined;
  report(read: ReadCondition): ConditionReport;
  clause(condition: Condition, wanted: boolean, read: ReadCondition): ClauseReport;
}

/** Conditions on an event, compiled as those of a search are. */
export function eventConditions(row: Row, dataset: Dataset, context: RunContext): EventConditions {
  const bound = bindDataset(dataset, context, textCompiler());
  const compile: CompileTests = { tests: (conditions) => instantiateTests(conditions)(bound, context) };
  const textIn =
    ({ text }: ReadCondition) =>
    (condition: Condition): string =>
      conditionText(condition, ({ start, end }: Span) => text.slice(start, end));
  const clause: EventConditions['clause'] = (condition, wanted, read) => ({
    text: `${wanted ? '' : 'NOT '}${textIn(read)(condition)}`,
    because: becauseOf(condition, wanted, row),
  });
  return {
    ...compile,
    row,
    clause,
    read: (text, expand, knowledge = {}) => {
      const meaning = readEventTypeSearch(text, { ...NO_KNOWLEDGE, ...knowledge }, expand);
      if ('problem' in meaning) return meaning;
      return { expr: meaning.expr, condition: conditionOf(meaning.expr), text: expand(text).text };
    },
    holds: ({ condition }) => holds(condition, row, judgeOf(condition, compile)),
    blame: ({ condition }) => blameOf(condition, row, judgeOf(condition, compile)),
    firstFailing: (read) => {
      const judge = judgeOf(read.condition, compile);
      const found = firstFailing(read.condition, true, (leaf) => holds(leaf, row, judge));
      return found === undefined ? undefined : clause(found.condition, found.wanted, read);
    },
    report: (read) =>
      verdictOf(read.condition, row, judgeOf(read.condition, compile), {
        tests: compile.tests,
        textOf: textIn(read), // A rule with a subsearch cannot be read.
        said: () => '',
      }),
  };
}

interface Failing {
  readonly condition: Condition;
  readonly wanted: boolean;
}

function firstFailing(condition: Condition, wanted: boolean, isTrue: (condition: Condition) => boolean): Failing | undefined {
  if (isTrue(condition) === wanted) return undefined;
  if (condition.kind === 'not') return firstFailing(condition.part, !wanted, isTrue);
  if (condition.kind === 'leaf' || (condition.kind === 'any') === wanted) return { condition, wanted };
  for (const part of condition.parts) {
    const found = firstFailing(part, wanted, isTrue);
    if (found !== undefined) return found;
  }
  return { condition, wanted };
}

/** What the event says of the fields of a condition. */
function becauseOf(condition: Condition, wanted: boolean, row: Row): string {
  const names = fieldsOf(condition.expr).filter((name) => name !== '*');
  const said = names.map((name) => (name === '_raw' ? `its text ${wanted ? 'does not hold' : 'holds'} that` : fieldText(name, row)));
  return said.length === 0 ? `that is ${wanted ? 'false' : 'true'}` : said.join(', ');
}

const LONGEST = 120;

function fieldText(name: string, row: Row): string {
  const values = valuesOf(row.get(name)).map(toText);
  if (name === 'tag')
    return values.length === 0 ? 'the event has no tags' : `the event has the ${values.length === 1 ? 'tag' : 'tags'} ${values.join(', ')}`;
  if (values.length === 0) return `the event has no ${name}`;
  const text = values.map((value) => JSON.stringify(value)).join(', ');
  return `${name} is ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}`;
}
