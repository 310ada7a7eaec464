import fc from 'fast-check';
import { type Kernel, newKernel } from '../../src/scan/kernel/kernel.ts';
import { writeDisguises, writeGroups } from '../../src/scan/kernel/needles.ts';
import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';

interface Found {
  readonly valid: boolean;
  readonly seen: number;
  readonly firstOdd: number;
  readonly lines: readonly string[];
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What the kernel finds; other bytes lie behind those that it is given. */
function found(bytes: Uint8Array, groups: readonly (readonly string[])[] | undefined): Found {
  const kernel = newKernel();
  if (kernel === undefined) throw new Error('no WebAssembly');
  const at = kernel.put(Uint8Array.from([...bytes, ...Buffer.from('\\u0061needle\xff"}\n{"other'.repeat(4), 'latin1')]));
  const out = kernel.allocate(8 * bytes.length + 64);
  const count = counted(kernel, { at, end: at + bytes.length, out, groups });
  const findings = kernel.call.findings();
  const lines = Array.from({ length: count }, (_, line) =>
    latin1(kernel.bytes.subarray(kernel.words[(out >> 2) + 2 * line], kernel.words[(out >> 2) + 2 * line + 1])),
  );
  return { valid: (findings & 2) === 0, seen: kernel.call.linesSeen(), firstOdd: kernel.call.firstOddLine(), lines };
}

interface Asked {
  readonly at: number;
  readonly end: number;
  readonly out: number;
  readonly groups: readonly (readonly string[])[] | undefined;
}

function counted(kernel: Kernel, { at, end, out, groups }: Asked): number {
  if (groups === undefined) return kernel.call.splitLines(at, end, out);
  const needles = writeGroups(
    kernel,
    groups.map((group) => group.map((text) => new TextEncoder().encode(text))),
  );
  if (needles.single) return kernel.call.siftLines(at, end, out, needles.groups, needles.count);
  const disguises = kernel.words[writeDisguises(kernel).groups >> 2] ?? 0;
  const count = kernel.call.splitLines(at, end, out);
  return kernel.call.prefilter(out, count, needles.groups, needles.count, disguises, 3);
}

/** The same in JavaScript. */
function expected(bytes: Uint8Array, groups: readonly (readonly string[])[] | undefined): Found {
  const lines = latin1(bytes)
    .split('\n')
    .map((line) => line.replace(/^[ \t\r]+|[ \t\r]+$/g, ''))
    .filter((line) => line !== '');
  const lower = (line: string): string => line.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const wanted = (line: string): boolean =>
    /\\u|\xe2\x84\xaa|\xc4\xb0/.test(line) || (groups ?? []).every((group) => group.some((text) => lower(line).includes(text)));
  return {
    valid: isUtf8(bytes),
    seen: lines.length,
    firstOdd: lines.findIndex((line) => !line.startsWith('{') || !line.endsWith('}')),
    lines: lines.filter(wanted),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('x', '{', '}', '\n', '\n', '}\n{', ' ', '\t', '\r\n', 'a'.repeat(61), 'b'.repeat(15)) },
  { weight: 3, arbitrary: fc.constantFrom('needle', 'NeEdLe', 'needl', 'eedle', 'other', 'OTHER', 'need\nle', '_x_', '\x7fx\x7f', '_X_') },
  { weight: 2, arbitrary: fc.constantFrom('\\u', '\\', 'u', '\\\\u', '\\\nu', '\u212a', '\u0130') },
  { weight: 2, arbitrary: fc.constantFrom('ä', '®', '日本', '😀', '\u0800', '\uffff', '\u{10ffff}') },
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''), 'utf8'));
/** Most of them are no UTF-8. */
const broken = fc.constantFrom(
  [0x80],
  [0xc3],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xe0, 0x9f, 0xbf],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x84],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xff],
  [0xc3, 0xa4],
);
const bytes = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: fc.tuple(text, broken, text).map(([before, odd, after]) => Buffer.from([...before, ...odd, ...after])) },
);
const groups = fc.constantFrom(
  undefined,
  [['needle']],
  [['_x_']],
  [['needle'], ['other']],
  [['needle', 'other']],
  [['other', 'needle'], ['x']],
);

// What is told of lines must not depend on how they lie in the 64 bytes that are looked at together.
suite('lines of bytes', (test) => {
  test('are found, checked and sifted as one by one', () => {
    fc.assert(
      fc.property(bytes, groups, (given, asked) => {
        const [fast, slow] = [found(given, asked), expected(given, asked)];
        assert.is(fast.valid, slow.valid);
        // The scan is given up at the first byte that is no UTF-8.
        if (slow.valid) assert.equal(fast, slow);
      }),
      { numRuns: FULL ? 100_000 : 3000, includeErrorInReport: true, seed: 29 },
    );
  }, 120);
});
