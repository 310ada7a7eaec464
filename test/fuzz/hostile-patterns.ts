/** A stream of numbers in [0, 1) that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ATOMS = ['a', 'b', '.', '[ab]', '[^a]', '\\w', '\\d', '\\s', 'ab', '\\S', 'x', '[^,]', '(?i:A)', '1', '\\W', '[^\\n]', '%'];
const ZERO = ['\\b', '^', '$', '(?=a)', '(?!b)', '(?<=a)', '(?<!ab)', '\\B', '\\1', '\\K', '\\z'];
const QUANTIFIERS = [
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '*+',
  '++',
  '?+',
  '{2}',
  '{1,3}',
  '{2,}',
  '{1,3}?',
  '{0,40}',
  '{3,60}',
  '{0,400}?',
  '{5,}+',
];
const OPENERS = ['(', '(', '(?:', '(?:', '(?>', '(?=', '(?!', '(?<n>', '(?|'];

/** A pattern made to be slow: loops in loops, branches that begin alike, references, and what only PCRE knows. */
export function hostilePattern(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  let names = 0;
  const make = (depth: number): string => {
    const items = 1 + Math.floor(random() * 4);
    let text = '';
    for (let i = 0; i < items; i += 1) {
      const kind = random();
      if (kind < 0.1) text += pick(ZERO);
      else {
        const opener = pick(OPENERS).replace('<n>', () => `<n${names++}>`);
        text += kind < 0.6 || depth === 0 ? pick(ATOMS) : `${opener}${make(depth - 1)})`;
        if (random() < 0.6) text += pick(QUANTIFIERS);
      }
      if (random() < 0.12) text += '|';
    }
    return text;
  };
  return `${random() < 0.15 ? '^' : ''}${make(3)}${random() < 0.3 ? pick(['$', 'z', '\\d', '!$']) : ''}`;
}

const PIECES = ['a', 'b', 'ab', 'aab', 'ba', 'x', '1', ' ', '\n', 'a,b', 'a1', 'A', '%', 'ab ', 'a b', ',', '12', 'é', 'abx'];
const LENGTHS = [0, 1, 20, 30, 60, 200, 1000, 3000, 10_000, 50_000, 300_000];

/** A text that such patterns nearly match, over and over. */
export function hostileText(random: () => number, longest = 300_000): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const lengths = LENGTHS.filter((length) => length <= longest);
  const length = lengths[Math.floor(random() * lengths.length)] ?? 0;
  const pieces = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(PIECES));
  let text = pieces.join('').repeat(Math.ceil(length / pieces.join('').length));
  if (random() < 0.2) text = Array.from({ length: Math.min(length, 20_000) }, () => pick(PIECES)).join('');
  return `${random() < 0.2 ? pick(PIECES) : ''}${text}${random() < 0.6 ? pick(['!', '\n', 'z', 'x', '1', '😀']) : ''}`;
}
