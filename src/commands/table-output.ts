import type { ArgumentListCstNode } from '../../grammar/generated/cst.ts';
import type { Analysis, OptionDeclaration } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../plan/operators.ts';
import type { AstBuilder } from '../syntax/ast-builder.ts';
import { buildArgumentList } from './argument-list.ts';

/** `outputlookup`, `outputcsv`: rows pass through and are written as a table. */
export interface TableOutputNode extends CommandNode {
  readonly kind: 'TableOutput';
  readonly options: readonly Option[];
  readonly table: readonly Argument[];
}

/** How rows are written; `options` are the command's own, read. */
export interface TableOutput {
  readonly append?: boolean;
  readonly create_empty?: boolean;
  readonly override_if_empty?: boolean;
  readonly max?: number;
  readonly key_field?: string;
  readonly allow_updates?: boolean;
  readonly output_format?: string;
}

/** Options that both commands have. */
export const OUTPUT_OPTIONS = {
  append: { type: 'boolean', doc: 'true: adds to the table that is there, by its columns' },
  create_empty: { type: 'boolean', doc: 'false: without rows nothing is written; true if absent' },
  override_if_empty: { type: 'boolean', doc: 'false: without rows a table that is there stays; true if absent' },
} as const satisfies Readonly<Record<string, OptionDeclaration>>;

/** The node of one of the two commands. */
export function tableOutputNode(
  list: ArgumentListCstNode | undefined,
  command: Omit<CommandNode, 'kind'>,
  build: AstBuilder,
): TableOutputNode {
  const { options, arguments: table } = buildArgumentList(list, build);
  return { kind: 'TableOutput', ...command, options, table };
}

/** Writing needs a name, and a user who allows it. */
export function checkTableOutput(node: TableOutputNode, analysis: Analysis): void {
  const [name, second] = node.table;
  if (name === undefined)
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a name for the table', command: node.command }));
  if (second !== undefined)
    analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second table, "${second.text}"`, command: node.command }));
  const { mayWrite } = analysis.knowledge;
  if (mayWrite === true) return;
  if (mayWrite === 'for the run') {
    analysis.report(diagnose('SPL1059', { span: node.span }, { table: name?.text ?? '' }));
    return;
  }
  const what = `writing a table ("${node.command}") where nothing takes it (writeLookup of the library)`;
  analysis.report(diagnose('SPL4002', { span: node.span }, { what }));
}

/** Rows pass through; the verb hands the table to the run. */
export function planTableOutput(node: TableOutputNode, input: Plan, name: string, output: TableOutput): Plan {
  const { append = false, create_empty = true, override_if_empty = true, max, key_field, allow_updates = true, output_format } = output;
  return {
    op: 'call',
    verb: 'outputlookup',
    input,
    arguments: {
      table: name,
      append,
      createEmpty: create_empty,
      overrideIfEmpty: override_if_empty,
      most: max ?? null,
      keyField: key_field ?? null,
      allowUpdates: allow_updates,
      multivalue: output_format?.toLowerCase() === 'splunk_mv_csv',
    },
    reads: null,
    writes: [],
    origin: node.span,
  };
}
