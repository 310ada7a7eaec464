import fc from 'fast-check';
import { type Kernel, newKernel } from '../../src/scan/kernel/kernel.ts';
import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';

/** A column of texts in a kernel, each cell with an address of its own unless the text before it is the same object. */
interface Texts {
  readonly kernel: Kernel;
  readonly spans: number;
  readonly chosen: number;
  readonly out: number;
  readonly kinds: number;
}

function column(texts: readonly (string | null)[]): Texts {
  const kernel = newKernel();
  if (kernel === undefined) throw new Error('no WebAssembly');
  const spans = kernel.allocate(8 * texts.length);
  const places = texts.map((text) => (text === null ? 0 : kernel.put(new TextEncoder().encode(`${text}"x`))));
  const [chosen, out, kinds] = [kernel.allocate(4 * texts.length), kernel.allocate(8 * texts.length), kernel.allocate(texts.length)];
  texts.forEach((text, index) => {
    kernel.words[(spans >> 2) + 2 * index] = places[index] ?? 0;
    kernel.words[(spans >> 2) + 2 * index + 1] = new TextEncoder().encode(text ?? '').length;
    kernel.words[(chosen >> 2) + index] = index;
  });
  return { kernel, spans, chosen, out, kinds };
}

const doubles = ({ kernel, out }: Texts, count: number): number[] => [...kernel.doubles.subarray(out >> 3, (out >> 3) + count)];

function numbers(texts: readonly (string | null)[]): readonly number[] {
  const given = column(texts);
  const { kernel, spans, chosen, out, kinds } = given;
  const others = kernel.call.numbersOf(spans, 8, chosen, texts.length, out, kinds);
  const found = doubles(given, texts.length);
  assert.is(others, found.filter((number, index) => Number.isNaN(number) && texts[index] !== null).length);
  return found;
}

function times(texts: readonly (string | null)[]): readonly number[] {
  const given = column(texts);
  const { kernel, spans, chosen, out } = given;
  const columns = kernel.put(Uint8Array.from([0, 0, 0, 0, 1, 0, 0, 0]));
  const others = kernel.call.timesOf(spans, 8, chosen, texts.length, columns, 1, out);
  const found = doubles(given, texts.length);
  assert.is(others, found.filter((number) => Number.isNaN(number)).length);
  return found;
}

/** Decimals without exponent and with 15 digits at most; JavaScript's own reading of them. */
const decimal = (text: string | null): number =>
  text !== null && /^-?\d+\.?\d*$/.test(text) && text.replace(/\D/g, '').length <= 15 ? Number(text) + 0 : Number.NaN;

const ISO = /^(19|[2-9]\d)\d\d-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.(\d{1,6}))?(Z|([+-])(\d\d):(\d\d))$/;

/** ISO 8601 of days that every month has, with an offset of less than 13 hours; what JavaScript says to whole seconds, and the fraction. */
function iso(text: string): number {
  const parts = ISO.exec(text);
  if (parts === null || Number(parts[3]) > 28 || Number(parts[4]) > 23 || Number(parts[11] ?? 0) > 12) return Number.NaN;
  const whole = Date.parse(`${text.slice(0, 19)}${parts[9]}`) / 1000;
  const micro = Number((parts[8] ?? '').padEnd(6, '0'));
  return micro === 0 ? whole : (whole * 1e6 + micro) / 1e6;
}

const numberText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 17 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.-'), maxLength: 18 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.-e+/: '), maxLength: 8 }),
  fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(99_999_999)).map(([whole, rest]) => `${whole}.${rest}`),
);
const digits = (value: number, count = 2): string => String(value).padStart(count, '0');
const timeText = fc.oneof(
  fc
    .record({
      year: fc.integer({ min: 1890, max: 2110 }),
      month: fc.integer({ min: 0, max: 13 }),
      day: fc.integer({ min: 0, max: 31 }),
      hour: fc.integer({ min: 0, max: 24 }),
      minute: fc.integer({ min: 0, max: 60 }),
      second: fc.integer({ min: 0, max: 61 }),
      fraction: fc.constantFrom('', '.5', '.012', '.123456', '.1234567', '.', '.x'),
      end: fc.constantFrom('Z', 'Z', 'Z', '+00:00', '-05:30', '+12:59', '+13:00', '+1:00', '+01:60', ''),
    })
    .map(
      ({ year, month, day, hour, minute, second, fraction, end }) =>
        `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}:${digits(second)}${fraction}${end}`,
    ),
  fc
    .tuple(fc.nat(59), fc.constantFrom(0, 1), fc.nat(999))
    .map(([second, minute, milli]) => `2023-11-14T22:1${minute}:${digits(second)}.${digits(milli, 3)}Z`),
);

suite('numbers and times of the kernel', (test) => {
  // The kernel's numbers stand in sums: each has to be the very double that JavaScript reads.
  test('a plain decimal is what JavaScript reads', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(numberText, fc.constant(null)), { minLength: 1, maxLength: 20 }), (texts) => {
        assert.equal(numbers(texts), texts.map(decimal), texts.join(' | '));
      }),
      { numRuns: FULL ? 100_000 : 3000, includeErrorInReport: true, seed: 37 },
    );
  }, 60);

  test('times, those of lines with the time of the line before among them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(timeText, fc.constantFrom('17000000', '', null)), fc.integer({ min: 1, max: 3 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (runs) => {
          const texts = runs.flatMap(([text, count]) => Array.from({ length: count }, () => text));
          const expected = texts.map((text) => (text === null ? Number.NaN : text === '17000000' ? 17_000_000 : iso(text)));
          assert.equal(times(texts), expected, texts.join(' | '));
        },
      ),
      { numRuns: FULL ? 100_000 : 3000, includeErrorInReport: true, seed: 41 },
    );
  }, 60);

  test('epoch seconds in finer units', () => {
    assert.equal(times(['1700000000', '1700000000.25', '1700000000250', '1700000000250000']), [
      1_700_000_000,
      1_700_000_000.25,
      1_700_000_000.25,
      Number.NaN,
    ]);
  });
});
