import type { PlanExpr } from '../../plan/expression.ts';
import type { Row, RunContext, Value } from '../../values/value.ts';
import type { BoundDataset } from './bound-dataset.ts';
import type { Emitter } from './emit.ts';
import type { RowValue } from './extend.ts';
import type { RowTest } from './filter.ts';
import { layout } from './layout.ts';
import * as runtime from './runtime.ts';
import { lowerExpressions, type Program, type RowFunctions } from './steps.ts';
import type { Table } from './table.ts';

/** A compiled search: from data to a table. */
export type CompiledSearch = (dataset: BoundDataset, context: RunContext) => Table;

/** Compiled commands that work on the rows of a table. */
export type CompiledCommands = (dataset: BoundDataset, context: RunContext, table: Table) => Table;

/**
 * The body of the search function: the text that is printed and the text that runs. `comment` gives the lines above a step; `arrange` breaks long
 * lines, which only a reader needs.
 */
export function bodyOf(program: Program, comment: (index: number) => readonly string[], arrange = layout): string {
  const lines: string[] = [];
  if (program.uses.includes('functions')) lines.push('const fn = functions(context);');
  lines.push(...program.constants.map((constant) => arrange(constant, '')));
  if (lines.length > 0) lines.push('');
  const [first, ...rest] = program.steps;
  const steps = rest.flatMap((step, index) => [...comment(index + 1).map((line) => `  // ${line}`), `  ${arrange(step.code, '  ')}`]);
  lines.push(...comment(0).map((line) => `// ${line}`));
  lines.push(`return ${arrange(first?.code ?? '', '')}${steps.length === 0 ? ';' : ''}`);
  if (steps.length > 0) lines.push(...steps.slice(0, -1), `${steps.at(-1)};`);
  return lines.join('\n');
}

/** Compiles the very text that `print` writes, but for its lines. */
export function instantiate(program: Program): CompiledSearch {
  return functionOf(program, 'dataset, context') as CompiledSearch;
}

/** Compiles commands that begin with `current`. */
export function instantiateCommands(program: Program): CompiledCommands {
  return functionOf(program, 'dataset, context, table') as CompiledCommands;
}

/** Makes functions of a row for a run. */
type ForRun<F> = (dataset: BoundDataset, context: RunContext) => readonly F[];

/** Conditions on a row, compiled as those of a search are. */
export const instantiateTests = (conditions: readonly PlanExpr[]): ForRun<RowTest> =>
  rowFunctions(lowerExpressions(conditions, 'test')) as ForRun<RowTest>;

/** Values of a row, compiled as those of a search are. */
export const instantiateValues = (expressions: readonly PlanExpr[]): ForRun<RowValue> =>
  rowFunctions(lowerExpressions(expressions, 'value')) as ForRun<RowValue>;

function rowFunctions({ codes, constants, uses }: RowFunctions): unknown {
  const fn = uses.includes('functions') ? 'const fn = functions(context);\n' : '';
  const body = `${fn}${constants.join('\n')}\nreturn [${codes.join(',\n')}];`;
  const make = new Function('runtime', `"use strict"; const { ${uses.join(', ')} } = runtime; return (dataset, context) => {\n${body}\n};`);
  return make(runtime);
}

function functionOf(program: Program, parameters: string): unknown {
  const names = program.uses.join(', ');
  const body = bodyOf(
    program,
    () => [],
    (code) => code,
  );
  // The only place where text becomes code: it is ours but for literals, which JSON.stringify wrote.
  const make = new Function('runtime', `"use strict"; const { ${names} } = runtime; return (${parameters}) => {\n${body}\n};`);
  return make(runtime);
}

/** The functions of a run, for its many expressions. */
const shared = new WeakMap<RunContext, ReturnType<typeof runtime.functions>>();

function functionsOf(context: RunContext): ReturnType<typeof runtime.functions> {
  const table = shared.get(context) ?? runtime.functions(context);
  shared.set(context, table);
  return table;
}

/** Compiles one expression for a run. */
export function instantiateExpression(code: string, emitter: Emitter, context: RunContext): (row: Row) => Value {
  const names = [...emitter.uses].join(', ');
  const fn = emitter.uses.has('functions') ? 'const fn = functionsOf(context);' : '';
  const body = `"use strict"; const { ${names} } = runtime; ${fn} ${emitter.constants.join(' ')} return (row) => ${code};`;
  return new Function('runtime', 'context', 'functionsOf', body)(runtime, context, functionsOf) as (row: Row) => Value;
}
