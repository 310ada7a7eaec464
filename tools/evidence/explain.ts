import { join } from 'node:path';
import { nearFault, whyNotFault } from '../explain-seeds.ts';
import { SEED_SETS, seedStories } from '../seeds.ts';
import { type Figure, figureOf } from './check.ts';

/** What explain says of every event of the seeds in HEC form: the clause for which it does not match, and whether it is a near miss. */
export async function explainFigures(shared: string): Promise<readonly Figure[]> {
  const stories = SEED_SETS.flatMap(({ detection, ...set }) =>
    seedStories({ detection, ...set }, join(shared, 'data/seeds', set.folder.replaceAll('-', '_')))
      .filter(({ path }) => path.endsWith('events.hec.ndjson'))
      .map((story) => ({ detection, ...story })),
  );
  return [
    await figureOf('seeds of which --why-not names the true clause of every event', stories, (story) =>
      whyNotFault(story.detection, story),
    ),
    await figureOf('seeds of which --near lists the near misses', stories, nearFault),
  ];
}
