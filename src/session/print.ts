import { readingOf } from '../backends/arquero/stream/reading.ts';
import type { CompiledPlan } from '../compile.ts';
import { describePlan } from '../plan/describe.ts';
import type { Plan } from '../plan/operators.ts';
import { printProgram } from '../print-program.ts';

/** The forms in which a compiled search can be shown. */
export type EmitForm = 'ts' | 'js' | 'plan' | 'ast' | 'json';

/**
 * A compiled search as text: a program in TypeScript or JavaScript, its plan with one operator a line, its syntax tree as JSON, or all that is
 * known of it as JSON. The search must have no error.
 */
export function emit(compiled: CompiledPlan, form: EmitForm): string {
  const { pipeline, plan, fields, expanded } = compiled;
  switch (form) {
    case 'ts':
      return printProgram(compiled);
    case 'js':
      return printProgram(compiled, 'js');
    case 'plan':
      return plan === undefined ? '' : `${describePlan(plan)}${readingLine(plan)}`;
    case 'ast':
      return json(pipeline);
    case 'json':
      return json({ expanded: expanded.body, pipeline, fields, plan });
  }
}

/** How the rows are read: in pieces, in threads, and up to which operator. */
function readingLine(plan: Plan): string {
  const reading = readingOf(plan);
  if (reading === undefined) return '';
  const { until, inPieces, inThreads } = reading;
  return `reading  until: ${JSON.stringify(until)}  inPieces: ${inPieces}  inThreads: ${inThreads}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, (_, part: unknown) => (part instanceof Set ? [...part] : part), 2)}\n`;
}
