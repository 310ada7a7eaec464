// npm run changelog [-- VERSION]: shows the section that changes/*.md make; with a version, moves it into CHANGELOG.md.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addSection, type Change, changeOf, section } from './changelog/section.ts';

const FOLDER = new URL('../changes/', import.meta.url);
const CHANGELOG = new URL('../CHANGELOG.md', import.meta.url);

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
const changes: readonly Change[] = names.sort().map((name) => changeOf(name, readFileSync(new URL(name, FOLDER), 'utf8')));
const version = process.argv[2];
const text = section(version ?? 'next version', changes);

if (version === undefined) process.stdout.write(text);
else {
  writeFileSync(CHANGELOG, addSection(readFileSync(CHANGELOG, 'utf8'), text));
  for (const name of names) rmSync(new URL(name, FOLDER));
  process.stdout.write(`moved ${names.length} changes into ${fileURLToPath(CHANGELOG)}\n`);
}
