import { innerSearches } from '../../explain/inner.ts';
import type { RanStep, Recording } from '../../explain/recording.ts';

/** The steps of the searches inside of a step, and of those inside of these. */
export function innerSteps(step: RanStep, recording: Recording): readonly RanStep[] {
  return innerSearches(step, recording)
    .flat()
    .flatMap((inner) => [inner, ...innerSteps(inner, recording)]);
}
