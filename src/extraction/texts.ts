import { createAnalysis } from '../analyze/create-analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { parseExpression, parseSearchExpression } from '../syntax/parse.ts';

/** What a text means, or why it cannot be read. */
export type Meaning = { readonly expr: PlanExpr } | { readonly problem: string };

const NO_COMMANDS = new Map();

/** Expands the macros of a text. */
export type ExpandText = (text: string) => { readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/** What the expression of a calculated field means. */
export function readCalculation(text: string): Meaning {
  const { node, diagnostics } = parseExpression(text, NO_COMMANDS);
  return meaning(diagnostics, undefined, (analysis) => (node === undefined ? undefined : analysis.expression(node, ANY_FIELDS)));
}

/** What the search of an event type means; other event types and tags that it asks for are part of it. */
export function readEventTypeSearch(text: string, knowledge: SearchKnowledge, expand: ExpandText): Meaning {
  const parse = (written: string) => {
    const expanded = expand(written);
    const { node, diagnostics } = parsedSearch(expanded.text);
    return { expr: node, diagnostics: [...expanded.diagnostics, ...diagnostics] };
  };
  const { expr, diagnostics } = parse(text);
  return meaning(diagnostics, { knowledge, parse }, (analysis) => (expr === undefined ? undefined : analysis.search(expr, ANY_FIELDS)));
}

const searches = new Map<string, ReturnType<typeof parseSearchExpression>>();
const MOST_SEARCHES = 2000;

/** The searches of the built-in event types are asked for by every session: what was read is kept. */
function parsedSearch(text: string): ReturnType<typeof parseSearchExpression> {
  const parsed = searches.get(text) ?? parseSearchExpression(text, NO_COMMANDS);
  if (searches.size < MOST_SEARCHES) searches.set(text, parsed);
  return parsed;
}

interface Named {
  readonly knowledge: SearchKnowledge;
  readonly parse: (text: string) => ReturnType<Parameters<typeof createAnalysis>[0]['parseSearch']>;
}

function meaning(
  problems: readonly Diagnostic[],
  named: Named | undefined,
  resolve: (analysis: ReturnType<typeof createAnalysis>) => PlanExpr | undefined,
): Meaning {
  const found: Diagnostic[] = [...problems];
  const analysis = createAnalysis({
    report: (diagnostic) => void found.push(diagnostic),
    parseSearch: (text) => named?.parse(text) ?? { expr: undefined, diagnostics: [] },
    ...(named === undefined ? {} : { knowledge: named.knowledge }),
    subplan: (_pipeline, span) => {
      found.push(diagnose('SPL4002', { span }, { what: 'a subsearch in a rule of extraction' }));
      return { op: 'values' };
    },
  });
  const expr = found.some(isError) ? undefined : resolve(analysis);
  const error = found.find(isError);
  if (error !== undefined) return { problem: error.message };
  return expr === undefined ? { problem: 'it is empty' } : { expr };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
