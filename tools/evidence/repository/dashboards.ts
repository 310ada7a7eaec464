/** Elements of Simple XML, of today and of Splunk 5, whose text is a search. */
const SEARCH = /<(query|searchString|searchTemplate|searchPostProcess|populatingSearch)\b[^>]*>([\s\S]*?)<\/\1>/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The searches of a dashboard. Text inside of another element (HTML in a panel) is none. */
export function dashboardSearches(body: string): readonly string[] {
  const plain = body.replace(/<!--[\s\S]*?-->/g, '');
  return [...plain.matchAll(SEARCH)].map(([, , text = '']) => textOf(text));
}

function textOf(xml: string): string {
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : decoded(part)))
    .join('');
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (written, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return ENTITIES.get(name) ?? written;
  });
}
