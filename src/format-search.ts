import type { Pipeline } from './ast/pipeline.ts';
import type { Command, SplPrinter } from './commands/command.ts';
import { COMMAND_TABLE } from './compile.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { parsePipeline } from './syntax/parse.ts';

/** The commands of a pipeline as SPL, joined by `separator`. */
export function printPipeline(pipeline: Pipeline, separator = ' | '): string {
  const printer: SplPrinter = { pipeline: (inner) => printPipeline(inner) };
  const texts = pipeline.commands.map((node) => {
    if ('written' in node && node.kind === 'Unparsed') return String(node.written);
    const command: Command | undefined = COMMAND_TABLE.get(node.command === '' ? 'search' : node.command.toLowerCase());
    return command === undefined ? '' : command.print(node, printer);
  });
  const implicit = pipeline.commands[0]?.command === '' || pipeline.commands[0]?.kind === 'Search';
  return `${implicit ? '' : '| '}${texts.join(separator)}`;
}

/** A search in canonical layout, and what is wrong with it as it stands, macros not expanded. */
export interface FormattedSearch {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A search in canonical layout, one command a line; a text that cannot be parsed, or that holds comments, is given back as it is. */
export function formatWritten(text: string): FormattedSearch {
  const { node, diagnostics } = parsePipeline(text, COMMAND_TABLE);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error') || text.includes('```')) return { text, diagnostics };
  return { text: printPipeline(node, '\n| '), diagnostics };
}

/** The layout alone. */
export function formatSearch(text: string): string {
  return formatWritten(text).text;
}
