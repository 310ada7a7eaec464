import type { TransactionCommandCstNode } from '../../grammar/generated/cst.ts';
import type { Analysis } from '../analyze/analysis.ts';
import { type FieldSet, withFields } from '../analyze/field-set.ts';
import type { Expr } from '../ast/expression.ts';
import { printArgument, printExpr, printOption, printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { finite } from '../plan/limits.ts';
import type { ExtendColumn, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { buildBoundaries, transactionRule } from './transaction-boundary.ts';
import { durationOf, listOf, readTransaction, TRANSACTION_OPTIONS, type TransactionNode } from './transaction-options.ts';

/** Columns of our own, which no name of a search can meet. */
const STARTS = '\u0000starts';
const ENDS = '\u0000ends';
/** The pool looks fields up by a set of bits. */
const MOST_FIELDS = 30;

/** Groups events that belong together. */
export const transaction = defineCommand<TransactionNode>({
  name: 'transaction',
  aliases: ['transam'],
  doc: {
    summary: 'Groups events into transactions: by equal fields, time between them, and what begins or ends one.',
    syntax:
      'transaction [<field-list>] [maxspan=<span>] [maxpause=<span>] [maxevents=<int>] [startswith=<filter>] [endswith=<filter>] [connected=<bool>] [unifyends=<bool>] [keeporphans=<bool>] [keepevicted=<bool>] [maxopentxn=<int>] [maxopenevents=<int>] [mvlist=<bool>|<field-list>] [mvraw=<bool>] [delim=<string>] [nullstr=<string>]',
    see: 'SearchReference/Transaction',
    departures: [
      'transactions leave newest first by the time of their earliest event (inferred)',
      'a transaction lacks closed_txn=1 where only the end of the events closed it (documented for transactions without conditions, inferred for others)',
      'lists of mvlist are in the order of time, as _raw is',
      'the internal columns field_match_sum and linecount are not written',
    ],
  },
  options: TRANSACTION_OPTIONS,
  examples: [
    {
      title: 'events with the same field',
      spl: 'transaction host | fields host, duration, eventcount, closed_txn, m | fields - _time',
      given: [
        { _time: 90, host: 'a', m: 'x' },
        { _time: 70, host: 'b', m: 'y' },
        { _time: 30, host: 'a', m: 'w' },
      ],
      gives: [
        { host: 'b', duration: 0, eventcount: 1, closed_txn: 0, m: 'y' },
        { host: 'a', duration: 60, eventcount: 2, closed_txn: 0, m: ['w', 'x'] },
      ],
    },
    {
      title: 'what begins and ends one; what is incomplete is left out',
      spl: 'transaction user startswith=(code=1) endswith=eval(code=2) | table user, eventcount, closed_txn',
      given: [
        { _time: 9, user: 'u', code: 2 },
        { _time: 5, user: 'u', code: 7 },
        { _time: 4, user: 'v', code: 2 },
        { _time: 1, user: 'u', code: 1 },
      ],
      gives: [{ user: 'u', eventcount: 3, closed_txn: 1 }],
    },
    {
      title: 'a pause ends one',
      spl: 'transaction maxpause=5s | table _time, eventcount',
      given: [{ _time: 100 }, { _time: 98 }, { _time: 50 }],
      gives: [
        { _time: 98, eventcount: 2 },
        { _time: 50, eventcount: 1 },
      ],
    },
  ],
  rule: transactionRule,
  toAst(cst: TransactionCommandCstNode, build) {
    return {
      kind: 'Transaction',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      fields: (cst.children.newName ?? []).map((name) => build.argument(name)),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      ...buildBoundaries(cst.children.transactionBoundary ?? [], build),
    };
  },
  analyze(node, fields, analysis) {
    const read = readTransaction(node, analysis);
    for (const name of node.fields) if (!name.quoted) analysis.field(name, fields);
    if (read.fields.length > MOST_FIELDS)
      analysis.report(diagnose('SPL3008', { span: node.span }, { what: `more than ${MOST_FIELDS} fields`, command: node.command }));
    for (const [option, conditions] of [
      ['startswith', [...node.startExpression, ...node.startSearch]],
      ['endswith', [...node.endExpression, ...node.endSearch]],
    ] as const) {
      const [, second] = conditions;
      if (second !== undefined) analysis.report(diagnose('SPL3006', { span: second.span }, { option }));
    }
    conditionsOf(node, fields, analysis);
    return withFields(fields, ['duration', 'eventcount', 'closed_txn', ...(read.keeporphans === true ? ['_txn_orphan'] : [])]);
  },
  plan(node, input, planner, fields) {
    const read = readTransaction(node, planner);
    const conditions = conditionsOf(node, fields, planner);
    const marked: Plan = conditions.length === 0 ? input : { op: 'extend', input, columns: conditions, origin: node.span };
    const { limits } = planner;
    const most = (given: number | undefined, otherwise: number): number | null =>
      given === undefined ? finite(otherwise) : given < 0 ? null : given;
    const unasked = [
      ...(read.maxevents === undefined ? ['maxEvents'] : []),
      ...(read.maxopentxn === undefined ? ['maxOpen'] : []),
      ...(read.maxopenevents === undefined ? ['maxOpenEvents'] : []),
    ];
    return {
      op: 'call',
      verb: 'transaction',
      input: marked,
      arguments: {
        fields: read.fields,
        starts: conditions.some(({ name }) => name === STARTS) ? STARTS : null,
        ends: conditions.some(({ name }) => name === ENDS) ? ENDS : null,
        maxSpan: durationOf(read.maxspan),
        maxPause: durationOf(read.maxpause),
        maxEvents: most(read.maxevents, limits.transactionEvents),
        connected: read.connected ?? true,
        unifyEnds: read.unifyends ?? read.connected ?? true,
        keepOrphans: read.keeporphans ?? false,
        keepEvicted: read.keepevicted ?? false,
        maxOpen: most(read.maxopentxn, limits.openTransactions),
        maxOpenEvents: most(read.maxopenevents, limits.openTransactionEvents),
        byDefault: unasked,
        lists: listOf(read.mvlist),
        nullText: read.nullstr ?? 'NULL',
        rawList: read.mvraw ?? false,
        delim: read.delim ?? ' ',
      },
      reads: [...read.fields, '_time', ...conditions.map(({ name }) => name)],
      writes: null,
      origin: node.span,
    };
  },
  print: (node, printer) =>
    [
      node.command,
      node.fields.map(printArgument).join(', '),
      ...node.options.map(printOption),
      ...node.startExpression.map((condition) => `startswith=eval(${printExpr(condition, printer.pipeline)})`),
      ...node.startSearch.map((condition) => `startswith=(${printSearch(condition, printer.pipeline)})`),
      ...node.endExpression.map((condition) => `endswith=eval(${printExpr(condition, printer.pipeline)})`),
      ...node.endSearch.map((condition) => `endswith=(${printSearch(condition, printer.pipeline)})`),
    ]
      .filter(Boolean)
      .join(' '),
  parts: {
    fields: 'field',
    options: 'option',
    startExpression: 'expression',
    startSearch: 'search',
    endExpression: 'expression',
    endSearch: 'search',
  },
});

/** Columns that are 1 for an event that begins or ends a transaction. */
function conditionsOf(node: TransactionNode, fields: FieldSet, analysis: Analysis): readonly ExtendColumn[] {
  const column = (name: string, expressions: readonly Expr[], searches: readonly SearchExpr[]): readonly ExtendColumn[] => {
    const [test] = [
      ...expressions.map((condition) => analysis.expression(condition, fields)),
      ...searches.map((condition) => analysis.search(condition, fields)),
    ];
    return test === undefined ? [] : [{ name, value: { op: 'if', test, then: ONE, otherwise: { op: 'null' } } }];
  };
  return [...column(STARTS, node.startExpression, node.startSearch), ...column(ENDS, node.endExpression, node.endSearch)];
}

const ONE: PlanExpr = { op: 'number', text: '1' };
