import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addOnFigures } from './evidence/add-on.ts';
import { type Figure, holds, shownFigure } from './evidence/check.ts';
import { conformanceFigures } from './evidence/conformance.ts';
import { contentEvidence, contentHolds, shownContent } from './evidence/content.ts';
import { datasetFigures } from './evidence/datasets.ts';
import { explainFigures } from './evidence/explain.ts';
import { extractionFigures } from './evidence/extraction.ts';
import { fieldsReport } from './evidence/fields.ts';
import { type FiresOptions, firesFigures } from './evidence/fires.ts';
import { repositoryEvidence, shownRepository, shownSupport } from './evidence/repository.ts';
import { seedFigures } from './evidence/seeds.ts';
import { splunkAnswerFigures } from './evidence/splunk-answers.ts';
import { testedFigures } from './evidence/tested.ts';

// npm run evidence -- FOLDER [--app DIR]...: checks against shared data that may not be committed; fails where a figure is below its floor.
// --app: compares the fields of CloudTrail events with those that a real Splunk gave with its AWS add-on, a version of which DIR holds, and
// prints every difference.

// npm run evidence -- FOLDER --content REPOSITORY[#REF]... [--app ADD-ON]...: runs the detections that are known to fire on its logs, too, and all of
// the repository's tests by `spl-run test`. --geoip FILE.mmdb: the GeoIP database of `iplocation`; Splunk ships one, spl-run has none.

// npm run evidence -- --fields REPOSITORY[#REF]...: fields that data sources list, and that detections read, which the built-in apps do not give.

// npm run evidence -- --repo REPOSITORY... [--support]: parses every search that public repositories hold (docs/evidence.md);
// --support compiles them too and prints which share needs nothing that is not supported, with what is missing by feature.

// npm run evidence -- --content FOLDER[#REF]...: compiles every detection of content repositories.

const [given, ...more] = process.argv.slice(2);
const needed = ['data/seeds', 'data/splunk_answers', 'data/extraction_answers', 'conformance'];
const missing = given === undefined ? needed : needed.filter((path) => !existsSync(join(given, path)));
if (given === '--repo' && more.length > 0) reportRepositories(more);
else if (given === '--fields' && more.length > 0) {
  for (const repository of more) process.stdout.write(`${fieldsReport(repository) ?? `no content repository: ${repository}`}\n`);
} else if (given === '--content' && more.length > 0) reportContent(more);
else if (given === undefined || missing.length > 0) {
  process.stderr.write(
    `usage: npm run evidence -- FOLDER, or -- --repo REPOSITORY..., or -- --content FOLDER[#REF]..., or -- --fields REPOSITORY[#REF]...; missing in ${given ?? 'FOLDER'}: ${missing.join(', ')}\n`,
  );
  process.exitCode = 3;
} else {
  const apps = valuesOf('--app', more);
  const geoip = valuesOf('--geoip', more).at(-1);
  await report(resolve(given), { contents: valuesOf('--content', more), apps, ...(geoip === undefined ? {} : { geoip }) });
  // Of a check with --content, --app says the add-ons that the detections run with.
  if (apps.length > 0 && !more.includes('--content')) await reportAddOn(resolve(given), apps);
}

/** The words behind an option that may be given several times. */
function valuesOf(option: string, words: readonly string[]): readonly string[] {
  return words.filter((_, at) => words[at - 1] === option);
}

async function report(shared: string, fires: FiresOptions): Promise<void> {
  let failed = false;
  const parts: readonly (() => readonly Figure[] | Promise<readonly Figure[]>)[] = [
    () => extractionFigures(shared),
    () => firesFigures(shared, fires),
    () => testedFigures(shared, fires),
    () => splunkAnswerFigures(shared),
    () => conformanceFigures(shared),
    () => explainFigures(shared),
    () => seedFigures(shared),
    () => datasetFigures(shared),
  ];
  for (const part of parts) {
    for (const figure of await part()) {
      process.stdout.write(`${shownFigure(figure)}\n`);
      failed ||= !holds(figure);
    }
  }
  process.exitCode = failed ? 1 : 0;
}

/** Versions of an add-on differ, so that differences are listed and are no failure. */
async function reportAddOn(shared: string, apps: readonly string[]): Promise<void> {
  for (const { what, good, of, faults } of await addOnFigures(shared, apps)) {
    process.stdout.write(`${what}: ${good} of ${of}\n${faults.map((fault) => `     ${fault}\n`).join('')}`);
  }
}

function reportRepositories(folders: readonly string[]): void {
  const support = folders.includes('--support');
  for (const folder of folders.filter((word) => word !== '--support')) {
    const evidence = repositoryEvidence(folder, { support });
    process.stdout.write(evidence === undefined ? `no git repository: ${folder}\n` : `${shownRepository(evidence)}\n`);
    if (evidence !== undefined && support) process.stdout.write(`${shownSupport(evidence)}\n`);
    if (evidence === undefined) process.exitCode = 3;
  }
}

function reportContent(folders: readonly string[]): void {
  for (const folder of folders) {
    const evidence = contentEvidence(folder);
    process.stdout.write(evidence === undefined ? `no content repository: ${folder}\n` : `${shownContent(evidence)}\n`);
    if (evidence === undefined) process.exitCode = 3;
    else if (!contentHolds(evidence)) process.exitCode = 1;
  }
}
