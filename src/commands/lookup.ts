import type { LookupCommandCstNode, LookupNameCstNode } from '../../grammar/generated/cst.ts';
import { As, Comma, CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import { findLookup } from '../analyze/find-lookup.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { AstBuilder } from '../syntax/ast-builder.ts';
import { only } from '../syntax/ast-builder.ts';
import type { LookupTable } from '../values/lookup-table.ts';
import { defineCommand } from './command.ts';

interface LookupNode extends CommandNode {
  readonly kind: 'Lookup';
  readonly options: readonly Option[];
  readonly table: readonly Argument[];
  /** Columns of the table, and the fields that they are compared with, in the same order. */
  readonly columns: readonly Argument[];
  readonly fields: readonly Argument[];
  /** How OUTPUT or OUTPUTNEW is written, where it is. */
  readonly clause?: string;
  readonly outputs: readonly Argument[];
  readonly destinations: readonly Argument[];
}

const OPTIONS = {
  local: { type: 'boolean', doc: 'has no effect: there are no remote peers' },
  update: { type: 'boolean', doc: 'has no effect: a table is read when the search starts' },
  event_time_field: { type: 'field', doc: 'the time of an event for a time-based lookup; _time if absent' },
} as const satisfies OptionTable;

const USERS = {
  lookups: {
    users: [
      { user: 'bob', group: 'admin', city: 'Rome' },
      { user: 'eve', group: 'sales', city: 'Oslo' },
    ],
  },
} as const;

/** Adds fields from a lookup table. */
export const lookup = defineCommand<LookupNode>({
  name: 'lookup',
  doc: {
    summary: 'Adds fields from the rows of a lookup table that match.',
    syntax:
      'lookup [local=<bool>] [update=<bool>] [event_time_field=<field>] <lookup-table> <column> [AS <field>]... [OUTPUT | OUTPUTNEW <column> [AS <field>]...]',
    see: 'SearchReference/Lookup',
    departures: [
      'Where OUTPUT finds nothing, an existing field is removed; OUTPUTNEW fills those of the fields that a row lacks (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a field of another name',
      spl: 'lookup users user AS login OUTPUT group AS role',
      given: [{ login: 'bob' }, { login: 'zed' }],
      gives: [{ login: 'bob', role: 'admin' }, { login: 'zed' }],
      knowledge: USERS,
    },
    {
      title: 'without OUTPUT every other column is written',
      spl: 'lookup users user',
      given: [{ user: 'eve' }],
      gives: [{ user: 'eve', group: 'sales', city: 'Oslo' }],
      knowledge: USERS,
    },
    {
      title: 'OUTPUTNEW keeps what is there',
      spl: 'lookup users user OUTPUTNEW group',
      given: [{ user: 'bob', group: 'mine' }, { user: 'eve' }],
      gives: [
        { user: 'bob', group: 'mine' },
        { user: 'eve', group: 'sales' },
      ],
      knowledge: USERS,
    },
    {
      title: 'patterns in the table',
      spl: 'lookup tools process OUTPUT risk',
      given: [{ process: 'C:\\mimikatz.exe' }],
      gives: [{ process: 'C:\\mimikatz.exe', risk: 'high' }],
      knowledge: {
        lookups: { tools: [{ process: '*mimikatz*', risk: 'high' }] },
        transforms: { tools: { filename: 'tools', match_type: 'WILDCARD(process)' } },
      },
    },
  ],
  /** lookupCommand : LOOKUP ( option | lookupName | ',' )* */
  rule: (g) => {
    /** lookupName : newName ( AS newName )? */
    const lookupName = g.RULE('lookupName', () => {
      g.SUBRULE(g.newName);
      g.OPTION(() => {
        g.CONSUME(As);
        g.SUBRULE2(g.newName);
      });
    });
    return g.RULE('lookupCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(lookupName) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    });
  },
  toAst(cst: LookupCommandCstNode, build) {
    const [table, ...names] = (cst.children.lookupName ?? []).map((name) => namePair(name, build));
    const at = names.findIndex(([name]) => isClause(name));
    const keys = at === -1 ? names : names.slice(0, at);
    const outputs = at === -1 ? [] : names.slice(at + 1);
    const clause = names[at]?.[0].text;
    return {
      kind: 'Lookup',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      table: table === undefined ? [] : [table[0]],
      columns: keys.map(([column]) => column),
      fields: keys.map(([, field]) => field),
      ...(clause === undefined ? {} : { clause }),
      outputs: outputs.map(([column]) => column),
      destinations: outputs.map(([, field]) => field),
    };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    for (const field of node.fields) analysis.field(field, fields);
    const missing = node.table.length === 0 ? 'a lookup table' : node.columns.length === 0 ? 'a field to look up' : undefined;
    if (missing !== undefined) analysis.report(diagnose('SPL3007', { span: node.span }, { what: missing, command: node.command }));
    const [name] = node.table;
    const table = name === undefined ? undefined : findLookup(name, analysis.knowledge.lookups, analysis.report);
    if (table !== undefined) checkColumns(node, table, analysis);
    if (missing === undefined && table === undefined) return { ...fields, open: true };
    return withFields(
      fields,
      outputPairs(node, table).map(([, field]) => field),
    );
  },
  plan(node, input, planner) {
    const { event_time_field: timeField = '_time' } = planner.options(node.options, OPTIONS, node);
    const table = only(node.table).text;
    return {
      op: 'lookup',
      input,
      table,
      keys: node.columns.map((column, index) => [column.text, only(node.fields.slice(index)).text] as const),
      outputs: outputPairs(node, planner.knowledge.lookups.get(table)),
      keepExisting: node.clause?.toLowerCase() === 'outputnew',
      timeField,
      origin: node.span,
    };
  },
  print({ command, options, table, columns, fields, clause, outputs, destinations }) {
    const parts = [command, ...options.map(printOption), ...table.map(printArgument)];
    if (columns.length > 0) parts.push(printPairs(columns, fields));
    if (clause !== undefined) parts.push(clause);
    if (outputs.length > 0) parts.push(printPairs(outputs, destinations));
    return parts.join(' ');
  },
  parts: { options: 'option', table: 'argument', columns: 'argument', fields: 'field', outputs: 'argument', destinations: 'destination' },
});

function namePair(cst: LookupNameCstNode, build: AstBuilder): readonly [column: Argument, field: Argument] {
  const [column, field] = cst.children.newName.map((name) => build.argument(name));
  const first = only(column === undefined ? [] : [column]);
  return [first, field ?? first];
}

const isClause = ({ text, quoted }: Argument): boolean => !quoted && /^output(?:new)?$/i.test(text);

/** A column that the table lacks is an error, whether it is compared or written (semantics/commands.md section 12). */
function checkColumns({ table, columns, outputs }: LookupNode, { fields, missing }: LookupTable, { report }: Analysis): void {
  // A collection whose columns nobody lists may have any.
  if (fields.length === 0 && missing !== undefined) return;
  for (const { text: column, span } of [...columns, ...outputs]) {
    if (fields.includes(column)) continue;
    const name = only(table).text;
    report(diagnose('SPL1021', { span }, { column, table: name, near: closest(column, fields), columns: fields }));
  }
}

/** What is written where: without OUTPUT every column that is not compared. */
function outputPairs(node: LookupNode, table: LookupTable | undefined): readonly (readonly [column: string, field: string])[] {
  if (node.outputs.length > 0) return node.outputs.map((column, index) => [column.text, only(node.destinations.slice(index)).text]);
  const compared = node.columns.map((column) => column.text);
  return (table?.fields ?? []).filter((column) => !compared.includes(column)).map((column) => [column, column]);
}

function printPairs(columns: readonly Argument[], fields: readonly Argument[]): string {
  return columns
    .map((column, index) => {
      const [name, field] = [printArgument(column), printArgument(only(fields.slice(index)))];
      return name === field ? name : `${name} AS ${field}`;
    })
    .join(', ');
}
