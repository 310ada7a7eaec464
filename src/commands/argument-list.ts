import type { ArgumentListCstNode } from '../../grammar/generated/cst.ts';
import type { Analysis } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { AstBuilder } from '../syntax/ast-builder.ts';

/** Options and other arguments, which may stand in any order. */
export interface ArgumentList {
  readonly options: readonly Option[];
  readonly arguments: readonly Argument[];
}

/** The options and the other arguments of a list. */
export function buildArgumentList(cst: ArgumentListCstNode | undefined, build: AstBuilder): ArgumentList {
  return {
    options: (cst?.children.optionClause ?? []).map((option) => build.option(option)),
    arguments: (cst?.children.newName ?? []).map((argument) => build.argument(argument)),
  };
}

/** A command, its options and its fields, as they are printed. */
export function printArguments(command: string, options: readonly Option[], fields: readonly Argument[]): string {
  return [command, ...options.map(printOption), fields.map(printArgument).join(', ')].filter(Boolean).join(' ');
}

/** A leading number is a count (`head 5`, `dedup 2 host`, `top 3 user`); the rest are fields. */
export function splitCount(all: readonly Argument[]): { readonly count?: Argument; readonly fields: readonly Argument[] } {
  const [first, ...rest] = all;
  return first !== undefined && !first.quoted && /^[+-]?\d+$/.test(first.text) ? { count: first, fields: rest } : { fields: all };
}

/** The number of a count argument; one below the minimum is reported. */
export function readCount(count: Argument | undefined, minimum: number, analysis: Analysis): number | undefined {
  if (count === undefined) return undefined;
  const number = Number(count.text);
  if (Number.isInteger(number) && number >= minimum) return number;
  const expected = `a whole number of at least ${minimum}`;
  analysis.report(diagnose('SPL3005', { span: count.span }, { option: 'N', found: count.text, expected }));
  return undefined;
}

/** The one field that a command works on; no field and a second field are reported. */
export function checkSingleField(fields: readonly Argument[], node: CommandNode, analysis: Analysis): void {
  const [, second] = fields;
  if (fields.length === 0) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field', command: node.command }));
  if (second !== undefined)
    analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second field, "${second.text}"`, command: node.command }));
}

/** Reports a command that needs fields and has none. */
export function checkSomeField(fields: readonly Argument[], node: CommandNode, analysis: Analysis): void {
  if (fields.length === 0) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field', command: node.command }));
}
