import { elementText } from '../../explain/clause-text.ts';
import type { Recording } from '../../explain/recording.ts';
import { type Stage, stagesOf } from '../../explain/stages.ts';
import { conditionOf } from '../../plan/condition.ts';
import type { Place, Span } from '../../text/source.ts';
import { locate } from '../../text/span-map.ts';
import { armGoals } from './arms.ts';
import { byFieldGoals } from './by-fields.ts';
import { conditionGoals, leavesWithElements } from './conditions.ts';
import type { Goal, SearchCoverage, Seen, StageHits } from './goal.ts';
import { innerSteps } from './inner.ts';
import { lookupGoals } from './lookups.ts';

/** What a recorded run has seen of its search. */
export function coverageOf(recording: Recording): SearchCoverage {
  const stages = stagesOf(recording).filter(({ number }) => number > 0);
  const placed = placer(recording);
  const goals = stages.flatMap((stage) => {
    const around = recording.compiled.pipeline.commands[stage.number - 1]?.span ?? { start: 0, end: 0 };
    return goalsOf(stage, recording).map(({ span, ...goal }): Goal => ({ ...goal, place: placed(span ?? around), stage: stage.number }));
  });
  const hits = stages.map(
    ({ text, number, before, after }): StageHits => ({
      text,
      place: placed(recording.compiled.pipeline.commands[number - 1]?.span ?? { start: 0, end: 0 }),
      rows: before ?? after,
    }),
  );
  return {
    search: recording.compiled.written.name,
    goals,
    stages: hits,
    duplicates: duplicatesOf(stages, recording, placed),
  };
}

/** Where a part of the search was written: in the search itself, if need be where the macro is called that it comes from. */
function placer({ compiled }: Recording): (span: Span) => Place {
  return (span) => {
    const { place, uses } = locate(compiled.map, span);
    return uses.at(-1)?.place ?? place;
  };
}

function goalsOf(stage: Stage, recording: Recording): readonly Seen[] {
  return [
    ...stage.steps
      .flatMap((step) => [step, ...innerSteps(step, recording)])
      .flatMap((step) => [...conditionGoals(step, recording), ...armGoals(step, recording), ...lookupGoals(step)]),
    ...filterGoals(stage),
    ...byFieldGoals(stage, recording),
  ];
}

/** A command that only filters should take some row away. */
function filterGoals({ steps, text }: Stage): readonly Seen[] {
  const [first] = steps;
  if (first === undefined || steps.some(({ operator }) => operator.op !== 'filter')) return [];
  const removed = steps.reduce((sum, { before, after }) => sum + (before?.table.numRows() ?? 0) - after.table.numRows(), 0);
  return [
    {
      kind: 'filter',
      text,
      outcome: 'never took a row away',
      span: undefined,
      seen: removed,
      reached: (first.before?.table.numRows() ?? 0) > 0,
    },
  ];
}

/** Elements that say what another element of their list says. */
function duplicatesOf(stages: readonly Stage[], recording: Recording, placed: (span: Span) => Place): SearchCoverage['duplicates'] {
  const filters = stages.flatMap(({ steps }) => steps).filter(({ range }) => !range);
  return filters.flatMap(({ operator }) =>
    operator.op !== 'filter'
      ? []
      : leavesWithElements(conditionOf(operator.test)).flatMap(({ elements }) =>
          elements.flatMap((element) =>
            element.duplicateOf === undefined || element.span === undefined
              ? []
              : [{ text: elementText(element, recording), place: placed(element.span) }],
          ),
        ),
  );
}
