import type { Argument } from '../../ast/parts.ts';
import { childrenOf } from '../../commands/command.ts';
import { nullFields } from '../../explain/notes.ts';
import type { Recording } from '../../explain/recording.ts';
import type { Stage } from '../../explain/stages.ts';
import type { Seen } from './goal.ts';

/** The by-fields of a stage, as far as the search names them: a row without one of them is left out by stats, and a test should show that. */
export function byFieldGoals({ number, steps }: Stage, recording: Recording): readonly Seen[] {
  const written = byFieldsOf(number, recording);
  return steps.flatMap((step) => {
    const { operator, before } = step;
    if (operator.op !== 'aggregate' || before === undefined) return [];
    const missing = nullFields(operator.by, before);
    const constants = constantsBefore(recording, recording.steps.indexOf(step));
    const reached = before.table.numRows() > 0;
    return written
      .filter(({ text }) => operator.by.includes(text) && !constants.has(text))
      .map(({ text, span }): Seen => ({ kind: 'by-field', text, outcome: 'was never null', span, seen: missing.get(text) ?? 0, reached }));
  });
}

function byFieldsOf(stage: number, { compiled }: Recording): readonly Argument[] {
  const node = compiled.pipeline.commands[stage - 1];
  const command = node === undefined ? undefined : compiled.named.settings.commands.get(node.command.toLowerCase());
  if (node === undefined || command === undefined) return [];
  return childrenOf(command, node).flatMap(({ role, node: part }) => (role === 'by-field' && part.kind === 'Argument' ? [part] : []));
}

/** Fields that every row has got a literal for, and nobody has touched since: they are never null. */
function constantsBefore({ steps }: Recording, end: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { operator } of steps.slice(0, end)) {
    if (operator.op === 'extend') {
      for (const { name, value } of operator.columns) {
        if (value.op === 'text' || value.op === 'number') names.add(name);
        else names.delete(name);
      }
    } else if (operator.op !== 'filter' && operator.op !== 'sort' && operator.op !== 'limit') names.clear();
  }
  return names;
}
