import { COMMANDS } from '../../src/commands/index.ts';
import { EVAL_FUNCTIONS } from '../../src/functions/eval/index.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import { CASE_FILES, casesOf, disputedCases, readFloor } from '../conformance.ts';
import { DETECTIONS } from '../stories.ts';
import { table } from './markdown.ts';

/** The status table of the README: what the tables hold, and the conformance figures that the tests hold as a floor. */
export function statusTable(): string {
  const floor = readFloor();
  const figures = CASE_FILES.map(({ name }) => {
    const total = casesOf(name).length;
    const share = ((100 * floor[name]) / total).toFixed(1);
    return [`conformance cases, ${name}`, `${floor[name]} of ${total} pass (${share} %)`];
  });
  return table(
    ['what', 'how far'],
    [
      ...figures,
      ['disputed cases', String(disputedCases().length)],
      ['commands', `${COMMANDS.length} ([list](docs/generated/commands.md))`],
      ['eval functions', `${EVAL_FUNCTIONS.length} ([list](docs/generated/eval-functions.md))`],
      ['aggregates', `${STATS_FUNCTIONS.length} ([list](docs/generated/stats-functions.md))`],
      ['detections in `rules-spl` that run, direct and printed', String(DETECTIONS.length)],
    ],
  );
}
