import { isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { type LoadedMacros, type MacroDefinition, macroKey, namesInDefinition, parseMacroKey } from './macro.ts';
import { type LooseScalar, looseScalars } from './yaml-quoted.ts';
import { scalarText } from './yaml-text.ts';

/**
 * The macros of a YAML file as security_content writes them (macros/*.yml: name, definition, description, arguments). A file may also hold
 * a list of macros, or several documents. `iseval`, `validation` and `errormsg` are read as in macros.conf.
 */
export function macrosFromYaml(source: Source): LoadedMacros {
  const macros = new Map<string, MacroDefinition>();
  const diagnostics: Diagnostic[] = [];
  const { documents, scalars } = readDocuments(source.body);
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) {
      const [start, end] = error.pos;
      diagnostics.push(diagnose('SPL1014', { source, span: { start, end } }, { message: firstLine(error.message) }));
      continue;
    }
    const root: unknown = document.contents;
    for (const item of isSeq(root) ? root.items : [root]) readMacro({ source, scalars }, item, macros, diagnostics);
  }
  return { macros, diagnostics };
}

/** A file that is read, with its texts that go on in the first column. */
interface MacroFile {
  readonly source: Source;
  readonly scalars: readonly LooseScalar[];
}

function readDocuments(body: string) {
  const options = { logLevel: 'silent', uniqueKeys: false } as const;
  const parsed = parseAllDocuments(body, options);
  const documents = 'empty' in parsed ? [] : parsed;
  if (documents.every(({ errors }) => errors.length === 0)) return { documents, scalars: [] };
  const loose = looseScalars(body);
  const again = parseAllDocuments(loose.body, options);
  // Of several documents nobody could tell which one a text belongs to.
  return 'empty' in again || again.length > 1 ? { documents, scalars: [] } : { documents: again, scalars: loose.scalars };
}

function readMacro({ source, scalars }: MacroFile, node: unknown, macros: Map<string, MacroDefinition>, diagnostics: Diagnostic[]): void {
  if (node === null || (isScalar(node) && node.value === null)) return;
  const key = isMap(node) ? textOf(source, node, 'name') : undefined;
  if (!isMap(node) || key === undefined) {
    const found = isMap(node) ? 'a mapping without name' : isSeq(node) ? 'a list' : 'a value';
    diagnostics.push(diagnose('SPL1015', { source, span: spanOf(source, node) }, { found }));
    return;
  }
  const { name, count, arguments: named } = parseMacroKey(key);
  const definition = node.get('definition', true);
  if (!isScalar(definition) || definition.value === null) {
    diagnostics.push(diagnose('SPL1013', { source, span: spanOf(source, node) }, { name: key }));
    return;
  }
  const loose = scalars.findLast((scalar) => scalar.key === 'definition');
  const { span, runs } = loose?.text ?? scalarText(source.body, definition);
  const text = loose?.value ?? (typeof definition.value === 'string' ? definition.value : source.body.slice(span.start, span.end));
  const names = argumentNames(node) ?? named ?? namesInDefinition(text, count);
  const validation = textOf(source, node, 'validation');
  const errormsg = textOf(source, node, 'errormsg');
  // A block scalar ends with a line break that nobody means.
  const trimmed = text.trimEnd();
  macros.set(macroKey(name, count === 0 ? names.length : count), {
    name,
    arguments: names,
    definition: trimmed,
    ...(node.get('iseval') === true ? { iseval: true } : {}),
    ...(validation === undefined ? {} : { validation }),
    ...(errormsg === undefined ? {} : { errormsg }),
    source,
    span,
    // A definition that cannot be followed is pointed at as a whole, which a run-less span of another length says.
    ...(runs === undefined ? {} : { runs }),
  });
}

/** The text of a scalar as written where YAML reads a number or a Boolean. */
function textOf(source: Source, node: YAMLMap, key: string): string | undefined {
  const value = node.get(key, true);
  if (!isScalar(value) || value.value === null) return undefined;
  if (typeof value.value === 'string') return value.value;
  const span = spanOf(source, value);
  return source.body.slice(span.start, span.end);
}

function argumentNames(node: YAMLMap): readonly string[] | undefined {
  const list = node.get('arguments', true);
  if (!isSeq(list)) return undefined;
  return list.items.map((item) => (isScalar(item) ? String(item.value) : '')).filter((name) => name !== '');
}

function spanOf(source: Source, node: unknown): Span {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: source.body.length };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
