import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { type MarkedSpan, marked } from './marked.ts';
import type { TestRow } from './rows.ts';

/** A case of a YAML file, as section 9 of docs/architecture.md describes it. */
export interface YamlCase {
  readonly title: string;
  /** Line of the file on which the case begins. */
  readonly line: number;
  /** The search or expression, without its marks. */
  readonly spl: string;
  /** What « » enclosed: where the diagnostics point. */
  readonly spans: readonly MarkedSpan[];
  readonly given: readonly TestRow[];
  /** Undefined where the case is only about diagnostics. */
  readonly gives?: readonly TestRow[];
  readonly order: 'given' | 'any';
  /** Codes of the expected diagnostics, in order. */
  readonly says: readonly string[];
  /** Where the expectation comes from. */
  readonly see?: string;
  /** The keys that the test of this file reads itself (see `loadCases`). */
  readonly extra: ReadonlyMap<string, unknown>;
}

const KEYS = ['title', 'spl', 'given', 'gives', 'order', 'says', 'see'];
const SOURCE = /^(docs|splunk|content|conformance|rule|inferred)\b/;

/** Loads the cases of a YAML file. A wrong key, type or source is an error: a case that is misread passes for the wrong reason. `also` names further keys. */
export function loadCases(file: string | URL, also: readonly string[] = []): readonly YamlCase[] {
  return parseCases(readFileSync(file, 'utf8'), String(file), also);
}

/** Reads the text of a case file; `name` is for messages. */
export function parseCases(text: string, name: string, also: readonly string[] = []): readonly YamlCase[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  const list: unknown = document.toJS({ mapAsMap: false });
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${name}: expected a list of cases`);
  return list.map((entry: unknown, index) => {
    // The ranges of list items, which `toJS` has just shown to exist.
    const range = (document.contents as unknown as { items: readonly { range?: readonly number[] }[] }).items[index]?.range;
    const line = lines.linePos(range?.[0] ?? 0).line;
    return readCase(entry, { where: `${name}:${line}`, line, also });
  });
}

interface Place {
  readonly where: string;
  readonly line: number;
  readonly also: readonly string[];
}

function readCase(entry: unknown, { where, line, also }: Place): YamlCase {
  if (!isRecord(entry)) throw new Error(`${where}: expected a case with title and spl`);
  const unknownKey = Object.keys(entry).find((key) => !KEYS.includes(key) && !also.includes(key));
  if (unknownKey !== undefined) throw new Error(`${where}: unknown key "${unknownKey}"`);
  const { title, spl, given, gives, order = 'given', says, see } = entry;
  if (typeof title !== 'string' || typeof spl !== 'string') throw new Error(`${where}: title and spl must be texts`);
  if (order !== 'given' && order !== 'any') throw new Error(`${where}: order must be given or any`);
  const codes = says === undefined ? [] : Array.isArray(says) ? says.map(String) : [String(says)];
  if (gives === undefined && codes.length === 0 && also.every((key) => entry[key] === undefined))
    throw new Error(`${where}: nothing is expected`);
  if (gives !== undefined && typeof see !== 'string') throw new Error(`${where}: "see" must say where the expectation comes from`);
  if (see !== undefined && !SOURCE.test(String(see)))
    throw new Error(`${where}: "see" must begin with docs, splunk, content, conformance, rule or inferred`);
  const { text, spans } = marked(spl);
  return {
    title,
    line,
    spl: text,
    spans,
    given: given === undefined ? [] : rows(given, `${where}: given`),
    ...(gives === undefined ? {} : { gives: rows(gives, `${where}: gives`) }),
    order,
    says: codes,
    ...(see === undefined ? {} : { see: String(see) }),
    extra: new Map(also.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]])),
  };
}

function rows(value: unknown, where: string): readonly TestRow[] {
  if (!Array.isArray(value) || !value.every(isRecord)) throw new Error(`${where} must be a list of rows`);
  return value;
}

function isRecord(value: unknown): value is TestRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
