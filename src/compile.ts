import type { FieldSet } from './analyze/field-set.ts';
import type { Pipeline } from './ast/pipeline.ts';
import { type CompiledSearch, instantiate } from './backends/arquero/program.ts';
import { lower, type Program } from './backends/arquero/steps.ts';
import { COMMANDS, commandTable } from './commands/index.ts';
import { type Diagnostic, DiagnosticError, invariant } from './diagnostics/diagnostic.ts';
import { atOrigin } from './diagnostics/origin.ts';
import { evaluateConstant } from './evaluate-constant.ts';
import type { MacroTable } from './knowledge/macro.ts';
import { expand } from './macros/expand.ts';
import type { Plan } from './plan/operators.ts';
import { planPipeline } from './plan-search.ts';
import { parsePipeline } from './syntax/parse.ts';
import type { Source } from './text/source.ts';
import type { SpanMap } from './text/span-map.ts';

/** The commands that every search may use. */
export const COMMAND_TABLE = commandTable(COMMANDS);

/** A search that was read: its text after macro expansion, its commands, and all that is wrong with it. */
export interface ReadSearch {
  readonly pipeline: Pipeline;
  readonly expanded: Source;
  readonly map: SpanMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** A search that was planned; `plan` and `program` are absent where an error was found. */
export interface CompiledPlan extends ReadSearch {
  readonly fields: FieldSet;
  readonly plan?: Plan;
  readonly program?: Program;
}

/** Expands macros and parses. Never throws. */
export function readSearch(source: Source, macros: MacroTable): ReadSearch {
  const expanded = expand(source, macros, evaluateConstant);
  const parsed = parsePipeline(expanded.source.body, COMMAND_TABLE);
  const unknown = expanded.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  // A macro that cannot be expanded stays in the text; what that does to the parse is no second problem.
  const problems = unknown ? parsed.diagnostics.filter((diagnostic) => !diagnostic.code.startsWith('SPL0')) : parsed.diagnostics;
  const diagnostics = [...expanded.diagnostics, ...problems.map((diagnostic) => atOrigin(diagnostic, expanded.map))];
  return { pipeline: parsed.node, expanded: expanded.source, map: expanded.map, diagnostics };
}

/** Reads, analyses, plans and lowers a search (house.md section 1). */
export function compileSearch(source: Source, macros: MacroTable): CompiledPlan {
  const read = readSearch(source, macros);
  const readable = !read.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const planned = planPipeline(read.pipeline, COMMAND_TABLE, { readable });
  const diagnostics = [...read.diagnostics, ...planned.diagnostics.map((diagnostic) => atOrigin(diagnostic, read.map))];
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (failed || planned.plan === undefined) return { ...read, fields: planned.fields, diagnostics };
  return { ...read, fields: planned.fields, diagnostics, plan: planned.plan, program: lower(planned.plan) };
}

/** The function that a compiled search is. */
export function executable(compiled: CompiledPlan): CompiledSearch {
  const error = compiled.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) throw new DiagnosticError(error);
  invariant(compiled.program !== undefined, 'a search without errors has a program');
  return instantiate(compiled.program);
}
