import { bareEnd, skipBlanks, skipContainer, stringEnd } from './json-scan.ts';

/** The kind of JSON that a text is, or null for a text that is no JSON. */
export function jsonKind(text: string): 'array' | 'object' | 'scalar' | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const first = text[skipBlanks(text, 0)];
  return first === '[' ? 'array' : first === '{' ? 'object' : 'scalar';
}

/** A number of a JSON text in its shortest form (`1.00` is `1`); an integer too large for a double stays as it is. */
function compactNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : text;
}

/** Valid JSON without blanks, its keys in their order: `JSON.parse` would move keys such as `404` to the front. */
export function compactJson(text: string): string {
  let compact = '';
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const character = text[at] ?? '';
    let end = at + 1;
    if (character === '"') end = stringEnd(text, at) + 1;
    else if (!'[]{},:'.includes(character)) end = bareEnd(text, at);
    const piece = text.slice(at, end);
    compact += /^[-\d]/.test(piece) ? compactNumber(piece) : piece;
    at = skipBlanks(text, end);
  }
  return compact;
}

/** The elements of a valid JSON array, each as compact JSON. */
export function arrayElements(text: string): readonly string[] {
  const elements: string[] = [];
  let at = skipBlanks(text, text.indexOf('[') + 1);
  while (at < text.length && text[at] !== ']') {
    const first = text[at] ?? '';
    const end = first === '"' ? stringEnd(text, at) + 1 : first === '[' || first === '{' ? skipContainer(text, at) : bareEnd(text, at);
    elements.push(compactJson(text.slice(at, end)));
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return elements;
}
