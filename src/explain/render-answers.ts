import { cut, verdictLines } from '../backends/arquero/verdict-lines.ts';
import type { NearMisses } from './near.ts';
import { counted } from './notes.ts';
import type { FateReport } from './why-not.ts';

const SHOWN_FATES = 5;
const SHOWN_EVENTS = 20;

/** Why events are not in the answer, as text; the first few in full. */
export function renderFates(fates: readonly FateReport[]): string {
  const shown = fates.slice(0, SHOWN_FATES).map(renderFate);
  const more = fates.length - SHOWN_FATES;
  return [...shown, ...(more > 0 ? [`and ${counted(more, 'event')} more; -f json shows all of them\n`] : [])].join('\n');
}

function renderFate(fate: FateReport): string {
  const lines = [`event ${fate.event}: ${fate.shown}`];
  const stage = `stage ${fate.stage}: ${fate.stageText}`;
  if (fate.fate === 'answered')
    lines.push(`  is in the answer: ${fate.answerRows?.length === 1 ? 'row' : 'rows'} ${fate.answerRows?.join(', ')}`);
  else if (fate.fate === 'untraceable')
    lines.push(`  went into ${stage}`, '  that command makes new rows of all its rows, behind it no event can be followed');
  else lines.push(`  dropped by ${stage}`, ...whyDropped(fate));
  return `${lines.join('\n')}\n`;
}

function whyDropped({ condition, clauses = [], missing, note, distance }: FateReport): readonly string[] {
  if (missing !== undefined) return [`  ${missing.map((name) => `${name} is null`).join(', ')}`];
  if (note !== undefined) return [`  ${note}`];
  const because = clauses.map(({ text, reason }) => `${text} (${reason})`);
  return [
    `  because of ${because.join(' and ')}${distance === undefined || distance <= 1 || distance === Number.POSITIVE_INFINITY ? '' : `, ${distance} predicates away`}`,
    ...(condition === undefined ? [] : verdictLines(condition, 2, true)),
  ];
}

/** Near misses by stage and by the clauses that failed, as text. */
export function renderNear(groups: readonly NearMisses[], distance: number): string {
  if (groups.length === 0) return `no row misses a condition by ${distance === 1 ? 'one predicate' : `at most ${distance} predicates`}\n`;
  const lines = groups.flatMap(({ stage, stageText, clauses, rows, events, distance: away }) => {
    const shown = events?.slice(0, SHOWN_EVENTS).join(', ') ?? 'that cannot be told';
    const more = (events?.length ?? 0) > SHOWN_EVENTS ? `, … (${events?.length})` : '';
    return [
      `stage ${stage}: ${cut(stageText)}`,
      `  ${counted(rows, 'row')} ${away === 1 ? 'one predicate' : `${away} predicates`} away: ${clauses.map(cut).join(' and ')}`,
      `    events ${shown}${more}`,
    ];
  });
  return `${lines.join('\n')}\n`;
}
