import type { SearchComparison, SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LintRule } from './rule.ts';

/** `a!=x` in a search that says nothing else of `a`: events without `a` are dropped with those that hold x. */
export const UNEQUAL_DROPS_MISSING: LintRule = {
  name: 'unequal-drops-missing',
  code: 'SPL3209',
  summary: 'The first != of a field in a search that lets events without it be: it drops them.',
  see: 'Search Manual, "Difference between != and NOT" (semantics S11)',
  reports: ['index=i «a!=x»', 'index=i («a!=x» OR b=1)', '«a!=x»', 'index=i «a!=x» a!=y', 'b=1 [search «a!=x»]'],
  accepts: [
    'index=i NOT a=x',
    'index=i a=* a!=x',
    'index=i (a=y* a!=yx)',
    'index=i a IN (y*) a!=yx',
    'index!=i sourcetype!=s source!=t host!=h',
    'NOT a!=x',
    'a!="" b=1',
    '| tstats count WHERE index=i a!=x',
    '* | stats count by a | search a!=x',
  ],
  firstSearch(expr, { report }) {
    const told = new Set<string>();
    const visit = (node: SearchExpr, known: ReadonlySet<string>): void => {
      if (isUnequal(node) && !known.has(node.field.written) && !told.has(node.field.written)) {
        told.add(node.field.written);
        report(diagnose('SPL3209', { span: node.span }, { field: node.field.written, value: node.value.written }));
      }
      if (node.kind === 'SearchAnd') {
        const inside = new Set([...known, ...node.operands.flatMap(demanded)]);
        for (const operand of node.operands) visit(operand, inside);
      }
      // Below NOT an event without the field is one that is kept.
      if (node.kind === 'SearchOr') for (const operand of node.operands) visit(operand, known);
    };
    visit(expr, ALWAYS_THERE);
  },
};

/** `a!=""` asks for just those events that have the field. */
const isUnequal = (node: SearchExpr): node is SearchComparison =>
  node.kind === 'SearchComparison' && node.comparator === '!=' && node.value.written !== '';

/** What every event has. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['index', 'sourcetype', 'source', 'host', '_time', '_raw', 'splunk_server']);

/** Fields without which an operand does not hold. */
function demanded(expr: SearchExpr): readonly string[] {
  if (expr.kind === 'SearchComparison') return expr.comparator === '!=' ? [] : [expr.field.written];
  return expr.kind === 'SearchMembership' ? [expr.field.written] : [];
}
