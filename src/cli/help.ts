import { COMMANDS, type CommandName, isCommandName } from './options.ts';
import { parserOf } from './slow-arguments.ts';
import { unknownCommand } from './unknown-word.ts';

const EXIT_CODES = `Exit codes: 0 ok; 1 --fail-on-*, fmt --check; 2 the search is wrong; 3 the use or the data is wrong;
70 a mistake of spl-run itself; 130 interrupted`;

/** What `--help` shows, and `help` or `help <command>`. */
export function helpFor(command: CommandName, words: readonly string[], width: number): Promise<string> {
  const [asked] = words;
  if (command !== 'help' || asked === undefined) return helpText(command, width);
  if (!isCommandName(asked)) throw unknownCommand(asked);
  return helpText(asked, width);
}

async function helpText(command: CommandName, width: number): Promise<string> {
  const parser = parserOf(command === 'help' ? 'run' : command).wrap(Math.min(width, 120));
  const own = COMMANDS.find(({ name }) => name === command);
  if (own === undefined) parser.usage('A search that spl-run compile printed.');
  else if (command === 'run' || command === 'help') parser.usage(overview()).epilogue(EXIT_CODES);
  else parser.usage(`spl-run ${own.name} ${own.usage}\n\n${own.doc}`);
  return `${await parser.getHelp()}\n`;
}

function overview(): string {
  const lines = COMMANDS.map(({ name, usage, doc }) => [`spl-run ${name === 'run' ? '' : `${name} `}${usage}`, doc] as const);
  const widest = Math.max(...lines.map(([usage]) => usage.length));
  const searches = "A <search> is a .spl file, - for standard input, or -e 'SPL'.";
  return `Runs Splunk searches on files.\n\n${lines.map(([usage, doc]) => `  ${usage.padEnd(widest)}  ${doc}`).join('\n')}\n\n${searches}`;
}
