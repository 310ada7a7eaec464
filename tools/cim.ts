import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatasetFact, modelJson } from './cim/model.ts';
import { pathOf } from './stories.ts';

// npx tsx tools/cim.ts FACTS.json: writes the data models of the built-in app from facts about them (hierarchy, constraints, fields, defaults).

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npx tsx tools/cim.ts FACTS.json\n');
  process.exitCode = 3;
} else {
  // The form of the facts is described in the file itself (`_meta`).
  const { models } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly models: Readonly<Record<string, { readonly datasets: Readonly<Record<string, DatasetFact>> }>>;
  };
  const folder = pathOf('rules-spl/app/default/data/models');
  mkdirSync(folder, { recursive: true });
  for (const [name, { datasets }] of Object.entries(models)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(modelJson(name, datasets), null, 1)}\n`);
  }
  process.stdout.write(`${Object.keys(models).length} data models written\n`);
}
