import { type CharSet, closeCase, DIGIT, WORD } from './char-set.ts';
import { type Assertion, childrenOf, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** A pattern as JavaScript writes it, for texts without surrogate pairs. */
export interface Translation {
  readonly source: string;
  readonly flags: '' | 'i';
  /** The JavaScript group of each PCRE group; index 0 is the whole match. */
  readonly groups: readonly number[];
}

const ASSERTIONS: Readonly<Record<Assertion, string>> = {
  start: '^',
  end: '(?=\\n?$)',
  'very-end': '$',
  // PCRE: never after a newline that ends the text.
  'line-start': '(?:^|(?<=\\n)(?!$))',
  'line-end': '(?=\\n|$)',
  word: '\\b',
  'not-word': '\\B',
};

interface Emission {
  readonly ignoreCase: boolean;
  readonly groups: number[];
  count: number;
}

/** Writes a pattern for `RegExp` without flags u and v. Atomic groups become a look-ahead and a reference to what it captured. */
export function translatePattern(tree: PatternTree): Translation {
  const ignoreCase = hasCase(tree.root, true) && !hasCase(tree.root, false);
  const emission: Emission = { ignoreCase, groups: [0], count: 0 };
  number(tree.root, emission);
  emission.count = 0;
  const source = emit(tree.root, emission);
  return { source: source === '' ? '(?:)' : source, flags: ignoreCase ? 'i' : '', groups: emission.groups };
}

/** True if some part that has letters matches with (or without) regard to case. */
function hasCase(node: PatternNode, fold: boolean): boolean {
  if (node.kind === 'set') return node.fold === fold && !same(closeCase(node.set), node.set);
  if (node.kind === 'back') return node.fold === fold;
  return childrenOf(node).some((child) => hasCase(child, fold));
}

/** Gives every group its JavaScript number first, since a reference may stand before its group. */
function number(node: PatternNode, emission: Emission): void {
  if (node.kind === 'group' || node.kind === 'atomic') emission.count += 1;
  if (node.kind === 'group') emission.groups[node.number] = emission.count;
  for (const child of childrenOf(node)) number(child, emission);
}

function emit(node: PatternNode, emission: Emission): string {
  switch (node.kind) {
    case 'set':
      return setSource(node.fold && !emission.ignoreCase ? closeCase(node.set) : node.set, node.negated);
    case 'sequence':
      return node.items.map((item) => (item.kind === 'either' ? `(?:${emit(item, emission)})` : emit(item, emission))).join('');
    case 'either':
      return node.branches.map((branch) => emit(branch, emission)).join('|');
    case 'group':
      emission.count += 1;
      return `(${emit(node.body, emission)})`;
    case 'atomic': {
      emission.count += 1;
      const own = emission.count;
      return `(?:(?=(${emit(node.body, emission)}))\\${own})`;
    }
    case 'look':
      return `(?${node.behind ? '<' : ''}${node.negative ? '!' : '='}${emit(node.body, emission)})`;
    case 'repeat':
      return `${node.body.kind === 'set' || node.body.kind === 'group' ? emit(node.body, emission) : `(?:${emit(node.body, emission)})`}${quantifier(node)}`;
    case 'back':
      // Of several groups of one name at most one takes part, and a reference to the others is empty.
      return `(?:${node.groups.map((group) => `\\${emission.groups[group] ?? 0}`).join('(?:)')})`;
    case 'assert':
      return ASSERTIONS[node.at];
    case 'keep':
      return '';
  }
}

function quantifier(node: { readonly min: number; readonly max: number; readonly greedy: boolean }): string {
  const { min, max } = node;
  const endless = max === Number.POSITIVE_INFINITY;
  const bounds =
    endless && min === 0
      ? '*'
      : endless && min === 1
        ? '+'
        : min === 0 && max === 1
          ? '?'
          : endless
            ? `{${min},}`
            : min === max
              ? `{${min}}`
              : `{${min},${max}}`;
  return node.greedy ? bounds : `${bounds}?`;
}

const same = (a: CharSet, b: CharSet): boolean => a.length === b.length && a.every((point, index) => point === b[index]);

function setSource(set: CharSet, negated: boolean): string {
  if (same(set, DIGIT)) return negated ? '\\D' : '\\d';
  if (same(set, WORD)) return negated ? '\\W' : '\\w';
  // Beyond the first plane there is nothing to match: a text that has such characters goes to the machine.
  const pairs: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = set[i] ?? 0;
    if (first <= 0xffff) pairs.push(first, Math.min(set[i + 1] ?? 0, 0xffff));
  }
  const [only, last] = pairs;
  if (!negated && pairs.length === 2 && only !== undefined && only === last) return charSource(only, /[\^$\\.*+?()[\]{}|/]/);
  let source = '';
  for (let i = 0; i < pairs.length; i += 2) {
    const first = pairs[i] ?? 0;
    const end = pairs[i + 1] ?? 0;
    source += charSource(first, /[\]\\^-]/);
    if (end > first) source += `${end > first + 1 ? '-' : ''}${charSource(end, /[\]\\^-]/)}`;
  }
  return `[${negated ? '^' : ''}${source}]`;
}

function charSource(point: number, special: RegExp): string {
  const char = String.fromCharCode(point);
  if (point < 32 || point > 126) return `\\u${point.toString(16).padStart(4, '0')}`;
  return special.test(char) ? `\\${char}` : char;
}
