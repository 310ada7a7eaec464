import type { Pipeline } from '../../ast/pipeline.ts';
import { printSearch, printSearchValue } from '../../ast/print.ts';
import type { SearchComparison, SearchExpr, SearchMembership, SearchValue } from '../../ast/search.ts';
import { compileWildcard } from '../../values/wildcard.ts';
import { neighbours } from './numbers.ts';
import { OTHER_COMPARATOR } from './other-comparator.ts';
import { quoted, type Variant, withItem, within, withoutItem } from './variant.ts';

/** Changes a subsearch. */
export type PipelineVariants = (pipeline: Pipeline) => readonly Variant<Pipeline>[];

const text = (expr: SearchExpr): string => quoted(printSearch(expr, () => '…'));

/** Every search expression that differs from this one in one thing. */
export function searchVariants(expr: SearchExpr, pipelines: PipelineVariants): readonly Variant<SearchExpr>[] {
  switch (expr.kind) {
    case 'SearchAnd':
    case 'SearchOr': {
      const dropped = expr.operands.map((operand, index): Variant<SearchExpr> => {
        const rest = withoutItem(expr.operands, index);
        const [only] = rest;
        return {
          node: rest.length === 1 && only !== undefined ? only : { ...expr, operands: rest },
          mutation: expr.kind === 'SearchAnd' ? 'conjunct' : 'branch',
          what: `${text(operand)} is removed`,
          span: operand.span,
        };
      });
      const inner = expr.operands.flatMap((operand, index) =>
        within(searchVariants(operand, pipelines), (part): SearchExpr => ({ ...expr, operands: withItem(expr.operands, index, part) })),
      );
      return [...dropped, ...inner];
    }
    case 'SearchNot': {
      const dropped: Variant<SearchExpr> = {
        node: expr.operand,
        mutation: 'not',
        what: `NOT is removed from ${text(expr)}`,
        span: expr.span,
      };
      return [dropped, ...within(searchVariants(expr.operand, pipelines), (operand): SearchExpr => ({ ...expr, operand }))];
    }
    case 'SearchComparison':
      return comparisonVariants(expr);
    case 'SearchMembership':
      return membershipVariants(expr);
    case 'SearchSubsearch':
    case 'SearchComparisonWithSubsearch':
    case 'SearchMembershipWithSubsearch':
      return within(pipelines(expr.pipeline), (pipeline): SearchExpr => ({ ...expr, pipeline }));
    case 'SearchTerm':
    case 'SearchNothing':
    case 'SearchMacro':
      return [];
  }
}

function comparisonVariants(expr: SearchComparison): readonly Variant<SearchExpr>[] {
  const { comparator, value } = expr;
  const become = (node: SearchComparison, mutation: Variant<SearchExpr>['mutation']): Variant<SearchExpr> => ({
    node,
    mutation,
    what: `${text(expr)} becomes ${text(node)}`,
    span: expr.span,
  });
  const other = OTHER_COMPARATOR[comparator];
  const isOrder = comparator.startsWith('<') || comparator.startsWith('>');
  // A time modifier is no text to compare with.
  const isTime = /^(?:_index_)?(?:earliest|latest)$|^(?:start|end)/i.test(expr.field.written);
  return [
    ...(other === undefined || isTime ? [] : [become({ ...expr, comparator: other }, 'comparison')]),
    ...(isOrder ? neighbours(value.written).map((written) => become({ ...expr, value: { ...value, written } }, 'threshold')) : []),
    ...(isOrder || isTime ? [] : wildcardVariants(value).map((changed) => become({ ...expr, value: changed }, 'wildcard'))),
  ];
}

/** The value with a wildcard less or more at one of its ends. */
function wildcardVariants(value: SearchValue): readonly SearchValue[] {
  const { written } = value;
  if (/^\**$/.test(written)) return [];
  return [
    written.startsWith('*') ? written.slice(1) : `*${written}`,
    written.endsWith('*') && !written.endsWith('\\*') ? written.slice(0, -1) : `${written}*`,
  ].map((changed) => ({ ...value, written: changed }));
}

function membershipVariants(expr: SearchMembership): readonly Variant<SearchExpr>[] {
  const { values } = expr;
  return values.flatMap((value, index): readonly Variant<SearchExpr>[] => {
    const place = `${printSearchValue(expr.field)} IN (…)`;
    const shown = quoted(printSearchValue(value));
    const rest = withoutItem(values, index);
    const subsumed = rest.find((other) => covers(other, value));
    const dropped: Variant<SearchExpr> = {
      node: { ...expr, values: rest },
      mutation: 'element',
      what: `${shown} is removed from ${quoted(place)}`,
      span: value.span,
      ...(subsumed === undefined ? {} : { equivalent: `${quoted(printSearchValue(subsumed))} matches all that it matches` }),
    };
    const changed = wildcardVariants(value).map((other): Variant<SearchExpr> => {
      const both = rest.find((sibling) => covers(sibling, value) && covers(sibling, other));
      return {
        node: { ...expr, values: withItem(values, index, other) },
        mutation: 'wildcard',
        what: `${shown} becomes ${quoted(printSearchValue(other))} in ${quoted(place)}`,
        span: value.span,
        ...(both === undefined ? {} : { equivalent: `${quoted(printSearchValue(both))} matches all that it matches` }),
      };
    });
    return rest.length === 0 ? changed : [dropped, ...changed];
  });
}

/**
 * True if whatever a value matches another one matches too. A wildcard of the one is an ordinary character to the other, which only a wildcard
 * of its own can match.
 */
function covers(wide: SearchValue, narrow: SearchValue): boolean {
  if (wide.wrapping === 'CASE' && narrow.wrapping !== 'CASE') return false;
  if (wide.written.includes('\\') || narrow.written.includes('\\'))
    return wide.written === narrow.written && wide.wrapping === narrow.wrapping;
  return compileWildcard(wide.written, { caseSensitive: wide.wrapping === 'CASE' }).test(narrow.written);
}
