import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as sources from '../src/index.ts';
import { type CommandCase, casesOfExamples, casesOfFiles } from './commands/case.ts';
import { assert, suite } from './kit/suite.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a build makes of the sources; `npm test` has just built it. It has the same types. */
const packed: typeof sources = await import(pathToFileURL(join(ROOT, 'dist/index.js')).href);

const answerOf = ({ compile }: typeof sources, { spl, macros, knowledge }: CommandCase): unknown => {
  const { typescript, plan, pipeline, diagnostics } = compile(spl, { ...knowledge, ...(macros === undefined ? {} : { macros }) });
  return JSON.stringify({ typescript, plan, pipeline, diagnostics: diagnostics.map(packed.diagnosticJson) });
};

// The build leaves out parts of Chevrotain, Arquero and lodash, and all documentation (tools/build): it must not show.
suite('the packed library reads, plans and prints searches as the sources do', (test) => {
  const cases = [...casesOfExamples(), ...casesOfFiles()];
  for (const command of [...new Set(cases.map((found) => found.command))].sort()) {
    test(command, () => {
      for (const found of cases.filter((each) => each.command === command)) assert.is(answerOf(packed, found), answerOf(sources, found));
    });
  }
});
