import { inexact, numberText, toNumber, toText } from './number.ts';
import { integerDigits } from './radix.ts';
import type { Scalar } from './value.ts';

/** One conversion specifier: `%[flags][width][.precision]conversion`; null stands for `*`, an argument. */
interface Specifier {
  readonly flags: ReadonlySet<string>;
  readonly width: number | null;
  readonly precision: number | null | undefined;
  readonly conversion: string;
}

type Part = string | Specifier;

/** Width and precision of one specifier once the arguments that `*` takes are known. */
interface Layout {
  readonly flags: ReadonlySet<string>;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Prints values; null where an argument is missing or does not fit its specifier. */
export type PrintfFormatter = (values: readonly Scalar[]) => string | null;

/** Flags, width, precision, length modifiers of C (no effect), conversion. */
const SPECIFIER = /%([-+ 0#',]*)(\*|\d+)?(?:\.(\*|\d*))?[hlLq]*([%aAcdieEfFgGoszuxXp])/y;

function parseFormat(format: string): readonly Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent !== at) parts.push(format.slice(at, percent === -1 ? format.length : percent));
    if (percent === -1) break;
    SPECIFIER.lastIndex = percent;
    const match = SPECIFIER.exec(format);
    if (match === null) return null;
    const [whole, flags = '', width, precision, conversion = ''] = match;
    if (conversion === '%') parts.push('%');
    else {
      parts.push({
        flags: new Set(flags.replaceAll(',', "'")),
        width: width === '*' ? null : Number(width ?? 0),
        precision: precision === undefined ? undefined : precision === '*' ? null : Number(precision),
        conversion,
      });
    }
    at = percent + whole.length;
  }
  return parts;
}

/** The integer digits of a text in groups of three: `12345.5` gives `12,345.5`. */
export function groupThousands(text: string): string {
  const point = text.indexOf('.');
  const whole = point === -1 ? text : text.slice(0, point);
  const start = whole.startsWith('-') ? 1 : 0;
  let grouped = whole.slice(start);
  for (let i = grouped.length - 3; i > 0; i -= 3) grouped = `${grouped.slice(0, i)},${grouped.slice(i)}`;
  return whole.slice(0, start) + grouped + (point === -1 ? '' : text.slice(point));
}

function exponential(value: number, precision: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(precision, 100)).split('e');
  return `${mantissa}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

function fixed(value: number, precision: number): string {
  return numberText(inexact(value, 17, Math.min(precision, 100)));
}

function general(value: number, precision: number, keepZeros: boolean): string {
  const figures = Math.max(1, Math.min(precision, 100));
  const exponent = value === 0 ? 0 : Number(value.toExponential(figures - 1).split('e')[1]);
  const plain = exponent >= -4 && exponent < figures;
  const text = plain ? fixed(value, figures - 1 - exponent) : exponential(value, figures - 1);
  if (keepZeros || !text.includes('.')) return text;
  return text.replace(/\.?0+(?=e|$)/, '');
}

/** C's `%a`: the bits of a positive double in hexadecimal. */
function hexadecimal(value: number, precision: number | undefined): string {
  if (value === 0) return `0x0${precision === undefined || precision === 0 ? '' : `.${'0'.repeat(precision)}`}p+0`;
  let exponent = Math.max(Math.floor(Math.log2(value)), -1022);
  if (value / 2 ** exponent >= 2) exponent += 1;
  const digits = precision === undefined ? 13 : Math.min(precision, 13);
  const scaled = (value / 2 ** exponent) * 16 ** digits;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  const text = rounded.toString(16);
  const all = text.slice(1).padEnd(precision ?? 0, '0');
  const fraction = precision === undefined ? all.replace(/0+$/, '') : all;
  return `0x${text.slice(0, 1)}${fraction === '' ? '' : `.${fraction}`}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

function pad(prefix: string, body: string, layout: Layout, zeros: boolean): string {
  const missing = layout.width - [...prefix, ...body].length;
  if (missing <= 0) return prefix + body;
  if (layout.flags.has('-')) return prefix + body + ' '.repeat(missing);
  return zeros ? prefix + '0'.repeat(missing) + body : ' '.repeat(missing) + prefix + body;
}

function signOf(value: number, layout: Layout): string {
  if (value < 0) return '-';
  return layout.flags.has('+') ? '+' : layout.flags.has(' ') ? ' ' : '';
}

