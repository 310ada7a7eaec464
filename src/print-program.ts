import type { CompiledPlan } from './compile.ts';
import { bodyOf } from './backends/arquero/program.ts';
import { invariant } from './diagnostics/diagnostic.ts';

/** The search as a TypeScript program that imports `spl-run/runtime` alone: the very body that `run` compiles. */
export function printProgram(compiled: CompiledPlan): string {
  const { program, expanded } = compiled;
  invariant(program !== undefined, 'a search without errors has a program');
  const comment = (index: number): readonly string[] => {
    const origin = program.steps[index]?.origin;
    const before = program.steps[index - 1]?.origin;
    if (origin === undefined || origin.end === origin.start || (before?.start === origin.start && before.end === origin.end)) return [];
    return expanded.body.slice(origin.start, origin.end).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim()).filter(Boolean);
  };
  const body = bodyOf(program, comment).split('\n').map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  const names = [...program.uses].sort();
  return [
    `import { ${[...names, 'runProgram'].sort().join(', ')}, type BoundDataset, type RunContext, type Table } from 'spl-run/runtime';`,
    '',
    '/** Printed by spl-run compile: the same pipeline that spl-run runs. */',
    'export function search(dataset: BoundDataset, context: RunContext): Table {',
    body,
    '}',
    '',
    'await runProgram(import.meta.url, search);',
    '',
  ].join('\n');
}
