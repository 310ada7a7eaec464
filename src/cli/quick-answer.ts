import { helpText } from './help-text.ts';
import type { Invocation } from './options.ts';
import { version } from './version.ts';

/** What `--version` and `--help` show: it needs no more than the table of options. Undefined for all else. */
export function quickAnswer({ command, given }: Invocation, columns: number | undefined): string | undefined {
  if (given.version === true) return `${version()}\n`;
  return given.help === true && command !== 'help' ? helpText(command, columns ?? 100) : undefined;
}
