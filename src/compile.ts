import type { FieldSet } from './analyze/field-set.ts';
import type { Pipeline } from './ast/pipeline.ts';
import { type CompiledSearch, instantiate } from './backends/arquero/program.ts';
import { lower, type Program } from './backends/arquero/steps.ts';
import { COMMANDS, commandTable } from './commands/index.ts';
import { type Diagnostic, DiagnosticError, invariant } from './diagnostics/diagnostic.ts';
import { atOrigin } from './diagnostics/origin.ts';
import { evaluateConstant } from './evaluate-constant.ts';
import { withoutIgnored } from './ignored.ts';
import { withBuiltInMacros } from './knowledge/built-in-macros.ts';
import type { MacroTable } from './knowledge/macro.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from './knowledge/search-knowledge.ts';
import { expand } from './macros/expand.ts';
import { type LimitChoice, limitsOf } from './plan/limits.ts';
import type { Plan } from './plan/operators.ts';
import { earlyFilters } from './plan/rewrite/early-filters.ts';
import { requireLiterals } from './plan/rewrite/raw-literals.ts';
import { type Commands, type PlanKnowledge, planPipeline } from './plan-search.ts';
import { parsePipeline } from './syntax/parse.ts';
import type { Source } from './text/source.ts';
import type { SpanMap } from './text/span-map.ts';

/** The commands that every search may use. */
export const COMMAND_TABLE = commandTable(COMMANDS);

/** A search that was read: its text after macro expansion, its commands, and all that is wrong with it. */
export interface ReadSearch {
  /** The text as it was written. */
  readonly written: Source;
  readonly pipeline: Pipeline;
  readonly expanded: Source;
  readonly map: SpanMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** A search that was planned; `plan` and `program` are absent where an error was found. */
export interface CompiledPlan extends ReadSearch {
  /** What the search could ask for by name. */
  readonly named: { readonly macros: MacroTable; readonly knowledge: SearchKnowledge; readonly settings: CompileSettings };
  readonly fields: FieldSet;
  readonly plan?: Plan;
  readonly program?: Program;
}

/** What a search is compiled for, besides what it names. */
export interface CompileSettings {
  readonly limits: LimitChoice;
  /** The commands that the search may use. */
  readonly commands: Commands;
}

/** The commands of spl-run and Splunk's default limits. */
export const SETTINGS: CompileSettings = { limits: 'splunk', commands: COMMAND_TABLE };

/** Expands macros and parses. Never throws. */
export function readSearch(source: Source, macros: MacroTable, commands: Commands = COMMAND_TABLE): ReadSearch {
  const expanded = expand(source, withBuiltInMacros(source.body, macros), evaluateConstant);
  const parsed = parsePipeline(expanded.source.body, commands);
  const unknown = expanded.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  // A macro that cannot be expanded stays in the text; what that does to the parse is no second problem.
  const problems = unknown ? parsed.diagnostics.filter((diagnostic) => !diagnostic.code.startsWith('SPL0')) : parsed.diagnostics;
  const diagnostics = [...expanded.diagnostics, ...problems.map((diagnostic) => atOrigin(diagnostic, expanded.map))];
  return { written: source, pipeline: parsed.node, expanded: expanded.source, map: expanded.map, diagnostics };
}

/** What a search may ask for: its knowledge, and its macros where knowledge holds text. */
export function planKnowledge(macros: MacroTable, knowledge: SearchKnowledge, { limits }: Pick<CompileSettings, 'limits'>): PlanKnowledge {
  return {
    knowledge,
    limits: limitsOf(limits),
    expand: (text) => {
      const { source, diagnostics } = expand({ name: 'text of knowledge', body: text }, withBuiltInMacros(text, macros), evaluateConstant);
      return { text: source.body, diagnostics };
    },
  };
}

/** Reads, analyses, plans and lowers a search (house.md section 1); warnings that its comments ignore are left out. */
export function compileSearch(
  source: Source,
  macros: MacroTable,
  knowledge: SearchKnowledge = NO_KNOWLEDGE,
  settings: CompileSettings = SETTINGS,
): CompiledPlan {
  const planned = planSearch(source, macros, knowledge, settings);
  return { ...planned, diagnostics: withoutIgnored(planned.diagnostics, source) };
}

/** `compileSearch` with everything that is to be said of the search. */
export function planSearch(
  source: Source,
  macros: MacroTable,
  knowledge: SearchKnowledge = NO_KNOWLEDGE,
  settings: CompileSettings = SETTINGS,
): CompiledPlan {
  return compileRead(readSearch(source, macros, settings.commands), { macros, knowledge, settings });
}

/** A search with other commands than were read, for what the read one was compiled for: a mutant. */
export function recompiled({ written, expanded, map, named }: CompiledPlan, pipeline: Pipeline): CompiledPlan {
  return compileRead({ written, pipeline, expanded, map, diagnostics: [] }, named);
}

function compileRead(read: ReadSearch, named: CompiledPlan['named']): CompiledPlan {
  const { macros, knowledge, settings } = named;
  const readable = !read.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const planned = planPipeline(read.pipeline, settings.commands, { readable, ...planKnowledge(macros, knowledge, settings) });
  const diagnostics = [...read.diagnostics, ...planned.diagnostics.map((diagnostic) => atOrigin(diagnostic, read.map))];
  const base = { ...read, fields: planned.fields, named };
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (failed || planned.plan === undefined) return { ...base, diagnostics };
  return { ...base, diagnostics, plan: planned.plan, program: lower(requireLiterals(earlyFilters(planned.plan), { assumes: false })) };
}

/** How the steps of a search are put together: as its printed program does, or one for each operator of its plan, for those who look at what it does. */
export type Stepping = 'as printed' | 'by operator';

/** The steps of a search without errors. */
export function programOf({ plan, program }: CompiledPlan, stepping: Stepping): Program {
  invariant(plan !== undefined && program !== undefined, 'a search without errors has a program');
  return stepping === 'as printed' ? program : lower(plan);
}

/** The function that a compiled search is. */
export function executable(compiled: CompiledPlan, stepping: Stepping = 'as printed'): CompiledSearch {
  const error = compiled.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) throw new DiagnosticError(error);
  return instantiate(programOf(compiled, stepping));
}
