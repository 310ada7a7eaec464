import { bodyOf } from './backends/arquero/program.ts';
import type { CompiledPlan } from './compile.ts';
import { type Diagnostic, DiagnosticError, diagnose, invariant } from './diagnostics/diagnostic.ts';
import { reachableKnowledge } from './reachable-knowledge.ts';

/** What of the runtime is called with the run's context. */
const CONTEXT_USERS = ['functions', 'within'];

/** The search as a program in TypeScript (or JavaScript) that imports `spl-run/runtime` alone: the very body that `run` compiles. */
export function printProgram(compiled: CompiledPlan, language: 'ts' | 'js' = 'ts'): string {
  const { program, expanded, plan } = compiled;
  const supplied = suppliedCommandIn(plan);
  if (supplied !== undefined) throw new DiagnosticError(diagnose('SPL4005', {}, { name: supplied }));
  invariant(program !== undefined, 'a search without errors has a program');
  const comment = (index: number): readonly string[] => {
    const origin = program.steps[index]?.origin;
    const before = program.steps[index - 1]?.origin;
    if (origin === undefined || origin.end === origin.start || (before?.start === origin.start && before.end === origin.end)) return [];
    return expanded.body
      .slice(origin.start, origin.end)
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.trim())
      .filter(Boolean);
  };
  const body = bodyOf(program, comment)
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
  const names = [...program.uses].sort();
  // A program must pass the strictest compiler settings, which refuse an unused parameter.
  const context = CONTEXT_USERS.some((name) => program.uses.includes(name));
  const typed = language === 'ts';
  const knowledge = reachableKnowledge(compiled);
  const knows = Object.keys(knowledge).length > 0;
  const types = typed
    ? `, type BoundDataset, ${knows ? 'type PrintedKnowledge, ' : ''}${context ? 'type RunContext, ' : ''}type Table`
    : '';
  return [
    `import { ${[...names, 'runProgram'].sort().join(', ')}${types} } from 'spl-run/runtime';`,
    '',
    '/** Printed by spl-run compile: the same pipeline that spl-run runs. */',
    typed
      ? `export function search(dataset: BoundDataset${context ? ', context: RunContext' : ''}): Table {`
      : `export function search(dataset${context ? ', context' : ''}) {`,
    body,
    '}',
    '',
    ...(knows
      ? [
          `/** What the search asks for by name only while it runs. */\nexport const knowledge${typed ? ': PrintedKnowledge' : ''} = ${JSON.stringify(knowledge, null, 2)};`,
          '',
        ]
      : []),
    `await runProgram(import.meta, search${knows ? ', knowledge' : ''});`,
    '',
  ].join('\n');
}

/** The program of a search, or why there is none: something that a program cannot hold. */
export function printable(
  compiled: CompiledPlan,
): { readonly program: string } | { readonly program?: undefined; readonly diagnostic: Diagnostic } {
  try {
    return { program: printProgram(compiled) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostic: error.diagnostic };
  }
}

/** The name of a command of the caller that a plan calls: a function that cannot be printed. */
export function suppliedCommandIn(plan: unknown): string | undefined {
  if (typeof plan !== 'object' || plan === null) return undefined;
  // Operators are plain JSON; nothing but a call has a verb.
  const {
    op,
    verb,
    arguments: given,
  } = plan as { readonly op?: unknown; readonly verb?: unknown; readonly arguments?: { readonly name?: unknown } };
  if (op === 'call' && verb === 'plugin') return String(given?.name);
  for (const part of Object.values(plan)) {
    const found = suppliedCommandIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
