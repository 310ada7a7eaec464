import type { Condition, Element } from '../plan/condition.ts';
import { conditionText } from '../plan/condition-text.ts';
import type { Recording } from './recording.ts';
import { textOf } from './stages.ts';

/** A condition as it was written; what stands nowhere in the search is described. */
export function clauseText(condition: Condition, recording: Pick<Recording, 'compiled'>): string {
  return conditionText(condition, (span) => textOf(span, recording));
}

/** An element of a list as it was written. */
export function elementText({ span, text }: Element, recording: Pick<Recording, 'compiled'>): string {
  return span === undefined ? JSON.stringify(text) : textOf(span, recording);
}
