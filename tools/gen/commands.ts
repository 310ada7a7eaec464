import type { Command, Example } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { bullets, code, heading, table } from './markdown.ts';

/** The reference of the commands, from their table. */
export function commandsPage(): string {
  const about = `${COMMANDS.length} commands. Each example follows a search over the rows given; the tests run all of them.`;
  return [heading('Commands', about), ...COMMANDS.map(section)].join('\n');
}

function section({ name, aliases = [], doc, options, examples }: Command): string {
  const rows = Object.entries(options).map(([option, { type, doc: what, among }]) => [
    code(option),
    among === undefined ? type : among.map(code).join(', '),
    what,
  ]);
  const parts = [
    `## ${name}`,
    doc.summary,
    ...(aliases.length === 0 ? [] : [`Also written ${aliases.map(code).join(', ')}.`]),
    `\`\`\`\n${doc.syntax}\n\`\`\``,
    ...(rows.length === 0 ? [] : [table(['option', 'value', 'meaning'], rows)]),
    ...(doc.departures === undefined ? [] : [`Departures from Splunk:\n\n${bullets(doc.departures)}`]),
    table(['example', 'search', 'given', 'gives'], examples.map(exampleCells)),
    `See ${doc.see}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function exampleCells({ title, spl, given, gives }: Example): readonly string[] {
  return [title, code(spl), code(JSON.stringify(given)), code(JSON.stringify(gives))];
}
