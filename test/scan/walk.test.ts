import fc from 'fast-check';
import { LENGTH_MASK, newKernel } from '../../src/scan/kernel/kernel.ts';
import { writeNames } from '../../src/scan/kernel/wanted-names.ts';
import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';

const COLUMNS = ['a', 'b.c', 'k.l.m', 'late', ''] as const;

interface Walked {
  /** Lines that are left to the other reading. */
  readonly odd: readonly boolean[];
  /** The text of each column as it stands in each line. */
  readonly cells: readonly (readonly (string | undefined)[])[];
}

/** What the kernel finds in lines; what lies behind them in its memory is given, too. */
function walk(lines: readonly string[], behind: string): Walked {
  const kernel = newKernel();
  if (kernel === undefined) throw new Error('no WebAssembly');
  const wanted = writeNames(kernel, COLUMNS);
  if (wanted === undefined) throw new Error('too many names');
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const at = kernel.put(new Uint8Array([...bytes, ...new TextEncoder().encode(behind)]));
  const [places, spans, status] = [
    kernel.allocate(8 * lines.length + 64),
    kernel.allocate(8 * COLUMNS.length * lines.length),
    kernel.allocate(lines.length),
  ];
  const count = kernel.call.splitLines(at, at + bytes.length, places);
  assert.is(count, lines.length);
  kernel.call.extract(places, count, wanted.root, wanted.empty, COLUMNS.length, wanted.chains, spans, status);
  const textAt = (line: number, column: number): string | undefined => {
    const span = (spans >> 2) + 2 * (line * COLUMNS.length + column);
    const start = kernel.words[span] ?? 0;
    return start === 0
      ? undefined
      : new TextDecoder().decode(kernel.bytes.subarray(start, start + ((kernel.words[span + 1] ?? 0) & LENGTH_MASK)));
  };
  return {
    odd: lines.map((_, line) => kernel.bytes[status + line] === 1),
    cells: lines.map((_, line) => COLUMNS.map((_name, column) => textAt(line, column))),
  };
}

/** What stands in a line for a value: a string without its quotes. */
const written = (value: unknown): string | undefined =>
  value === undefined || (typeof value === 'object' && value !== null) ? undefined : JSON.stringify(value).replace(/^"|"$/g, '');

function memberOf(event: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  const [first = '', ...rest] = path;
  const value = Object.hasOwn(event, first) ? event[first] : undefined;
  if (rest.length === 0) return value;
  // Whatever is no list is looked into by its own keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? memberOf(value as Record<string, unknown>, rest)
    : undefined;
}

const text = fc.oneof(
  fc.string({ maxLength: 70 }),
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', 'a', ':'), maxLength: 150 }),
  fc.constantFrom('', 'x', 'y'.repeat(63), 'ä'.repeat(40), '\\'.repeat(33), '"'.repeat(64)),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.5, 100000, 1e21, -1, 123456.789),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: text },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 5 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(fc.constantFrom('c', 'l', 'm', 'x', 'a longer name of something', '}'), tie('value'), { maxKeys: 4 }),
    },
  ),
}));
const key = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'a',
      'b',
      'k',
      'late',
      '',
      'x',
      'process_id',
      'process_name',
      'parent_process_name',
      'z'.repeat(58),
      'z'.repeat(90),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => `key${n}`) },
);
const events = fc.array(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
});
/** The blanks around what stands between the members. */
const blanks = fc.constantFrom(['', ''], ['', ''], [' ', ''], ['', ' '], ['\t', '  '] as const);

suite('the walk over an object', (test) => {
  // A line that is left to the other reading is right, but slow: so that nobody would notice that all are.
  test('regular lines are read, whatever came before them and stands behind them', () => {
    fc.assert(
      fc.property(events, blanks, fc.constantFrom('', '"', '\\"}{', '"}\n{"a":"\\"'), (members, [before, after], behind) => {
        const lines = members.map(
          (parts) =>
            `{${parts.map(([name, part]) => `${before}${JSON.stringify(name)}${before}:${after}${JSON.stringify(part)}`).join(`${before},${after}`)}${before}}`,
        );
        // Escaped keys are for the other reading.
        const regular = members.map((parts) => Object.fromEntries(parts));
        const found = walk([...lines, ...lines], behind);
        [...regular, ...regular].forEach((event, line) => {
          assert.not(found.odd[line], lines[line % lines.length]);
          COLUMNS.forEach((name, column) => {
            assert.is(found.cells[line]?.[column], written(memberOf(event, name.split('.'))), `${name} of ${lines[line % lines.length]}`);
          });
        });
      }),
      { numRuns: FULL ? 50_000 : 1500, includeErrorInReport: true, seed: 23 },
    );
  }, 120);

  // Lengths are guessed once they were the same for 64 times, and given up where the guess is wrong too often.
  test('strings that were always as long, and are not any more', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), text, fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lengths, (runs) => {
        const events = runs.flatMap(([count, other, length]) => [
          ...Array.from({ length: count }, (_, index) => ({ a: 'x'.repeat(length), late: `${index % 10}`, x: '"'.repeat(length) })),
          { a: other, late: other, x: other },
        ]);
        const found = walk(
          events.map((event) => JSON.stringify(event)),
          '"',
        );
        events.forEach((event, line) => {
          assert.not(found.odd[line]);
          assert.is(found.cells[line]?.[0], written(event.a));
          assert.is(found.cells[line]?.[3], written(event.late));
        });
      }),
      { numRuns: FULL ? 2000 : 40, includeErrorInReport: true, seed: 31 },
    );
  }, 120);

  test('what is broken or unusual is odd, also where it was guessed', () => {
    const good = '{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3}';
    const lines = [
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3', 'no end'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}},"late":3}', 'a bracket is missing'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}\\"}]},"late":3}', 'a string does not end'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":\\"}"}]},"late":3}', 'an escape outside of strings'],
      ['{"a":"1","b":{"c":02,"x":[1,{"y":"}"}]},"late":3}', 'a number with a zero in front'],
      ['{"a":"1","b":{"c":2.,"x":[1,{"y":"}"}]},"late":3}', 'a number with nothing behind its point'],
      ['{"a":"1","b":{"c":2e,"x":[1,{"y":"}"}]},"late":3}', 'a number without its exponent'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3,}', 'a comma at the end'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3}}', 'more than an object'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3}{}', 'two objects'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3,"a":1}', 'a name twice'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3,"\\u0061":1}', 'an escaped key'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":3,"b":{"c":1}}', 'a name in it twice'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late":tru}', 'half a word'],
      ['{"a":"1\\x","b":{"c":2,"x":[1,{"y":"}"}]},"late":3}', 'an escape that JSON does not have'],
      ['{"a":"1" "b":{"c":2,"x":[1,{"y":"}"}]},"late":3}', 'a comma is missing'],
      ['{"a":"1","b":{"c":2,"x":[1,{"y":"}"}]},"late"3}', 'a colon is missing'],
      ['{"_raw":"1"}', 'a row'],
    ] as const;
    const found = walk(
      lines.flatMap(([line]) => [good, line]),
      '{"a":"1"}\n',
    );
    lines.forEach(([, what], index) => {
      assert.not(found.odd[2 * index], `before: ${what}`);
      assert.ok(found.odd[2 * index + 1], what);
    });
  });
});
