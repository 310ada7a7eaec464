import { MONTHS, WEEKDAYS } from './calendar.ts';
import { COMPOSITE_DIRECTIVES } from './time-directives.ts';
import { readOffset, readZoneName, type ZoneText } from './zone-name.ts';

/** The parts of a time that a text named so far. */
export interface TimeParts {
  year?: number;
  century?: number;
  yearOfCentury?: number;
  month?: number;
  day?: number;
  yearday?: number;
  weekYear?: number;
  week?: number;
  weekday?: number;
  hour?: number;
  hourOfHalf?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  microsecond?: number;
  epoch?: number;
  offset?: number;
  zone?: string;
}

/** Reads at a position, notes what it read, and gives the position behind it; -1 for no match. */
export type ReadStep = (text: string, at: number, parts: TimeParts) => number;

type NumberPart = { [K in keyof TimeParts]-?: number extends TimeParts[K] ? K : never }[keyof TimeParts];

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** A number of at most so many digits in a range; a single digit will do (R8), blanks may precede. */
function digits(part: NumberPart, width: number, least: number, most: number): ReadStep {
  return (text, at, parts) => {
    const start = skipBlanks(text, at);
    let end = start;
    let value = 0;
    while (end - start < width && isDigit(text.charCodeAt(end))) {
      value = value * 10 + text.charCodeAt(end) - 48;
      end += 1;
    }
    if (end === start || value < least || value > most) return -1;
    parts[part] = value;
    return end;
  };
}

/** Digits of a second of any number (R8); rounded to microseconds. */
const subseconds: ReadStep = (text, at, parts) => {
  let end = at;
  let value = 0;
  let scale = 1e6;
  while (isDigit(text.charCodeAt(end))) {
    scale /= 10;
    value += (text.charCodeAt(end) - 48) * scale;
    end += 1;
  }
  parts.microsecond = Math.round(value);
  return end === at ? -1 : end;
};

/** `%s`; before `%3N` it stops at ten digits, because the rest are the sub-seconds of a `1710340245250`. */
function epochSeconds(width: number): ReadStep {
  return (text, at, parts) => {
    const start = skipBlanks(text, at);
    const first = text[start] === '-' ? start + 1 : start;
    let end = first;
    while (end - first < width && isDigit(text.charCodeAt(end))) end += 1;
    parts.epoch = Number(text.slice(start, end));
    return end === first ? -1 : end;
  };
}

/** A name in full or its first three letters, in any case. */
function named(names: readonly string[], note: (parts: TimeParts, index: number) => void): ReadStep {
  const full = names.map((name) => name.toLowerCase());
  return (text, at, parts) => {
    const start = skipBlanks(text, at);
    const short = text.slice(start, start + 3).toLowerCase();
    const index = short.length < 3 ? -1 : full.findIndex((name) => name.startsWith(short));
    if (index === -1) return -1;
    note(parts, index);
    const name = full[index] ?? '';
    return start + (text.slice(start, start + name.length).toLowerCase() === name ? name.length : 3);
  };
}

const half: ReadStep = (text, at, parts) => {
  const start = skipBlanks(text, at);
  const word = text.slice(start, start + 2).toLowerCase();
  if (word !== 'am' && word !== 'pm') return -1;
  parts.afternoon = word === 'pm';
  return start + 2;
};

function zoned(read: (text: string, at: number) => ZoneText | null): ReadStep {
  return (text, at, parts) => {
    const found = read(text, skipBlanks(text, at));
    if (found === null) return -1;
    if (found.offset !== undefined) parts.offset = found.offset;
    if (found.zone !== undefined) parts.zone = found.zone;
    return found.end;
  };
}

const offsetMinutes: ReadStep = (text, at, parts) => {
  const number = /\s*[+-]?\d{1,4}/y;
  number.lastIndex = at;
  const found = number.exec(text)?.[0];
  if (found === undefined) return -1;
  parts.offset = Number(found) * 60;
  return at + found.length;
};

const blanks: ReadStep = (text, at) => skipBlanks(text, at);
const nothing: ReadStep = (_text, at) => at;

function literal(wanted: string): ReadStep {
  return (text, at) => (text.startsWith(wanted, at) ? at + wanted.length : -1);
}

const weekdayName = named(WEEKDAYS, (parts, index) => {
  parts.weekday = index === 0 ? 7 : index;
});
const monthName = named(MONTHS, (parts, index) => {
  parts.month = index + 1;
});

const STEPS: ReadonlyMap<string, ReadStep> = new Map<string, ReadStep>([
  ['Y', digits('year', 4, 0, 9999)],
  ['y', digits('yearOfCentury', 2, 0, 99)],
  ['C', digits('century', 2, 0, 99)],
  ['m', digits('month', 2, 1, 12)],
  ['b', monthName],
  ['B', monthName],
  ['h', monthName],
  ['d', digits('day', 2, 1, 31)],
  ['e', digits('day', 2, 1, 31)],
  ['j', digits('yearday', 3, 1, 366)],
  ['a', weekdayName],
  ['A', weekdayName],
  ['G', digits('weekYear', 4, 0, 9999)],
  ['V', digits('week', 2, 1, 53)],
  ['u', digits('weekday', 1, 1, 7)],
  ['H', digits('hour', 2, 0, 23)],
  ['k', digits('hour', 2, 0, 23)],
  ['I', digits('hourOfHalf', 2, 1, 12)],
  ['l', digits('hourOfHalf', 2, 1, 12)],
  ['M', digits('minute', 2, 0, 59)],
  ['S', digits('second', 2, 0, 60)],
  ['p', half],
  ['P', half],
  ['f', subseconds],
  ['N', subseconds],
  ['Q', subseconds],
  ['z', zoned(readOffset)],
  ['Z', zoned(readZoneName)],
  ['Ez', offsetMinutes],
  ['%', literal('%')],
  ['n', blanks],
  ['t', blanks],
]);

const DIRECTIVE = /[-_]?(\d*):{0,3}([EO]?)([A-Za-z%+])/y;
const SUBSECOND = /%\d*[NQf]/y;

/** The steps of a format; null where a directive is none that can be read. */
export function timeSteps(format: string): readonly ReadStep[] | null {
  const steps: ReadStep[] = [];
  let at = 0;
  while (at < format.length) {
    const character = format[at] ?? '';
    if (character !== '%') {
      steps.push(isBlank(format.charCodeAt(at)) ? blanks : literal(character));
      at += 1;
      continue;
    }
    DIRECTIVE.lastIndex = at + 1;
    const match = DIRECTIVE.exec(format);
    // TIME_FORMAT of the Sysmon add-ons ends in a lone `%`.
    if (match === null && at + 1 === format.length) return [...steps, nothing];
    const [whole, width, modifier = '', letter = ''] = match ?? [''];
    at += 1 + whole.length;
    SUBSECOND.lastIndex = at;
    const inner = timeSteps(COMPOSITE_DIRECTIVES.get(letter) ?? '');
    if (letter === 's') steps.push(epochSeconds(SUBSECOND.test(format) ? 10 : 20));
    else if (COMPOSITE_DIRECTIVES.has(letter) && inner !== null) steps.push(...inner);
    else {
      const step = STEPS.get(modifier + letter) ?? STEPS.get(letter);
      if (step === undefined || (width !== '' && step !== subseconds)) return null;
      steps.push(step);
    }
  }
  return steps;
}
