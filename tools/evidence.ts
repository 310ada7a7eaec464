import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Figure, holds, shownFigure } from './evidence/check.ts';
import { conformanceFigures } from './evidence/conformance.ts';
import { extractionFigures } from './evidence/extraction.ts';
import { seedFigures } from './evidence/seeds.ts';

// npm run evidence -- FOLDER: checks against shared data that may not be committed; fails where a figure is below its floor.

const [given] = process.argv.slice(2);
const needed = ['data/seeds', 'data/extraction_answers', 'conformance'];
const missing = given === undefined ? needed : needed.filter((path) => !existsSync(join(given, path)));
if (given === undefined || missing.length > 0) {
  process.stderr.write(`usage: npm run evidence -- FOLDER; missing in ${given ?? 'FOLDER'}: ${missing.join(', ')}\n`);
  process.exitCode = 3;
} else {
  await report(resolve(given));
}

async function report(shared: string): Promise<void> {
  let failed = false;
  const parts: readonly (() => readonly Figure[] | Promise<readonly Figure[]>)[] = [
    () => extractionFigures(shared),
    () => conformanceFigures(shared),
    () => seedFigures(shared),
  ];
  for (const part of parts) {
    for (const figure of await part()) {
      process.stdout.write(`${shownFigure(figure)}\n`);
      failed ||= !holds(figure);
    }
  }
  process.exitCode = failed ? 1 : 0;
}
