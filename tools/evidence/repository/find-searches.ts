import { posix } from 'node:path';
import { isMap, isScalar, parseAllDocuments } from 'yaml';
import { parseConf } from '../../../src/knowledge/conf.ts';
import { dashboardSearches } from './dashboards.ts';
import { markdownSearches, textSearch } from './plain-text.ts';

/** A search as it stands in a repository. */
export interface FoundSearch {
  readonly path: string;
  /** What tells it from others of the file: a stanza, a number. */
  readonly name: string;
  readonly text: string;
  readonly kind: 'saved search' | 'detection' | 'dashboard' | 'searchbnf example' | 'text' | 'markdown';
}

/** The kind of a file that may hold searches, or undefined. */
export function kindOf(path: string): FoundSearch['kind'] | undefined {
  const base = posix.basename(path).toLowerCase();
  if (/^savedsearches\.conf/.test(base) && !base.endsWith('.spec')) return 'saved search';
  if (/^searchbnf\.conf/.test(base) && !base.endsWith('.spec')) return 'searchbnf example';
  if (/(?:^|\/)views\/[^/]+\.xml$/.test(path) || (base.endsWith('.xml') && !path.includes('/default/'))) return 'dashboard';
  if (/\.ya?ml$/.test(base)) return 'detection';
  if (/\.(?:spl|txt)$/.test(base)) return 'text';
  return base.endsWith('.md') ? 'markdown' : undefined;
}

/** The searches of one file. */
export function searchesOf(path: string, kind: FoundSearch['kind'], body: string): readonly FoundSearch[] {
  return textsOf(kind, body, path)
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, text }) => ({ path, name, text, kind }));
}

interface Named {
  readonly name: string;
  readonly text: string;
}

function textsOf(kind: FoundSearch['kind'], body: string, path: string): readonly Named[] {
  switch (kind) {
    case 'saved search':
      return confTexts(body, path, (key) => key === 'search');
    case 'searchbnf example':
      return confTexts(body, path, (key) => /^example\d*$/.test(key));
    case 'detection':
      return yamlTexts(body);
    case 'dashboard':
      return numbered(dashboardSearches(body));
    case 'markdown':
      return numbered(markdownSearches(body));
    case 'text':
      return numbered(textSearch(body));
  }
}

const numbered = (texts: readonly string[]): readonly Named[] => texts.map((text, index) => ({ name: String(index + 1), text }));

function confTexts(body: string, path: string, wanted: (key: string) => boolean): readonly Named[] {
  const { stanzas } = parseConf({ name: path, body });
  return stanzas.flatMap(({ name, settings }) =>
    settings
      .filter(({ key }) => wanted(key))
      .map(({ key, value }) => ({ name: key === 'search' ? name : `${name} ${key}`, text: value.text })),
  );
}

/** The `search` of a mapping, as security_content writes detections and baselines. */
function yamlTexts(body: string): readonly Named[] {
  if (!/^search:/m.test(body)) return [];
  const documents = parseAllDocuments(body, { logLevel: 'silent' });
  return ('empty' in documents ? [] : documents).flatMap(({ contents, errors }) => {
    const search = isMap(contents) ? contents.get('search', true) : undefined;
    const text = errors.length > 0 ? quotedScalar(body) : isScalar(search) ? search.value : undefined;
    return typeof text === 'string' ? [{ name: 'search', text }] : [];
  });
}

/** Python's YAML, which content is written for, lets the lines of a quoted text begin in the first column. */
function quotedScalar(body: string): string | undefined {
  const [, text] = /^search:\s*'((?:[^']|'')*)'/m.exec(body) ?? [];
  return text?.replaceAll("''", "'").replace(/[ \t]*\n[ \t]*/g, (lines) => (lines.includes('\n\n') ? '\n' : ' '));
}
