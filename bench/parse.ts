import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { evaluateConstant } from '../src/evaluate-constant.ts';
import type * as Library from '../src/index.ts';
import { expand } from '../src/macros/expand.ts';
import { searchesOf } from '../tools/evidence/repository/find-searches.ts';
import { openGitTree } from '../tools/evidence/repository/git-tree.ts';
import { isKnowledge, repositoryKnowledge } from '../tools/evidence/repository/macros.ts';
import { neutralMacros } from '../tools/evidence/repository/neutral.ts';

// node --import tsx bench/parse.ts FOLDER [ROUNDS]: parses all detections of a security_content repository (macros expanded, AST built),
// round by round in one process. The library is bundled first: tsx wraps every function to keep its name, which no user pays for.

const BUNDLE = '.cache/bench/spl-run.mjs';

interface Subject {
  readonly text: string;
  readonly macros: Readonly<Record<string, { readonly definition: string; readonly args: readonly string[] }>>;
}

function subjects(folder: string): readonly Subject[] {
  const tree = openGitTree(folder);
  if (tree === undefined) return [];
  const knowledge = repositoryKnowledge(tree.read(tree.paths.filter(isKnowledge)));
  // One record for all searches, as a caller passes it.
  const macros: Record<string, { definition: string; args: readonly string[] }> = Object.create(null);
  const detections = tree.paths.filter((path) => /(?:^|\/)detections\/.*\.yml$/.test(path));
  for (const path of detections) {
    for (const [key, { definition, arguments: args }] of knowledge.macrosFor(path)) macros[key] = { definition, args };
  }
  const found = [...tree.read(detections)].flatMap(([path, body]) => searchesOf(path, 'detection', body));
  for (const { path, text } of found) {
    const { uses } = expand({ name: path, body: text }, knowledge.macrosFor(path), evaluateConstant);
    for (const [key, { definition, arguments: args }] of neutralMacros(uses, 'x')) macros[key] ??= { definition, args };
  }
  return found.map(({ text }) => ({ text, macros }));
}

async function library(): Promise<typeof Library> {
  mkdirSync('.cache/bench', { recursive: true });
  await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: BUNDLE,
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(resolve(BUNDLE)).href);
}

const [folder, rounds = '20'] = process.argv.slice(2);
const given = folder === undefined ? [] : subjects(folder);
if (given.length === 0) {
  process.stderr.write('usage: node --import tsx bench/parse.ts FOLDER [ROUNDS]; FOLDER is a repository with detections/**/*.yml\n');
  process.exitCode = 3;
} else {
  const { parse } = await library();
  const times: number[] = [];
  let wrong = 0;
  for (let round = 0; round < Number(rounds); round += 1) {
    wrong = 0;
    const begun = performance.now();
    for (const { text, macros } of given) if (parse(text, { macros }).diagnostics.some(({ severity }) => severity === 'error')) wrong += 1;
    times.push(performance.now() - begun);
  }
  const [first = 0] = times;
  const warm = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  const median = warm[Math.floor(warm.length / 2)] ?? 0;
  const [best = 0] = warm;
  process.stdout.write(
    `${given.length} searches, ${wrong} with an error; first round ${first.toFixed(0)} ms, warm ${median.toFixed(0)} ms (best ${best.toFixed(0)} ms)\n`,
  );
}
