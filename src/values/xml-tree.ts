/** An XML element; `attributes` in written order, `text` is its own text with the blanks around it taken off. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: XmlElement[];
  text: string;
  readonly start: number;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** Elements in elements: a hostile text must not exhaust the stack of those who walk the tree. */
const DEEPEST = 200;
const TAG = /([^\s/>=<"']+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root elements of an XML text, in order: Splunk reads events that have several (SearchReference/Xpath). Declarations, processing
 * instructions, comments and document types are passed over. Null for a text that is no well-formed XML; a text that was `cut` off gives
 * what stands before the cut.
 */
export function readXml(text: string, length: 'whole' | 'cut' = 'whole'): readonly XmlElement[] | null {
  const roots: XmlElement[] = [];
  const open: OpenElement[] = [];
  const complete = readInto(text, open, roots);
  if (!complete && length === 'whole') return null;
  while (open.length > 0) {
    const element = open.pop();
    if (element !== undefined) give(element, text.length, open, roots);
  }
  return roots.length === 0 ? null : roots;
}

/** False where the text is no well-formed XML, or ends within an element. */
function readInto(text: string, open: OpenElement[], roots: XmlElement[]): boolean {
  let pos = 0;
  while (pos < text.length) {
    const next = text.indexOf('<', pos);
    const until = next === -1 ? text.length : next;
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += decodeEntities(text.slice(pos, until));
    else if (text.slice(pos, until).trim() !== '') return false;
    if (next === -1) break;
    pos = skipMarkup(text, next, inner);
    if (pos !== next) {
      if (pos === -1) return false;
      continue;
    }
    pos = text.charAt(next + 1) === '/' ? closeElement(text, next, open, roots) : openElement(text, next, open, roots);
    if (pos === -1 || open.length > DEEPEST) return false;
  }
  return open.length === 0;
}

/** Behind a comment, CDATA section, processing instruction or document type at `at`; `at` itself for an element, -1 where one never ends. */
function skipMarkup(text: string, at: number, inner: OpenElement | undefined): number {
  const markup = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ] as const;
  const found = markup.find(([start]) => text.startsWith(start, at));
  if (found === undefined) return at;
  const [start, end] = found;
  const close = text.indexOf(end, at + start.length);
  if (close === -1) return -1;
  if (start === '<![CDATA[' && inner !== undefined) inner.text += text.slice(at + start.length, close);
  return close + end.length;
}

function openElement(text: string, at: number, open: OpenElement[], roots: XmlElement[]): number {
  TAG.lastIndex = at + 1;
  const tag = TAG.exec(text);
  if (tag === null) return -1;
  const [, name = '', rest = ''] = tag;
  const attributes = [...rest.matchAll(ATTRIBUTE)].map((match) => [match[1] ?? '', decodeEntities(match[2] ?? match[3] ?? '')] as const);
  const element: OpenElement = { name, attributes, children: [], text: '', start: at };
  if (rest.endsWith('/')) give(element, TAG.lastIndex, open, roots);
  else open.push(element);
  return TAG.lastIndex;
}

function closeElement(text: string, at: number, open: OpenElement[], roots: XmlElement[]): number {
  const close = text.indexOf('>', at);
  const element = open.pop();
  if (close === -1 || element === undefined || text.slice(at + 2, close).trim() !== element.name) return -1;
  give(element, close + 1, open, roots);
  return close + 1;
}

function give(element: OpenElement, end: number, open: readonly OpenElement[], roots: XmlElement[]): void {
  const done: XmlElement = { ...element, text: element.text.trim(), end };
  (open.at(-1)?.children ?? roots).push(done);
}

/** A text of XML with its entities resolved; an unknown one stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