function printInteger(conversion: string, value: number, layout: Layout): string | null {
  if (!Number.isFinite(value)) return null;
  const signed = conversion === 'd' || conversion === 'i';
  const base = conversion === 'o' ? 8 : signed || conversion === 'u' ? 10 : 16;
  let digits = integerDigits(signed ? Math.abs(value) : value, base).padStart(layout.precision ?? 1, '0');
  if (layout.flags.has("'") && base === 10) digits = groupThousands(digits);
  const alternative = layout.flags.has('#') && Math.trunc(value) !== 0 ? (base === 16 ? '0x' : base === 8 ? '0' : '') : '';
  const prefix = signed ? signOf(Math.trunc(value), layout) : alternative;
  const zeros = layout.flags.has('0') && layout.precision === undefined;
  const text = pad(prefix, digits, layout, zeros);
  return conversion === 'X' || conversion === 'p' ? text.toUpperCase() : text;
}

function printFloat(conversion: string, value: number, layout: Layout): string {
  const kind = conversion.toLowerCase();
  const size = Math.abs(value);
  const precision = layout.precision ?? 6;
  let body: string;
  if (!Number.isFinite(value)) body = Number.isNaN(value) ? 'nan' : 'inf';
  else if (kind === 'a') body = hexadecimal(size, layout.precision);
  else if (kind === 'e') body = exponential(size, precision);
  else if (kind === 'f') body = fixed(size, precision);
  else body = general(size, precision, layout.flags.has('#'));
  if (layout.flags.has("'") && (kind === 'f' || kind === 'g') && !body.includes('e')) body = groupThousands(body);
  const prefix = kind === 'a' && Number.isFinite(value) ? signOf(value, layout) + body.slice(0, 2) : signOf(value, layout);
  const digits = kind === 'a' && Number.isFinite(value) ? body.slice(2) : body;
  const text = pad(prefix, digits, layout, layout.flags.has('0') && Number.isFinite(value));
  return conversion === kind ? text : text.toUpperCase();
}

function printText(conversion: string, value: Scalar, layout: Layout): string {
  const text = toText(value);
  if (conversion !== 'c')
    return pad('', layout.precision === undefined ? text : [...text].slice(0, layout.precision).join(''), layout, false);
  const code = toNumber(value);
  const point = code !== null && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : ([...text][0] ?? '');
  return pad('', point, layout, false);
}

function print(conversion: string, value: Scalar, layout: Layout): string | null {
  if (conversion === 's' || conversion === 'z' || conversion === 'c') return printText(conversion, value, layout);
  const number = toNumber(value);
  if (number === null) return null;
  return 'aAeEfFgG'.includes(conversion) ? printFloat(conversion, number, layout) : printInteger(conversion, number, layout);
}

/** The width and precision of a specifier, `*` taken from the arguments; null where such an argument is missing or no number. */
function layoutOf(specifier: Specifier, next: () => Scalar | undefined): Layout | null {
  const take = () => {
    const value = next();
    return value === undefined ? null : toNumber(value);
  };
  const width = specifier.width ?? take();
  const precision = specifier.precision === null ? take() : specifier.precision;
  if (width === null || precision === null || Math.abs(width) > 10_000) return null;
  const flags = width < 0 ? new Set([...specifier.flags, '-']) : specifier.flags;
  return {
    flags,
    width: Math.abs(Math.trunc(width)),
    precision: precision === undefined || precision < 0 ? undefined : Math.trunc(precision),
  };
}

function compile(parts: readonly Part[]): PrintfFormatter {
  return (values) => {
    let used = 0;
    const next = () => values[used++];
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const layout = layoutOf(part, next);
      const value = next();
      const printed = layout === null || value === undefined ? null : print(part.conversion, value, layout);
      if (printed === null) return null;
      text += printed;
    }
    return text;
  };
}

const COMPILED = new Map<string, PrintfFormatter | null>();

/** A function that prints values as C's printf does (SearchReference/ConversionFunctions#printf), compiled once per format; null for a format that is none. */
export function compilePrintf(format: string): PrintfFormatter | null {
  let compiled = COMPILED.get(format);
  if (compiled === undefined) {
    const parts = parseFormat(format);
    compiled = parts === null ? null : compile(parts);
    if (COMPILED.size >= 1000) COMPILED.clear();
    COMPILED.set(format, compiled);
  }
  return compiled;
}
