import type { BinaryOperatorText } from '../../ast/expression.ts';
import type { ComparatorText } from '../../ast/search.ts';

/** What a comparison becomes in a mutant, in `search` as in `eval`: its contrary, or the order that differs at the border only. */
export const OTHER_COMPARATOR: Readonly<Partial<Record<BinaryOperatorText | ComparatorText, BinaryOperatorText & ComparatorText>>> = {
  '=': '!=',
  '==': '!=',
  '!=': '=',
  '>': '>=',
  '>=': '>',
  '<': '<=',
  '<=': '<',
};
