import type { SearchExpr, SearchValue } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LintContext, LintRule } from './rule.ts';

/** So many others make a custom. */
const FEW = 3;

/** One value of a list has no asterisk at an end where all its siblings have one: most likely it was forgotten. */
export const UNEVEN_WILDCARDS: LintRule = {
  name: 'uneven-wildcards',
  code: 'SPL3205',
  summary: 'One value of a list lacks the asterisk that all the others begin or end with.',
  see: 'semantics S6, S13: a value without an asterisk is the whole value of the field',
  reports: [
    'a IN (*x*, *y*, *z*, «*w»)',
    'a IN ("*x*", «"y*"», "*z*", "*w*")',
    'a="*x" OR a=«"y"» OR a="*z" OR a="*w"',
    'index=i NOT (a=x* OR a=y* OR a=z* OR b=1 OR a=«w»)',
  ],
  accepts: [
    'a IN (*x*, *y*, *z)',
    'a IN (*x*, y, z, *w*)',
    'a IN (x*, y*, z*, *)',
    'a IN (x, y, z, w*)',
    'a IN (*x*, *y*, *z*, "")',
    'a=*x OR a=*y OR a=*z OR b=w',
    '* | where a IN ("x*", "y*", "z*", "w")',
  ],
  search(expr, context) {
    if (expr.kind === 'SearchMembership') reportOdd(expr.values, context);
    if (expr.kind === 'SearchOr') for (const values of alternatives(expr.operands).values()) reportOdd(values, context);
  },
};

/** The values that a field may have, by field. */
function alternatives(operands: readonly SearchExpr[]): ReadonlyMap<string, readonly SearchValue[]> {
  const found = new Map<string, SearchValue[]>();
  for (const operand of operands) {
    if (operand.kind !== 'SearchComparison' || !/^==?$/.test(operand.comparator)) continue;
    const values = found.get(operand.field.written) ?? [];
    found.set(operand.field.written, [...values, operand.value]);
  }
  return found;
}

const ENDS = [
  { where: 'begin', has: (text: string) => text.startsWith('*') },
  { where: 'end', has: (text: string) => text.endsWith('*') },
] as const;

function reportOdd(values: readonly SearchValue[], { report }: LintContext): void {
  const texts = values.filter(({ written }) => /[^*]/.test(written));
  if (texts.length <= FEW) return;
  for (const { where, has } of ENDS) {
    const [odd, ...more] = texts.filter(({ written }) => !has(written));
    if (odd !== undefined && more.length === 0) report(diagnose('SPL3205', { span: odd.span }, { text: odd.written, where }));
  }
}
