import { OUTPUT_FORMATS } from '../io/output-format.ts';
import { REPORTER_NAMES } from '../testing/reporter-names.ts';

/** What the command line can be asked to do. `program` is a printed search that runs on its own. */
export type CommandName =
  | 'run'
  | 'test'
  | 'check'
  | 'explain'
  | 'inspect'
  | 'compile'
  | 'fmt'
  | 'init'
  | 'schema'
  | 'completion'
  | 'help'
  | 'program';

/** A command, as help shows it and as its arguments are checked. */
export interface CommandSpec {
  readonly name: CommandName;
  /** Another word for it. */
  readonly alias?: string;
  readonly usage: string;
  readonly doc: string;
  /** How many words may follow the command's name. */
  readonly words: number;
}

/** The commands; `run` is the one without a name. */
export const COMMANDS = [
  { name: 'run', usage: '<search> [--data FILE]...', doc: 'run a search (the default; "run" may be left out)', words: 1 },
  {
    name: 'test',
    usage: '[paths] [-t REGEX]',
    doc: 'run unit tests of searches (*.spltest.yml)',
    words: Number.POSITIVE_INFINITY,
  },
  {
    name: 'check',
    alias: 'lint',
    usage: '[paths] [--fail-level error]',
    doc: 'say all that is wrong with searches, and what is likely wrong (alias: lint)',
    words: Number.POSITIVE_INFINITY,
  },
  {
    name: 'explain',
    usage: '<search> --data FILE [--why-not field=value] [--near]',
    doc: 'say what each command does to the rows, and why an event does not match',
    words: 1,
  },
  {
    name: 'inspect',
    usage: 'event --data FILE [--event N]',
    doc: 'say which rules give an event its fields, event types and tags, and which data models take it',
    words: 1,
  },
  { name: 'compile', usage: '<search> [--emit ts]', doc: 'print a search as a program, its plan or its syntax tree', words: 1 },
  { name: 'fmt', usage: '[paths] [--write]', doc: 'lay searches out, one command a line', words: Number.POSITIVE_INFINITY },
  { name: 'init', usage: '[folder]', doc: 'write a first detection, its tests, a configuration and a CI job', words: 1 },
  { name: 'schema', usage: 'test|config', doc: 'print the JSON schema of test files or of configuration files', words: 1 },
  { name: 'completion', usage: 'bash|zsh|fish', doc: 'print a script that completes commands and options in a shell', words: 1 },
  { name: 'help', usage: '[command|SPL2104]', doc: 'show help, or what a message means', words: 1 },
] as const satisfies readonly CommandSpec[];

/** An option of the command line. */
export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  /** A flag has no value. A time may begin with `-`. */
  readonly type: 'text' | 'time' | 'flag';
  readonly repeatable?: true;
  readonly choices?: readonly string[];
  /** What counts where the option stands without a value: the next word is one only if it looks so (a regular expression). */
  readonly without?: { readonly value: string; readonly looks: string };
  /** What help writes for the value of an option without choices. */
  readonly placeholder?: string;
  readonly group: string;
  readonly doc: string;
  /** What counts without it, as help says it. */
  readonly default?: string;
  readonly commands: readonly CommandName[];
}

const SEARCHES: readonly CommandName[] = ['run', 'check', 'explain', 'compile'];
const RUNS: readonly CommandName[] = ['run', 'program'];
const RUNS_AND_TESTS: readonly CommandName[] = ['run', 'explain', 'inspect', 'program', 'test'];
/** Commands that are given data. */
const READERS: readonly CommandName[] = ['run', 'explain', 'program'];
const CONFIGURABLE: readonly CommandName[] = ['run', 'test', 'check', 'explain', 'inspect', 'compile'];
const KNOWING: readonly CommandName[] = ['run', 'test', 'check', 'explain', 'inspect', 'compile'];
const EVERYWHERE: readonly CommandName[] = [
  'run',
  'test',
  'check',
  'explain',
  'inspect',
  'compile',
  'fmt',
  'init',
  'schema',
  'completion',
  'help',
  'program',
];

