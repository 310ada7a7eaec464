import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateCstDts } from 'chevrotain';
import { SplParser } from '../grammar/parser.ts';
import { COMMANDS } from '../src/commands/index.ts';

/** Writes the types of the concrete syntax tree from the grammar. */
export function generateCst(): string {
  const parser = new SplParser(COMMANDS, { validate: true });
  const types = generateCstDts(parser.getGAstProductions(), { includeVisitorInterface: false });
  return `// Written by \`npm run gen\` from the grammar.\n${types.replace(', ICstVisitor', '')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../grammar/generated/cst.ts', import.meta.url), generateCst());
