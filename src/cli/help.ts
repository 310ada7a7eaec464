import { helpText } from './help-text.ts';
import { type CommandName, commandNamed } from './options.ts';
import { unknownCommand } from './unknown-word.ts';

/** What `--help` shows, and `help` or `help <command>`. */
export function helpFor(command: CommandName, words: readonly string[], width: number): string {
  const [asked] = words;
  if (command !== 'help' || asked === undefined) return helpText(command, width);
  const named = commandNamed(asked);
  if (named === undefined) throw unknownCommand(asked);
  return helpText(named, width);
}
