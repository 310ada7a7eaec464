import { CATALOGUE, type Code } from './catalogue.ts';
import { EXAMPLES } from './generated/examples.ts';
import { PLACEHOLDERS } from './placeholders.ts';

/** What a group of codes is about: the first digit of a code. */
export interface Phase {
  readonly title: string;
  readonly means: string;
  readonly advice: string;
}

/** The groups of codes, by their digit. */
export const PHASES: ReadonlyMap<string, Phase> = new Map([
  [
    '0',
    {
      title: 'text and syntax',
      means: 'The text of the search is no SPL at the place that is shown.',
      advice: 'Repair the text at that place; the commands behind it were checked all the same.',
    },
  ],
  [
    '1',
    {
      title: 'macros and knowledge',
      means: 'A macro, a lookup or another knowledge object that the search names is missing or wrong.',
      advice: 'Name what holds it (--macros, --lookup, --app, --datamodel), or repair it at the place that is shown.',
    },
  ],
  [
    '2',
    {
      title: 'names',
      means: 'A command, a function, an option or a field has a name that nobody knows at this place.',
      advice: 'Correct the name; docs/generated/commands.md and eval-functions.md list what there is.',
    },
  ],
  [
    '3',
    {
      title: 'meaning',
      means: 'The search can be read, and says something that Splunk refuses or that is hardly meant.',
      advice: 'Say what is meant; `spl-run explain SEARCH --parens` shows how the search is understood.',
    },
  ],
  [
    '4',
    {
      title: 'not supported',
      means: 'Splunk knows this, spl-run does not do it, and says so rather than give a wrong answer.',
      advice: 'Write the search without it, or leave this part to Splunk.',
    },
  ],
  [
    '5',
    {
      title: 'data and run time',
      means: 'The data cannot be read as they are, or something happened while the search ran.',
      advice: 'Look at the file that is named; `spl-run explain SEARCH --data FILE` shows what was loaded.',
    },
  ],
  [
    '6',
    {
      title: 'command line',
      means: 'The command line cannot be understood.',
      advice: '`spl-run help COMMAND` lists what a command takes.',
    },
  ],
  [
    '7',
    {
      title: 'tests, configuration, explain',
      means: 'A test file, a configuration file or a question about a run is wrong, or a minimum was not reached.',
      advice: '`spl-run schema test` and `spl-run schema config` print what these files may hold.',
    },
  ],
  [
    '9',
    {
      title: 'our bug',
      means: 'spl-run has made a mistake.',
      advice: 'Please report it with the search and, if you may, the data; -v shows more.',
    },
  ],
]);

const SEVERITIES = {
  error: 'An error: the search is not run.',
  warning: 'A warning: the search is run. `spl-run check --fail-level warning` takes it for a finding.',
  info: 'A remark: the search is run. `spl-run check --fail-level info` takes it for a finding.',
} as const;

/** The group that a code belongs to. */
export const phaseOf = (code: string): Phase | undefined => PHASES.get(code[3] ?? '');

/** Whether there is such a code, as it is written. */
export const isCode = (code: string): code is Code => Object.hasOwn(CATALOGUE, code);

/** What a code means, an example where there is one, and what to do: from the catalogue and the messages that the tests provoke. */
export function documentCode(code: Code): string {
  // Every message is called with placeholders, which stand for parameters of any type.
  const { severity, message, hint } = CATALOGUE[code] as unknown as {
    readonly severity: keyof typeof SEVERITIES;
    readonly message: (params: unknown) => string;
    readonly hint?: (params: unknown) => string | undefined;
  };
  const phase = phaseOf(code);
  const advice = hint?.(PLACEHOLDERS);
  const example = EXAMPLES.get(code);
  return [
    `${code} (${phase?.title}): ${message(PLACEHOLDERS)}`,
    `${phase?.means} ${SEVERITIES[severity]}`,
    ...(example === undefined ? [] : [`Example:\n${indented(example)}`]),
    `What to do:\n${indented([...(advice === undefined ? [] : [advice]), phase?.advice ?? ''].join('\n'))}`,
  ].join('\n\n');
}

const indented = (text: string): string => text.trimEnd().replace(/^/gm, '  ');
