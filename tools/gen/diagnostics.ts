import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { heading, table } from './markdown.ts';

const PHASES = [
  'text and syntax',
  'macros and knowledge',
  'names',
  'meaning',
  'not supported',
  'data and run time',
  'the command line',
  'test files and configuration',
  '',
  'our bug',
];

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
  const phases = PHASES.flatMap((phase, digit) => {
    const rows = entries.filter(([name]) => name.startsWith(`SPL${digit}`)).map(([name, entry]) => row(name, entry));
    return rows.length === 0 ? [] : [`## SPL${digit}: ${phase}\n\n${table(['code', 'severity', 'message', 'hint'], rows)}\n`];
  });
  return [heading('Messages', `${entries.length} messages. A code keeps its meaning; the words may change.`), ...phases].join('\n');
}

function row(name: string, { severity, message, hint }: AnyEntry): readonly string[] {
  const escaped = (text: string): string => text.replace(/[<>]/g, (bracket) => (bracket === '<' ? '&lt;' : '&gt;'));
  return [name, severity, escaped(message(PARAMS)), escaped(String(hint?.(PARAMS) ?? ''))];
}

/** Parameters of which each is its own name, whatever a message takes it for. */
const PARAMS: unknown = new Proxy({}, { get: (_, name) => placeholder(String(name)) });

/** A list of one text, which reads as that text where a message expects a text or a number. Without near names and known counts the general hint shows. */
function placeholder(name: string): unknown {
  if (name === 'counts') return undefined;
  if (name === 'near') return [];
  const text = `<${name}>`;
  return new Proxy([text], {
    get: (list, key) => {
      if (key in list) return Reflect.get(list, key);
      // A method of texts that lists lack.
      const method: unknown = Reflect.get(String.prototype, key);
      return typeof method === 'function' ? method.bind(text) : method;
    },
  });
}
