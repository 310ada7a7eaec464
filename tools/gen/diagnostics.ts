import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { PHASES } from '../../src/diagnostics/document-code.ts';
import { PLACEHOLDERS } from '../../src/diagnostics/placeholders.ts';
import { heading, table } from './markdown.ts';

interface AnyEntry {
  readonly severity: string;
  readonly message: (params: unknown) => string;
  readonly hint?: (params: unknown) => string | undefined;
}

/** The list of all messages, from the catalogue, with the names of their parameters in angle brackets. */
export function diagnosticsPage(): string {
  // Every message is called with placeholders, which stand for parameters of any type.
  const entries = Object.entries(CATALOGUE as unknown as Readonly<Record<string, AnyEntry>>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const phases = [...PHASES].flatMap(([digit, { title }]) => {
    const rows = entries.filter(([name]) => name.startsWith(`SPL${digit}`)).map(([name, entry]) => row(name, entry));
    return rows.length === 0 ? [] : [`## SPL${digit}: ${title}\n\n${table(['code', 'severity', 'message', 'hint'], rows)}\n`];
  });
  return [heading('Messages', `${entries.length} messages. A code keeps its meaning; the words may change.`), ...phases].join('\n');
}

function row(name: string, { severity, message, hint }: AnyEntry): readonly string[] {
  const escaped = (text: string): string => text.replace(/[<>]/g, (bracket) => (bracket === '<' ? '&lt;' : '&gt;'));
  return [name, severity, escaped(message(PLACEHOLDERS)), escaped(String(hint?.(PLACEHOLDERS) ?? ''))];
}
