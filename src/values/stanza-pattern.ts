import { type CompiledPattern, compilePattern, testPattern } from './pattern.ts';

/** What a stanza of props.conf is about: a sourcetype, or sources or hosts that look like this (props.conf.spec). */
export interface StanzaKind {
  readonly kind: 'sourcetype' | 'source' | 'host';
  /** A literal name counts 100, a pattern 0, where the stanza says no `priority`. */
  readonly literal: boolean;
  /** The whole value, in the letters of a sourcetype or source, and in any case for a host. */
  test(value: string): boolean;
}

/** Stanzas for something else than search-time settings of events: how a sourcetype is guessed. */
const RULES = /^(?:delayedrule|rule)::/;

/**
 * Reads the name of a stanza of props.conf. In `[source::<pattern>]` and `[host::<pattern>]` `...` stands for any characters, `*` for anything but
 * a path separator, a dot for itself; what else regular expressions know holds. `(::){0}` is how a pattern over sourcetypes is
 * written, for a name with `::` in it is taken for a pattern.
 */
export function readStanzaName(name: string): StanzaKind | undefined {
  if (name === 'default' || RULES.test(name)) return undefined;
  if (name.startsWith('source::')) return kindOf('source', name.slice(8), true);
  if (name.startsWith('host::')) return kindOf('host', name.slice(6), false);
  if (name.includes('::')) return kindOf('sourcetype', name, true);
  return { kind: 'sourcetype', literal: true, test: (value) => value === name };
}

function kindOf(kind: StanzaKind['kind'], written: string, caseSensitive: boolean): StanzaKind | undefined {
  const literal = !/[*()|[\]{}+?\\]|\.\.\./.test(written);
  if (literal) {
    const folded = written.toLowerCase();
    return { kind, literal, test: caseSensitive ? (value) => value === written : (value) => value.toLowerCase() === folded };
  }
  const beginnings = beginningsOf(written);
  // Of hundreds of stanzas a few concern the data of a run: only the patterns of those are compiled.
  let compiled: CompiledPattern | false | undefined;
  const matches = (value: string): boolean => {
    if (compiled === undefined) {
      const pattern = compilePattern(`${caseSensitive ? '' : '(?i)'}(?s)\\A(?:${patternOf(written)})\\z`);
      compiled = pattern.ok && pattern;
    }
    return compiled !== false && testPattern(compiled, value);
  };
  if (!caseSensitive) return { kind, literal, test: matches };
  return { kind, literal, test: (value) => beginnings.some((beginning) => value.startsWith(beginning)) && matches(value) };
}

/**
 * Texts of which every value begins with one that the pattern matches: what stands before its first sign, or the words of a group that it begins
 * with. The empty text where nothing is known.
 */
function beginningsOf(written: string): readonly string[] {
  const rest = written.replace(/^\(::\)\{0\}/, '');
  if (hasTopLevelChoice(rest)) return [''];
  const group = /^\(([\w:.-]+(?:\|[\w:.-]+)+)\)(?![?*+{])/.exec(rest)?.[1];
  if (group !== undefined && !group.includes('...')) return group.split('|');
  const [plain = ''] = /^(?:(?!\.\.\.)[^*()|[\]{}+?\\])*/.exec(rest) ?? [];
  // A quantifier is about the character before it.
  return [/^[?{+]/.test(rest.slice(plain.length)) ? plain.slice(0, -1) : plain];
}

function hasTopLevelChoice(pattern: string): boolean {
  let depth = 0;
  for (const [sign] of pattern.matchAll(/\\.|[()|]/gs)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth <= 0) return true;
  }
  return false;
}

function patternOf(written: string): string {
  return written.replace(/\\.|\.\.\.|\*|\./gs, (part) => {
    if (part === '...') return '.*';
    if (part === '*') return '[^/\\\\]*';
    return part === '.' ? '\\.' : part;
  });
}
