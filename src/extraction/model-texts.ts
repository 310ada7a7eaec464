import type { Analysis } from '../analyze/analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { operandsOf } from '../plan/substitute.ts';
import type { Span } from '../text/source.ts';

/** What the texts of a data model mean where a search asks for them; their problems are reported at `span`. */
export interface ModelTexts {
  /** A search expression as a condition on an event. */
  condition(text: string): PlanExpr;
  /** An eval expression. */
  expression(text: string): PlanExpr;
  /** The rows of a pipeline of its own. */
  rows(text: string): Plan;
  /** Commands over the rows of a plan. */
  commands(text: string, input: Plan): Plan;
}

/** Expressions that were read before: many searches of a session read the same few data models. */
const EXPRESSIONS = new Map<string, PlanExpr>();

/** Reads texts of a data model; macros in them are expanded. */
export function modelTexts(analysis: Analysis, span: Span): ModelTexts {
  const { inner } = analysis;
  const current: Plan = { op: 'current', origin: span };
  const textOf = (text: string): SearchText => ({ kind: 'SearchText', text: inner.expanded(text, span), span });
  const commands = (text: string, input: Plan): Plan => inner.onto(textOf(text), input, ANY_FIELDS);
  return {
    condition: remembered((text) => {
      const plan = commands(`search ${text}`, current);
      // `search` becomes a filter, and nothing where it says nothing.
      return plan.op === 'filter' ? plan.test : { op: 'boolean', value: true };
    }),
    expression: (text) => {
      const known = EXPRESSIONS.get(text);
      if (known !== undefined) return known;
      const plan = commands(`| eval value=${text}`, current);
      const value: PlanExpr = (plan.op === 'extend' ? plan.columns[0]?.value : undefined) ?? { op: 'null' };
      // What a macro or an event type means depends on the search at hand.
      if (!/`|searchmatch/i.test(text)) EXPRESSIONS.set(text, value);
      return value;
    },
    rows: (text) => inner.plan(textOf(text)),
    commands,
  };
}

function remembered(read: (text: string) => PlanExpr): (text: string) => PlanExpr {
  const known = new Map<string, PlanExpr>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

/** Reports what is wrong with a text of a data model. */
export function checkModelText(text: string, analysis: Analysis, span: Span): void {
  analysis.inner.fields({ kind: 'SearchText', text: analysis.inner.expanded(text, span), span });
}

/** An expression in which fields have other names. */
export function renameFields(expr: PlanExpr, nameOf: (name: string) => PlanExpr): PlanExpr {
  const rename = (part: PlanExpr): PlanExpr => renameFields(part, nameOf);
  switch (expr.op) {
    case 'field':
      return nameOf(expr.name);
    case 'call':
    case 'coalesce':
    case 'and':
    case 'or':
      return { ...expr, args: expr.args.map(rename) };
    case 'not':
      return { ...expr, arg: rename(expr.arg) };
    case 'match':
      return { ...expr, of: rename(expr.of) };
    case 'if':
      return { ...expr, test: rename(expr.test), then: rename(expr.then), otherwise: rename(expr.otherwise) };
    case 'each':
      return { ...expr, over: rename(expr.over), body: rename(expr.body) };
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
    case 'item':
    case 'subsearch':
      return expr;
  }
}

/**
 * The same condition for an event that says nothing of its tags: a tag that a dataset asks for counts as given where the event has none,
 * a tag that it refuses counts as not given.
 */
export function withoutTags(expr: PlanExpr, tag: PlanExpr, positive = true): PlanExpr {
  if (expr.op === 'and' || expr.op === 'or') return { ...expr, args: expr.args.map((arg) => withoutTags(arg, tag, positive)) };
  if (expr.op === 'not') return { ...expr, arg: withoutTags(expr.arg, tag, !positive) };
  return positive && isTagTest(expr) ? { op: 'or', args: [{ op: 'call', fn: 'isnull', args: [tag] }, expr] } : expr;
}

const isTagTest = (expr: PlanExpr): boolean =>
  expr.op === 'match' && operandsOf(expr).some((part) => part.op === 'field' && part.name === 'tag');
