import { isZone, parseOffset } from './zone.ts';

/** Hours east of UTC of the abbreviations that logs use. Where one has several meanings it is the North American, for IST the Indian. */
const HOURS: ReadonlyMap<string, number> = new Map([
  ['UTC', 0],
  ['UCT', 0],
  ['GMT', 0],
  ['WET', 0],
  ['BST', 1],
  ['WEST', 1],
  ['CET', 1],
  ['MET', 1],
  ['CEST', 2],
  ['MEST', 2],
  ['EET', 2],
  ['SAST', 2],
  ['EEST', 3],
  ['MSK', 3],
  ['IST', 5.5],
  ['SGT', 8],
  ['HKT', 8],
  ['AWST', 8],
  ['JST', 9],
  ['KST', 9],
  ['ACST', 9.5],
  ['ACDT', 10.5],
  ['AEST', 10],
  ['AEDT', 11],
  ['NZST', 12],
  ['NZDT', 13],
  ['BRT', -3],
  ['NST', -3.5],
  ['NDT', -2.5],
  ['AST', -4],
  ['ADT', -3],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['AKST', -9],
  ['AKDT', -8],
  ['HST', -10],
]);

/** A zone read from a text: where it ends, and its offset in seconds or its IANA name. */
export interface ZoneText {
  readonly end: number;
  readonly offset?: number;
  readonly zone?: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads `Z`, `+02`, `+0200`, `+02:00`, `+02:00:30` at a position (`%z`, ISO 8601); null where none stands there. */
export function readOffset(text: string, at: number): ZoneText | null {
  const first = text.charCodeAt(at);
  if (first === 90 || first === 122) return { end: at + 1, offset: 0 };
  if (first !== 43 && first !== 45) return null;
  let end = at + 1;
  let digits = 0;
  while (digits < 6) {
    // A colon belongs to the offset only between two pairs of digits.
    const colon = digits > 0 && digits % 2 === 0 && text[end] === ':' ? 1 : 0;
    const pair = digits % 2 === 1 || (isDigit(text.charCodeAt(end + colon)) && isDigit(text.charCodeAt(end + colon + 1)));
    if (!pair || !isDigit(text.charCodeAt(end + colon))) break;
    end += colon + 1;
    digits += 1;
  }
  const offset = digits >= 2 ? parseOffset(text.slice(at, end)) : null;
  return offset === null ? null : { end, offset };
}

/** Reads an abbreviation (`EDT`), an IANA name (`Europe/Paris`) or an offset at a position (`%Z`); null where none stands there. */
export function readZoneName(text: string, at: number): ZoneText | null {
  const name = /[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*/y;
  name.lastIndex = at;
  const word = name.exec(text)?.[0];
  if (word === undefined) return readOffset(text, at);
  if (word.includes('/') && isZone(word)) return { end: at + word.length, zone: word };
  const letters = /^[A-Za-z]+/.exec(word)?.[0] ?? '';
  const end = at + letters.length;
  const hours = HOURS.get(letters.toUpperCase());
  if (hours === undefined) return letters.toUpperCase() === 'Z' ? { end, offset: 0 } : null;
  // `GMT+0200` and `UTC-5` are offsets behind a name.
  const further = hours === 0 ? readOffset(text, end) : null;
  return further ?? { end, offset: hours * 3600 };
}