/** Every option: `util.parseArgs`, yargs, the help and the tests read this table (design/experience.md, "Flags of the main job"). */
export const OPTIONS = [
  {
    name: 'expression',
    alias: 'e',
    type: 'text',
    placeholder: 'SPL',
    group: 'Search',
    doc: 'the search itself, in place of a file',
    commands: SEARCHES,
  },
  {
    name: 'data',
    type: 'text',
    placeholder: 'FILE',
    repeatable: true,
    group: 'Data',
    doc: 'file, glob, folder or - (stdin); FILE,sourcetype=…,source=…,host=…,index=… sets metadata (repeatable)',
    commands: [...READERS, 'inspect'],
  },
  { name: 'index', type: 'text', placeholder: 'NAME', group: 'Data', doc: 'index of events that carry none', commands: RUNS_AND_TESTS },
  {
    name: 'sourcetype',
    type: 'text',
    placeholder: 'NAME',
    group: 'Data',
    doc: 'sourcetype of events that carry none',
    commands: RUNS_AND_TESTS,
  },
  { name: 'source', type: 'text', placeholder: 'NAME', group: 'Data', doc: 'source of events that carry none', commands: RUNS_AND_TESTS },
  { name: 'host', type: 'text', placeholder: 'NAME', group: 'Data', doc: 'host of events that carry none', commands: RUNS_AND_TESTS },
  {
    name: 'earliest',
    type: 'time',
    placeholder: 'TIME',
    group: 'Time',
    doc: 'first time looked at: -24h@h, epoch seconds, a date',
    default: 'all time',
    commands: READERS,
  },
  {
    name: 'latest',
    type: 'time',
    placeholder: 'TIME',
    group: 'Time',
    doc: 'time before which events are looked at',
    default: 'all time',
    commands: READERS,
  },
  {
    name: 'now',
    type: 'time',
    placeholder: 'TIME',
    group: 'Time',
    doc: 'when the search runs: clock, data (the greatest _time of the data) or a time',
    default: 'clock; in tests, data',
    commands: RUNS_AND_TESTS,
  },
  {
    name: 'tz',
    type: 'text',
    placeholder: 'ZONE',
    group: 'Time',
    doc: 'time zone, such as Europe/Berlin',
    default: 'UTC',
    commands: RUNS_AND_TESTS,
  },
  {
    name: 'app',
    type: 'text',
    placeholder: 'DIR',
    repeatable: true,
    group: 'Knowledge',
    doc: 'a Splunk app or add-on as it lies on disk (default, local, lookups); a later one counts over an earlier one (repeatable)',
    commands: ['run', 'test', 'check', 'explain', 'inspect', 'compile', 'program'],
  },
  {
    name: 'content',
    type: 'text',
    placeholder: 'DIR',
    repeatable: true,
    group: 'Knowledge',
    doc: 'a content repository (security_content, contentctl): its macros and lookups; test runs its detections (repeatable)',
    default: 'the one that a detection lies in',
    commands: KNOWING,
  },
  {
    name: 'external',
    type: 'text',
    placeholder: 'NAME',
    repeatable: true,
    group: 'Knowledge',
    doc: 'macros, lookups, data models that are defined elsewhere, such as corp_*: no finding that they are not here (repeatable)',
    commands: ['check'],
  },
  {
    name: 'macro',
    type: 'text',
    placeholder: 'NAME=DEF',
    repeatable: true,
    group: 'Knowledge',
    doc: 'a macro: name=definition or name(2)=definition (repeatable)',
    commands: KNOWING,
  },
  {
    name: 'macros',
    type: 'text',
    placeholder: 'FILE',
    repeatable: true,
    group: 'Knowledge',
    doc: 'macros of a .conf or .yml file, or of a folder of them (repeatable)',
    default: 'macros.conf or macros/*.yml beside the search',
    commands: KNOWING,
  },
  {
    name: 'lookup',
    type: 'text',
    placeholder: 'NAME=FILE',
    repeatable: true,
    group: 'Knowledge',
    doc: 'a lookup table: name=file.csv (repeatable)',
    commands: ['run', 'test', 'check', 'explain', 'inspect', 'compile', 'program'],
  },
  {
    name: 'datamodel',
    type: 'text',
    placeholder: 'FILE',
    repeatable: true,
    group: 'Knowledge',
    doc: "a data model in Splunk's JSON format; it wins over a built-in one of its name (repeatable)",
    commands: KNOWING,
  },
  {
    name: 'geoip',
    type: 'text',
    placeholder: 'FILE',
    group: 'Knowledge',
    doc: 'a GeoIP database in the MaxMind format (GeoLite2-City.mmdb) for iplocation',
    commands: RUNS_AND_TESTS,
  },
  {
    name: 'limits',
    type: 'text',
    choices: ['splunk', 'unlimited'],
    group: 'Rigour',
    doc: "Splunk's default limits, such as 10000 rows of sort; a warning tells of what was cut",
    default: 'splunk',
    commands: ['run', 'test', 'explain', 'compile', 'program'],
  },
  {
    name: 'match',
    alias: 't',
    type: 'text',
    placeholder: 'REGEX',
    group: 'Tests',
    doc: 'only tests whose search or name or tag matches',
    commands: ['test'],
  },
  {
    name: 'reporter',
    type: 'text',
    placeholder: 'NAME[=FILE]',
    repeatable: true,
    group: 'Tests',
    doc: `how results are written: ${REPORTER_NAMES.join(', ')}; to a file, if one is named (repeatable)`,
    default: 'pretty',
    commands: ['test'],
  },
  { name: 'update', alias: 'u', type: 'flag', group: 'Tests', doc: 'write changed snapshots, and take away old ones', commands: ['test'] },
  {
    name: 'ci',
    type: 'flag',
    group: 'Tests',
    doc: 'write no snapshots; a test that is marked "only" fails',
    default: 'on where CI is set in the environment',
    commands: ['test'],
  },
  {
    name: 'data-cache',
    type: 'text',
    placeholder: 'URL=DIR',
    repeatable: true,
    group: 'Tests',
    doc: 'the folder of data that detections name by addresses which begin so (repeatable)',
    commands: ['test'],
  },
  {
    name: 'jobs',
    type: 'text',
    placeholder: 'N',
    group: 'Data',
    doc: 'threads that run test files, or that read a file of more than 64 MB',
    default: 'the processors, if there is enough to do; 1 with --coverage and --mutate',
    commands: ['run', 'test'],
  },
  {
    name: 'changed',
    type: 'text',
    placeholder: 'REF',
    without: { value: 'HEAD', looks: '^(?:HEAD\\b|(?:origin|upstream)/|[0-9a-f]{7,40}$|main$|master$)' },
    group: 'Tests',
    doc: 'only tests that git says are touched since a commit: of themselves, their search, their data',
    default: 'HEAD, if no REF is named',
    commands: ['test'],
  },
  { name: 'watch', type: 'flag', group: 'Tests', doc: 'run again what a change of a file touches', commands: ['test'] },
  { name: 'bail', type: 'flag', group: 'Tests', doc: 'end at the first failure', commands: ['test'] },
  {
    name: 'require-negative',
    type: 'flag',
    group: 'Tests',
    doc: 'exit code 1 if a search has no test that expects nothing',
    commands: ['test'],
  },
  {
    name: 'coverage',
    type: 'text',
    placeholder: '[FORM[=FILE]]',
    repeatable: true,
    without: { value: 'text', looks: '^(?:text|json|lcov|html)(?:=|$)' },
    group: 'Tests',
    doc: 'what tests have seen of the clauses of each search: text, json, lcov, html (repeatable)',
    commands: ['test'],
  },
  {
    name: 'coverage-min',
    type: 'text',
    placeholder: 'PERCENT',
    group: 'Tests',
    doc: 'exit code 1 if the tests have seen less',
    commands: ['test'],
  },
  {
    name: 'mutate',
    type: 'text',
    placeholder: '[FORM[=FILE]]',
    repeatable: true,
    without: { value: 'text', looks: '^(?:text|json)(?:=|$)' },
    group: 'Tests',
    doc: 'change each search one thing at a time, and say which changes no test notices: text, json (repeatable)',
    commands: ['test'],
  },
  {
    name: 'mutation-min',
    type: 'text',
    placeholder: 'PERCENT',
    group: 'Tests',
    doc: 'exit code 1 if the tests notice fewer of the changes',
    commands: ['test'],
  },
  {
    name: 'mutations',
    type: 'text',
    placeholder: 'A,B',
    group: 'Tests',
    doc: 'with --mutate, kinds of changes that are tried: conjunct, branch, element, not, command, by-field, wildcard, comparison, threshold, case, aggregate, span, macro',
    default: 'all',
    commands: ['test'],
  },
  {
    name: 'max',
    type: 'text',
    placeholder: 'N',
    group: 'Tests',
    doc: 'with --mutate, changes tried of a search at most',
    commands: ['test'],
  },
  {
    name: 'budget',
    type: 'text',
    placeholder: 'SECONDS',
    group: 'Tests',
    doc: 'with --mutate, time for the changes of a search',
    default: '10',
    commands: ['test'],
  },
  { name: 'strict', type: 'flag', group: 'Rigour', doc: 'a guess or an approximation fails the test', commands: ['test'] },
  {
    name: 'format',
    alias: 'f',
    type: 'text',
    choices: OUTPUT_FORMATS,
    group: 'Output',
    doc: 'how rows are written',
    default: 'table on a terminal, else ndjson',
    commands: RUNS,
  },
  {
    name: 'format',
    alias: 'f',
    type: 'text',
    choices: ['pretty', 'json'],
    group: 'Output',
    doc: 'how findings are written',
    default: 'pretty',
    commands: ['check'],
  },
  {
    name: 'format',
    alias: 'f',
    type: 'text',
    choices: ['pretty', 'json'],
    group: 'Output',
    doc: 'how the explanation is written',
    default: 'pretty',
    commands: ['explain', 'inspect'],
  },
  {
    name: 'why-not',
    type: 'text',
    placeholder: 'SEARCH',
    group: 'Question',
    doc: "why events are not in the answer: those that match a search expression, such as 'name=web-1'",
    commands: ['explain'],
  },
  {
    name: 'event',
    type: 'text',
    placeholder: 'N',
    group: 'Question',
    doc: 'what becomes of an event: 1 is the first that a search sees, the newest',
    commands: ['explain'],
  },
  {
    name: 'event',
    type: 'text',
    placeholder: 'N',
    group: 'Question',
    doc: 'which event: 1 is the first that a search sees, the newest',
    default: '1',
    commands: ['inspect'],
  },
  {
    name: 'model',
    type: 'text',
    placeholder: 'NAME',
    group: 'Question',
    doc: 'only this data model or dataset: Endpoint, Endpoint.Processes',
    default: 'those whose root dataset takes the event',
    commands: ['inspect'],
  },
  {
    name: 'why-not',
    type: 'text',
    placeholder: 'EVENTTYPE',
    group: 'Question',
    doc: 'what this event type asks for, and what the event says of it',
    commands: ['inspect'],
  },
  {
    name: 'near',
    type: 'text',
    placeholder: '[K]',
    without: { value: '1', looks: '^\\d+$' },
    group: 'Question',
    doc: 'events that miss at most K clauses of a command, by the clauses (1 without K)',
    commands: ['explain'],
  },
  { name: 'parens', type: 'flag', group: 'Question', doc: 'the search with all parentheses, macros expanded', commands: ['explain'] },
  {
    name: 'samples',
    type: 'text',
    placeholder: 'N',
    group: 'Output',
    doc: 'rows shown after each command',
    default: '0',
    commands: ['explain'],
  },
  { name: 'fields', type: 'flag', group: 'Output', doc: 'show the fields that a command adds and takes away', commands: ['explain'] },
  {
    name: 'rba',
    type: 'flag',
    group: 'Detection',
    doc: 'show the risk events that the rows of a detection give, as Enterprise Security would write them',
    commands: ['run'],
  },
  {
    name: 'as-scheduled',
    type: 'flag',
    group: 'Detection',
    doc: "look at the time range of the detection's schedule, counted from --now; --earliest and --latest count over it",
    commands: ['run'],
  },
  { name: 'time', type: 'text', choices: ['epoch', 'iso'], group: 'Output', doc: 'how _time is written', default: 'epoch', commands: RUNS },
  {
    name: 'output',
    alias: 'o',
    type: 'text',
    placeholder: 'FILE',
    group: 'Output',
    doc: 'write to a file',
    default: 'stdout',
    commands: ['run', 'compile', 'program'],
  },
  {
    name: 'limit',
    type: 'text',
    placeholder: 'N',
    group: 'Output',
    doc: 'rows shown at most, 0 for all',
    default: '50 on a terminal, else all',
    commands: RUNS,
  },
  { name: 'fields', type: 'text', placeholder: 'A,B', group: 'Output', doc: 'columns shown, in this order: a,b,c', commands: RUNS },
  {
    name: 'emit',
    type: 'text',
    choices: ['ts', 'js', 'plan', 'ast', 'json'],
    group: 'Output',
    doc: 'what is printed',
    default: 'ts',
    commands: ['compile'],
  },
  { name: 'write', type: 'flag', group: 'Output', doc: 'change the files', commands: ['fmt'] },
  {
    name: 'check',
    type: 'flag',
    group: 'Output',
    doc: 'name the files that would change; exit code 1 if there are any',
    commands: ['fmt'],
  },
  { name: 'diff', type: 'flag', group: 'Output', doc: 'show what would change', commands: ['fmt'] },
  { name: 'fail-on-empty', type: 'flag', group: 'Rigour', doc: 'exit code 1 if there is no row', commands: RUNS },
  { name: 'fail-on-match', type: 'flag', group: 'Rigour', doc: 'exit code 1 if there is a row', commands: RUNS },
  {
    name: 'fail-level',
    type: 'text',
    choices: ['error', 'warning', 'info'],
    group: 'Rigour',
    doc: 'exit code 1 if there is a finding of this level or above',
    default: 'error',
    commands: ['check'],
  },
  {
    name: 'config',
    type: 'text',
    placeholder: 'FILE',
    group: 'Configuration',
    doc: 'a configuration file',
    default: 'the nearest spl-run.config.{json,yml} or package.json with the key "spl-run"',
    commands: CONFIGURABLE,
  },
  { name: 'no-config', type: 'flag', group: 'Configuration', doc: 'read no configuration file', commands: CONFIGURABLE },
  { name: 'quiet', alias: 'q', type: 'flag', group: 'Talk', doc: 'errors only', commands: EVERYWHERE },
  { name: 'verbose', alias: 'v', type: 'flag', group: 'Talk', doc: 'say more: macros that were found, the footer', commands: EVERYWHERE },
  { name: 'no-stats', type: 'flag', group: 'Talk', doc: 'no footer', commands: RUNS },
  {
    name: 'color',
    type: 'text',
    choices: ['auto', 'always', 'never'],
    group: 'Talk',
    doc: 'colours in messages (also NO_COLOR, FORCE_COLOR)',
    default: 'auto',
    commands: EVERYWHERE,
  },
  { name: 'help', alias: 'h', type: 'flag', group: 'Talk', doc: 'show help', commands: EVERYWHERE },
  { name: 'version', alias: 'V', type: 'flag', group: 'Talk', doc: 'show the version', commands: ['run', 'help'] },
] as const satisfies readonly OptionSpec[];

