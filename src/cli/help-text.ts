import { COMMANDS, type CommandName, type OptionSpec, optionsOf } from './options.ts';

const EXIT_CODES = `Exit codes: 0 ok; 1 a failed test, --fail-on-*, check, fmt --check; 2 the search is wrong; 3 the use or the data is wrong;
70 a mistake of spl-run itself; 130 interrupted`;

/** The help of a command, or of all: written from the table of options, for yargs would triple the time to load. */
export function helpText(command: CommandName, width: number): string {
  const overview = command === 'run' || command === 'help';
  const own = COMMANDS.find(({ name }) => name === command);
  const head = overview
    ? overviewText()
    : own === undefined
      ? 'A search that spl-run compile printed.'
      : `spl-run ${own.name} ${own.usage}\n\n${own.doc}`;
  const options = optionsOf(command === 'help' ? 'run' : command);
  const groups = [...new Set(options.map(({ group }) => group))];
  const widest = Math.max(...options.map((option) => written(option).length));
  const sections = groups.map((group) => {
    const lines = options.filter((option) => option.group === group).map((option) => entry(option, widest, Math.max(width, widest + 40)));
    return `${group}:\n${lines.join('\n')}`;
  });
  return `${[head, ...sections, EXIT_CODES].join('\n\n')}\n`;
}

function overviewText(): string {
  const lines = COMMANDS.map(({ name, usage, doc }) => [`spl-run ${name === 'run' ? '' : `${name} `}${usage}`, doc] as const);
  const widest = Math.max(...lines.map(([usage]) => usage.length));
  const searches = "A <search> is a .spl file, - for standard input, or -e 'SPL'.";
  return `Runs Splunk searches on files.\n\n${lines.map(([usage, doc]) => `  ${usage.padEnd(widest)}  ${doc}`).join('\n')}\n\n${searches}`;
}

/** `-f, --format table|json` */
function written({ name, alias, type, choices, placeholder }: OptionSpec): string {
  const value = type === 'flag' ? '' : ` ${choices?.join('|') ?? placeholder ?? 'TEXT'}`;
  return `${alias === undefined ? '    ' : `-${alias}, `}--${name}${value}`;
}

function entry(option: OptionSpec, widest: number, width: number): string {
  const text = `${option.doc}${option.default === undefined ? '' : ` (default: ${option.default})`}`;
  const indent = ' '.repeat(widest + 4);
  const lines = wrapped(text, Math.min(width, 120) - indent.length);
  return `  ${written(option).padEnd(widest)}  ${lines.join(`\n${indent}`)}`;
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
