import { DAY_SECONDS, dayNumber, isoWeek, MONTHS, WEEKDAYS } from './calendar.ts';
import { COMPOSITE_DIRECTIVES } from './time-directives.ts';
import { type LocalTime, offsetAt, toLocal, zoneAbbreviation } from './zone.ts';

/** One instant, as the directives see it. */
interface Moment {
  readonly local: LocalTime;
  readonly epoch: number;
  readonly zone: string;
}

type Piece = (moment: Moment) => string;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const blank = (value: number): string => (value < 10 ? ` ${value}` : `${value}`);
const padded = (value: number, width: number): string =>
  value < 0 ? `-${String(-value).padStart(width, '0')}` : String(value).padStart(width, '0');
const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);
const dayOf = (local: LocalTime): number => dayNumber(local.year, local.month, local.day);
const monthName = (local: LocalTime): string => MONTHS[local.month - 1] ?? '';
const weekdayName = (local: LocalTime): string => WEEKDAYS[local.weekday] ?? '';
/** Week of the year by the first Sunday (`%U`, first 0) or Monday (`%W`, first 1). */
const weekOf = (local: LocalTime, first: number): number => Math.floor((local.yearday + 6 - ((local.weekday - first + 7) % 7)) / 7);

function fraction(digits: number): Piece {
  return ({ local }) => padded(local.microsecond, 6).padEnd(digits, '0').slice(0, digits);
}

