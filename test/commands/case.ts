import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { COMMANDS } from '../../src/commands/index.ts';
import type { MacroRecord } from '../../src/knowledge/macros-record.ts';
import type { MarkedSpan } from '../kit/marked.ts';
import type { TestRow } from '../kit/rows.ts';
import type { TestKnowledge } from '../kit/run-spl.ts';
import { loadCases } from '../kit/yaml-cases.ts';

/** A case of a command: from test/commands/<command>.yaml, or an example of the command itself. */
export interface CommandCase {
  readonly command: string;
  readonly title: string;
  /** The whole search. */
  readonly spl: string;
  readonly given: readonly TestRow[];
  readonly gives?: readonly TestRow[];
  readonly order: 'given' | 'any';
  readonly says: readonly string[];
  readonly spans: readonly MarkedSpan[];
  readonly macros: MacroRecord;
  readonly knowledge: TestKnowledge;
}

const PREFIX = 'search * | ';

/** The search that a case means: its text follows a search over the given rows, unless it begins with a pipe. */
function wholeSearch(spl: string, generates: boolean): string {
  if (/^\s*\|/.test(spl)) return spl;
  return generates ? `| ${spl}` : `${PREFIX}${spl}`;
}

function yamlCases(file: string): readonly CommandCase[] {
  const command = basename(file, '.yaml');
  return loadCases(new URL(file, import.meta.url), ['macros', 'knowledge']).map((found) => {
    const spl = wholeSearch(found.spl, false);
    const offset = spl.length - found.spl.length;
    const spans = found.spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    const { title, line, given, gives, order, says, extra } = found;
    // What `macros` and `knowledge` hold in a case is what a caller of the library would pass.
    const macros = (extra.get('macros') ?? {}) as MacroRecord;
    const knowledge = (extra.get('knowledge') ?? {}) as TestKnowledge;
    return {
      command,
      title: `${title} (${file}:${line})`,
      spl,
      given,
      ...(gives === undefined ? {} : { gives }),
      order,
      says,
      spans,
      macros,
      knowledge,
    };
  });
}

/** Every case of every file beside this one. */
export function casesOfFiles(): readonly CommandCase[] {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.yaml'));
  return files.flatMap(yamlCases);
}

/** Every example of every command that can run. */
export function casesOfExamples(): readonly CommandCase[] {
  return COMMANDS.filter((command) => command.reserved !== true).flatMap((command) =>
    command.examples.map(
      ({ title, spl, given, gives, knowledge = {} }): CommandCase => ({
        command: command.name,
        title: `${title} (example)`,
        spl: wholeSearch(spl, command.generates === true),
        given,
        gives,
        order: 'given',
        says: [],
        spans: [],
        macros: {},
        knowledge,
      }),
    ),
  );
}
