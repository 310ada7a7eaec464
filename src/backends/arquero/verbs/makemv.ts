import { invariant } from '../../../diagnostics/diagnostic.ts';
import { toText } from '../../../values/number.ts';
import { afterMatch, compilePattern, execPattern } from '../../../values/pattern.ts';
import { fromValues, valuesOf } from '../../../values/value.ts';
import { defineFieldVerb } from './verb.ts';

/** How a text becomes several values. */
export interface Splitting {
  readonly field: string;
  /** A literal text; not looked at if there is a tokenizer. */
  readonly delim: string;
  /** A pattern whose first group is a value. */
  readonly tokenizer: string | null;
  readonly allowEmpty: boolean;
}

/** Splits a field into several values (semantics/commands.md section 9). */
export const makemv = defineFieldVerb<Splitting>('makemv', ({ delim, tokenizer, allowEmpty }) => {
  const split = tokenizer === null ? (text: string) => text.split(delim) : tokens(tokenizer);
  return (value) => {
    const parts = valuesOf(value).flatMap((single) => split(toText(single)));
    return fromValues(allowEmpty ? parts : parts.filter((part) => part !== ''));
  };
});

function tokens(tokenizer: string): (text: string) => readonly string[] {
  const pattern = compilePattern(tokenizer);
  invariant(pattern.ok, 'a tokenizer that does not compile was not reported');
  return (text) => {
    const found: string[] = [];
    let at = 0;
    while (at <= text.length) {
      const match = execPattern(pattern, text, at);
      if (match === null) break;
      found.push(match.groups[1] ?? '');
      at = afterMatch(match, text);
    }
    return found;
  };
}
