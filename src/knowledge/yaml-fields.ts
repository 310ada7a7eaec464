import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { type LooseScalar, looseScalars } from './yaml-quoted.ts';
import { type ScalarText, scalarText } from './yaml-text.ts';

/** A mapping of a YAML file, asked by key. Values are texts as they are written: `1`, `true` and `2024-05-01` too. */
export interface YamlFields {
  /** The text of a scalar; undefined where there is none, or an empty one. */
  text(key: string): string | undefined;
  /** The texts of a list of scalars; a single one is a list of one. */
  texts(key: string): readonly string[];
  /** A mapping in it. */
  fields(key: string): YamlFields | undefined;
  /** The mappings of a list. */
  list(key: string): readonly YamlFields[];
  /** A text that remembers where its characters stand in the file. */
  origin(key: string): Source | undefined;
}

/** Reads a file that holds one mapping, as Python's reader of YAML does: of a repeated key the last counts. */
export function readYamlFields(source: Source): { readonly fields?: YamlFields; readonly diagnostics: readonly Diagnostic[] } {
  const strict = parseDocument(source.body, { logLevel: 'silent', uniqueKeys: false });
  const loose = strict.errors.length === 0 ? undefined : looseScalars(source.body);
  const document = loose === undefined ? strict : parseDocument(loose.body, { logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [start, end] = error.pos;
    const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return { diagnostics: [diagnose('SPL1014', { source, span: { start, end } }, { message })] };
  }
  const root: unknown = document.contents;
  return isMap(root) ? { fields: fieldsOf(root, source, loose?.scalars ?? []), diagnostics: [] } : { diagnostics: [] };
}

function fieldsOf(map: YAMLMap, source: Source, loose: readonly LooseScalar[]): YamlFields {
  const node = (key: string): unknown => map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value;
  const taken = (key: string): LooseScalar | undefined => loose.findLast((scalar) => scalar.key === key);
  return {
    text: (key) => nonEmpty(taken(key)?.value ?? textOf(node(key), source)),
    texts: (key) => {
      const found = node(key);
      return (isSeq(found) ? found.items : [found]).flatMap((item) => nonEmpty(textOf(item, source)) ?? []);
    },
    fields: (key) => {
      const found = node(key);
      return isMap(found) ? fieldsOf(found, source, []) : undefined;
    },
    list: (key) => {
      const found = node(key);
      return isSeq(found) ? found.items.flatMap((item) => (isMap(item) ? fieldsOf(item, source, []) : [])) : [];
    },
    origin: (key) => {
      const scalar = taken(key);
      if (scalar !== undefined) return placed(scalar.value, scalar.text, source);
      const found = node(key);
      const text = textOf(found, source);
      return isScalar(found) && text !== undefined ? placed(text, scalarText(source.body, found), source) : undefined;
    },
  };
}

const nonEmpty = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text);

function textOf(node: unknown, { body }: Source): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  // contentctl writes a Boolean as Python's lower-case word, whatever its case in the file.
  if (typeof node.value === 'boolean') return String(node.value);
  return typeof node.value === 'string' ? node.value : written(node, body);
}

function written({ range }: Scalar, body: string): string {
  return range ? body.slice(range[0], range[1]).trim() : '';
}

function placed(text: string, { span, runs = [] }: ScalarText, source: Source): Source {
  // A block scalar ends with a line break that nobody means.
  return { name: source.name, body: text.trimEnd(), origin: { source, span, runs } };
}