/** `%z` and its relatives: 0 colons `-0400`, 1 `-04:00`, 2 `-04:00:00`, 3 the shortest that is exact. */
function zoneOffset(colons: number): Piece {
  return ({ epoch, zone }) => {
    const offset = offsetAt(zone, epoch);
    const size = Math.abs(offset);
    const hours = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}`;
    const minutes = two(Math.floor(size / 60) % 60);
    const seconds = two(size % 60);
    if (colons === 0) return hours + minutes;
    if (colons === 1) return `${hours}:${minutes}`;
    if (colons === 2 || seconds !== '00') return `${hours}:${minutes}:${seconds}`;
    return minutes === '00' ? hours : `${hours}:${minutes}`;
  };
}

function offsetMinutes({ epoch, zone }: Moment): string {
  const minutes = Math.trunc(offsetAt(zone, epoch) / 60);
  return minutes < 0 ? `${minutes}` : `+${minutes}`;
}

const PIECES: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['Y', ({ local }) => padded(local.year, 4)],
  ['y', ({ local }) => two(((local.year % 100) + 100) % 100)],
  ['C', ({ local }) => two(Math.floor(local.year / 100))],
  ['m', ({ local }) => two(local.month)],
  ['b', ({ local }) => monthName(local).slice(0, 3)],
  ['h', ({ local }) => monthName(local).slice(0, 3)],
  ['B', ({ local }) => monthName(local)],
  ['d', ({ local }) => two(local.day)],
  ['e', ({ local }) => blank(local.day)],
  ['j', ({ local }) => padded(local.yearday, 3)],
  ['a', ({ local }) => weekdayName(local).slice(0, 3)],
  ['A', ({ local }) => weekdayName(local)],
  ['w', ({ local }) => `${local.weekday}`],
  ['u', ({ local }) => `${local.weekday === 0 ? 7 : local.weekday}`],
  ['U', ({ local }) => two(weekOf(local, 0))],
  ['W', ({ local }) => two(weekOf(local, 1))],
  ['V', ({ local }) => two(isoWeek(dayOf(local)).week)],
  ['G', ({ local }) => padded(isoWeek(dayOf(local)).year, 4)],
  ['g', ({ local }) => two(isoWeek(dayOf(local)).year % 100)],
  ['H', ({ local }) => two(local.hour)],
  ['k', ({ local }) => blank(local.hour)],
  ['I', ({ local }) => two(twelve(local.hour))],
  ['l', ({ local }) => blank(twelve(local.hour))],
  ['M', ({ local }) => two(local.minute)],
  ['S', ({ local }) => two(local.second)],
  ['p', ({ local }) => (local.hour < 12 ? 'AM' : 'PM')],
  ['P', ({ local }) => (local.hour < 12 ? 'am' : 'pm')],
  ['s', ({ epoch }) => `${Math.floor(epoch)}`],
  ['f', fraction(6)],
  ['N', fraction(9)],
  ['Q', fraction(3)],
  ['z', zoneOffset(0)],
  [':z', zoneOffset(1)],
  ['::z', zoneOffset(2)],
  [':::z', zoneOffset(3)],
  ['Ez', offsetMinutes],
  ['Z', ({ epoch, zone }) => zoneAbbreviation(zone, epoch)],
  ['%', () => '%'],
  ['n', () => '\n'],
  ['t', () => '\t'],
]);

/** A directive after its `%`: a flag of GNU's (`-` no padding, `_` blanks), digits of `%3N`, colons of `%:z`, the `E` of `%Ez`, a letter. */
const DIRECTIVE = /([-_])?(\d*)(:{0,3})([EO]?)([A-Za-z%+])/y;

function unpadded(piece: Piece, fill: string): Piece {
  return (moment) => {
    const text = piece(moment);
    const body = text.replace(/^[0 ]+(?=\d)/, '');
    return body.padStart(fill === '' ? 0 : text.length, fill);
  };
}

function pieceFor(match: RegExpExecArray): Piece | undefined {
  const [, flag, digits = '', colons = '', modifier = '', letter = ''] = match;
  if (digits !== '') return letter === 'N' || letter === 'Q' ? fraction(Math.min(Number(digits), 9)) : undefined;
  const composite = colons === '' ? COMPOSITE_DIRECTIVES.get(letter) : undefined;
  if (composite !== undefined) {
    const pieces = piecesOf(composite);
    return (moment) => join(pieces, moment);
  }
  const piece = PIECES.get(colons + modifier + letter) ?? (colons === '' ? PIECES.get(letter) : undefined);
  return piece === undefined || flag === undefined ? piece : unpadded(piece, flag === '_' ? ' ' : '');
}

function piecesOf(format: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let literal = '';
  let at = 0;
  while (at < format.length) {
    DIRECTIVE.lastIndex = at + 1;
    const match = format[at] === '%' ? DIRECTIVE.exec(format) : null;
    const piece = match === null ? undefined : pieceFor(match);
    if (match === null || piece === undefined) {
      literal += format[at];
      at += 1;
      continue;
    }
    const text = literal;
    if (text !== '') pieces.push(() => text);
    literal = '';
    pieces.push(piece);
    at += 1 + match[0].length;
  }
  if (literal !== '') pieces.push(() => literal);
  return pieces;
}

function join(pieces: readonly Piece[], moment: Moment): string {
  let text = '';
  for (const piece of pieces) text += piece(moment);
  return text;
}

/** 9999-12-31 23:59:59 UTC, and the first second of year 0. */
const LAST = 253_402_300_799;
const FIRST = -62_167_219_200;

/** An instant that four digits of year can show: milliseconds taken for seconds print as the end of year 9999, as in Splunk (inferred). */
function shown(epoch: number, zone: string): number {
  if (epoch <= LAST - DAY_SECONDS && epoch >= FIRST + DAY_SECONDS) return epoch;
  const offset = offsetAt(zone, Math.min(Math.max(epoch, FIRST), LAST));
  return Math.min(Math.max(epoch, FIRST - offset), LAST - offset);
}

/** Writes a time in a zone. */
export type TimeFormatter = (epoch: number, zone: string) => string;

const COMPILED = new Map<string, TimeFormatter>();

function compile(format: string): TimeFormatter {
  const pieces = piecesOf(format);
  let lastEpoch = Number.NaN;
  let lastZone = '';
  let lastText = '';
  return (epoch, zone) => {
    if (epoch === lastEpoch && zone === lastZone) return lastText;
    // Rounded to what is printed, so that 1.9999999 does not show the second before.
    const exact = Math.round(shown(epoch, zone) * 1e6) / 1e6;
    lastText = join(pieces, { local: toLocal(exact, zone), epoch: exact, zone });
    lastEpoch = epoch;
    lastZone = zone;
    return lastText;
  };
}

/**
 * A function that prints instants in a format of strftime (rules R6, R7), compiled once per format.
 * The C locale is assumed; a directive that is none stays as written; digits beyond microseconds are zeros.
 */
export function compileStrftime(format: string): TimeFormatter {
  let compiled = COMPILED.get(format);
  if (compiled === undefined) {
    compiled = compile(format);
    if (COMPILED.size >= 1000) COMPILED.clear();
    COMPILED.set(format, compiled);
  }
  return compiled;
}