type Entry = (typeof OPTIONS)[number];
type ValueOf<E> = E extends { readonly type: 'flag' } ? true : E extends { readonly repeatable: true } ? readonly string[] : string;

/** The options that were given, by name; of an option that is not repeatable the last one counts. */
export type Given = { readonly [E in Entry as E['name']]?: ValueOf<E> };

/** A command line that was read. */
export interface Invocation {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly given: Given;
}

/** The options that a command takes. */
export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return (OPTIONS as readonly OptionSpec[]).filter((option) => option.commands.includes(command));
}

/** The command that a word names, by its name or its alias. */
export function commandNamed(word: string | undefined): (typeof COMMANDS)[number]['name'] | undefined {
  return (COMMANDS as readonly CommandSpec[]).find(({ name, alias }) => word === name || (alias !== undefined && word === alias))?.name as
    | (typeof COMMANDS)[number]['name'] // the list is that of COMMANDS
    | undefined;
}

/** The commands that have an option, as it is written on a command line (`--write`, `-o`). */
export function commandsWith(written: string): readonly CommandName[] {
  const options = (OPTIONS as readonly OptionSpec[]).filter(
    ({ name, alias }) => written === `--${name}` || (alias !== undefined && written === `-${alias}`),
  );
  return options.flatMap(({ commands }) => commands).filter((command) => command !== 'program');
}
