import { readdirSync } from 'node:fs';
import { pathOf, textOf } from '../stories.ts';

/** The module of examples for the documentation of codes: the messages that the tests provoke, as they are shown. */
export function diagnosticExamplesModule(): string {
  const codes = readdirSync(pathOf('test/diagnostics'))
    .flatMap((name) => /^(SPL\d{4})\.txt$/.exec(name)?.[1] ?? [])
    .sort();
  const entries = codes.map((code) => `  [${JSON.stringify(code)}, ${JSON.stringify(textOf(`test/diagnostics/${code}.txt`))}],`);
  return [
    '// Written by `npm run gen`; do not edit.',
    '',
    '/** A message of each code as it is shown, where the tests provoke one. */',
    'export const EXAMPLES: ReadonlyMap<string, string> = new Map([',
    ...entries,
    ']);',
    '',
  ].join('\n');
}
