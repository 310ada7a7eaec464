import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../src/index.ts';
import { rowDifference } from '../../test/kit/rows.ts';
import { spawnCommand, spawnSplRun } from '../../test/kit/spawn.ts';
import { buildPackage, isStale } from '../build.ts';
import { SEED_SETS, type SeedStory, seedStories } from '../seeds.ts';
import { DETECTIONS, detection, pathOf, runStory, type StoryRow } from '../stories.ts';
import { type Figure, figureOf } from './check.ts';

const PROGRAMS = '.cache/evidence';

/** Every seed search over every shape: through the library, through the command line, and as a printed program that tsc accepts and that runs on its own. */
export async function seedFigures(shared: string): Promise<readonly Figure[]> {
  const stories = SEED_SETS.flatMap((set) =>
    seedStories(set, join(shared, 'data/seeds', set.folder.replaceAll('-', '_'))).map((story) => ({ ...story, detection: set.detection })),
  );
  // The command line that is checked is the built one.
  const built = await figureOf('builds of the package', [{ name: 'dist' }], async () =>
    isStale() ? buildPackage().then(() => undefined) : undefined,
  );
  const typed = await figureOf('printed programs that tsc accepts', [{ name: PROGRAMS }], checkPrograms);
  return [
    built,
    await figureOf('seed searches over all shapes, library', stories, (story) => differs(runStory(story).rows, story)),
    await figureOf('seed searches over all shapes, command line', stories, async (story) => {
      const search = pathOf(`rules-spl/detections/${story.detection}.spl`);
      return answerDiffers(await spawnSplRun([search, ...dataFlags(story)]), story);
    }),
    typed,
    await figureOf('seed searches over all shapes, printed program on its own', stories, async (story) => {
      const program = pathOf(`${PROGRAMS}/${story.detection}.ts`);
      return answerDiffers(
        await spawnCommand(process.execPath, ['--import', 'tsx', program, ...dataFlags(story)], { cwd: pathOf('.') }),
        story,
      );
    }),
  ];
}

/** The flags that the README of the seeds asks for. */
function dataFlags({ path, data }: SeedStory): readonly string[] {
  const metadata = Object.entries(data.metadata ?? {}).map(([key, value]) => `,${key}=${value}`);
  return ['--data', `${path}${metadata.join('')}`, '--tz', 'UTC', '--format', 'json', '--limit', '0'];
}

function answerDiffers({ stdout, stderr, code }: Awaited<ReturnType<typeof spawnCommand>>, story: SeedStory): string | undefined {
  if (code !== 0) return `exit ${code}: ${stderr.trim()}`;
  const { results }: { readonly results: readonly StoryRow[] } = JSON.parse(stdout);
  return differs(results, story);
}

function differs(rows: readonly StoryRow[], { expected }: SeedStory): string | undefined {
  return rowDifference(rows, expected, { order: 'any' });
}

/** Prints every detection into a folder of its own and checks all of them with the compiler settings of the project. */
async function checkPrograms(): Promise<string | undefined> {
  rmSync(pathOf(PROGRAMS), { recursive: true, force: true });
  mkdirSync(pathOf(PROGRAMS), { recursive: true });
  for (const name of DETECTIONS) {
    const { spl, macros } = detection(name);
    writeFileSync(pathOf(`${PROGRAMS}/${name}.ts`), print(spl, { name: `${name}.spl`, macros }));
  }
  writeFileSync(pathOf(`${PROGRAMS}/tsconfig.json`), `${JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] })}\n`);
  const tsc = pathOf('node_modules/typescript/bin/tsc');
  const { code, stdout } = await spawnCommand(process.execPath, [tsc, '-p', PROGRAMS], { cwd: pathOf('.'), timeoutSeconds: 120 });
  return code === 0 ? undefined : stdout.trim();
}
