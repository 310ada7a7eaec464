import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import type { Given } from './options.ts';
import { type Io, wantsColor } from './terminal.ts';

/** What is said beside the rows, all of it on stderr. */
export interface Talk {
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Errors always, the rest unless quiet. Gives back whether there was an error. */
  report(diagnostics: readonly Diagnostic[]): boolean;
  /** A line unless quiet. */
  note(line: string): void;
}

/** Talk as the options of a command line want it. */
export function createTalk(given: Given, io: Io): Talk {
  const quiet = given.quiet === true;
  const color = wantsColor(given.color, io);
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  return {
    quiet,
    verbose: given.verbose === true,
    report: (diagnostics) => {
      const shown = diagnostics.filter(({ severity }) => severity === 'error' || !quiet);
      for (const diagnostic of shown) say(renderDiagnostic(diagnostic, { color }));
      return diagnostics.some(isError);
    },
    note: (line) => {
      if (!quiet) say(line);
    },
  };
}

/** Whether a diagnostic stops what was asked for. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
