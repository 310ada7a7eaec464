import type { Option } from '../ast/parts.ts';
import type { PlanExpr } from '../plan/expression.ts';

/** The options that may stand once, and the patterns of `index=`, which may be repeated. */
export function splitIndexes(options: readonly Option[]): { readonly options: readonly Option[]; readonly indexes: readonly string[] } {
  const isIndex = ({ name }: Option): boolean => name.toLowerCase() === 'index';
  return { options: options.filter((option) => !isIndex(option)), indexes: options.filter(isIndex).map(({ value }) => value.text) };
}

const INDEX: PlanExpr = { op: 'field', name: 'index' };

/** The events of some indexes; `*` stands for those that do not begin with `_`. Undefined: of all that there are. */
export function inIndexes(patterns: readonly string[]): PlanExpr | undefined {
  if (patterns.length === 0) return undefined;
  const matching = (texts: readonly string[]): PlanExpr => ({
    op: 'match',
    of: INDEX,
    matcher: { kind: 'value', texts, caseSensitive: false },
  });
  const open = patterns.filter((pattern) => pattern.startsWith('*'));
  const named = patterns.filter((pattern) => !pattern.startsWith('*'));
  const parts: PlanExpr[] = named.length === 0 ? [] : [matching(named)];
  if (open.length > 0) parts.push({ op: 'and', args: [matching(open), { op: 'not', arg: matching(['_*']) }] });
  const [only] = parts;
  return parts.length === 1 ? only : { op: 'or', args: parts };
}
