import type { Analysis, OptionTable, OptionValues } from '../analyze/analysis.ts';
import type { Expr } from '../ast/expression.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { parseSpan, spanSeconds } from '../values/relative-time.ts';

/** `transaction` as it was written. */
export interface TransactionNode extends CommandNode {
  readonly kind: 'Transaction';
  readonly fields: readonly Argument[];
  readonly options: readonly Option[];
  /** `startswith=eval(...)` */
  readonly startExpression: readonly Expr[];
  /** `startswith=(...)` or `startswith="..."`: a search expression. */
  readonly startSearch: readonly SearchExpr[];
  readonly endExpression: readonly Expr[];
  readonly endSearch: readonly SearchExpr[];
}

/** The options of `transaction` but for startswith and endswith (SearchReference/Transaction). */
export const TRANSACTION_OPTIONS = {
  fields: { type: 'text', doc: 'the fields, as one text with commas: the old way to write them' },
  name: { type: 'text', doc: 'a transaction type of transactiontypes.conf; not supported, write its settings into the search' },
  maxspan: { type: 'text', doc: 'the longest time from the first to the last event, such as 30s; negative for no limit' },
  maxpause: { type: 'text', doc: 'the longest time between two events; negative for no limit' },
  maxevents: { type: 'integer', doc: 'the most events; 1000 if absent, negative for no limit' },
  connected: { type: 'boolean', doc: 'whether an event needs a value in common with the transaction; true if absent' },
  unifyends: { type: 'boolean', doc: 'whether an event that begins or ends a transaction needs one of the fields; as connected if absent' },
  keeporphans: { type: 'boolean', doc: 'keeps events without any of the fields, with _txn_orphan=1' },
  keepevicted: { type: 'boolean', doc: 'keeps incomplete transactions, with closed_txn=0' },
  maxopentxn: { type: 'integer', doc: 'the most transactions that are open at a time; 5000 if absent' },
  maxopenevents: { type: 'integer', doc: 'the most events of open transactions; 100000 if absent' },
  mvlist: {
    type: 'text',
    doc: 'true, or fields: shows the value of each event in the order of time, in place of the different values sorted',
  },
  mvraw: { type: 'boolean', doc: 'whether _raw has a value for each event; false if absent: one text with line breaks' },
  delim: { type: 'text', doc: 'what nomv puts between the values of _raw; a blank if absent' },
  nullstr: { type: 'text', doc: 'what a list shows for an event without the field; NULL if absent' },
} as const satisfies OptionTable;

/** The options that were given, and the fields. Problems are reported. */
export function readTransaction(
  node: TransactionNode,
  analysis: Analysis,
): Omit<OptionValues<typeof TRANSACTION_OPTIONS>, 'fields'> & { readonly fields: readonly string[] } {
  const { fields, ...read } = analysis.options(node.options, TRANSACTION_OPTIONS, node);
  const valueSpan = (name: string) => node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
  if (read.name !== undefined) {
    const hint = 'write the settings of the transaction type into the search';
    analysis.report(diagnose('SPL4002', { span: valueSpan('name') }, { what: 'a transaction type by its name', hint }));
  }
  for (const option of ['maxspan', 'maxpause'] as const) {
    const found = read[option];
    if (found === undefined || isNegative(found) || secondsOf(found) !== undefined) continue;
    analysis.report(diagnose('SPL3005', { span: valueSpan(option) }, { option, found, expected: 'a time such as 5m' }));
  }
  // A quoted list is one argument: transaction "a,b".
  const named = [...node.fields.flatMap((field) => (field.quoted ? namesIn(field.text) : [field.text])), ...namesIn(fields ?? '')];
  return { ...read, fields: [...new Set(named)] };
}

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const isNegative = (text: string): boolean => /^-\d/.test(text);

function secondsOf(text: string): number | undefined {
  if (/^0+[a-z]*$/i.test(text)) return 0;
  const span = parseSpan(text);
  return span === null ? undefined : spanSeconds(span);
}

/** Seconds of `maxspan` and `maxpause`; null for no limit. */
export function durationOf(text: string | undefined): number | null {
  return text === undefined || isNegative(text) ? null : (secondsOf(text) ?? null);
}

const TRUTH: ReadonlyMap<string, boolean> = new Map(['t', 'true', '1', 'f', 'false', '0'].map((text, index) => [text, index < 3] as const));

/** `mvlist=t`, or the fields that are shown as lists. */
export function listOf(text: string | undefined): boolean | readonly string[] {
  if (text === undefined) return false;
  return TRUTH.get(text.toLowerCase()) ?? namesIn(text.replace(/\s+/g, ','));
}
