import type { MacroDefinition } from '../knowledge/macro.ts';
import { append, type Rope, ropeBuilder, slice } from './rope.ts';
import { endOfQuoted } from './scan.ts';

/** The value of an argument, its own macro calls expanded. */
export interface Argument {
  readonly rope: Rope;
  /** The frame in which the caller wrote it. */
  readonly home: number;
}

/** An argument as it stands in the call. */
export interface WrittenArgument {
  readonly text: string;
  /** Its value, without its first characters (`name=`). */
  value(skipped: number): Argument;
}

/** The arguments of a call by the names in the definition, or the name that was given twice. */
export type Bound = { readonly ok: true; readonly values: ReadonlyMap<string, Argument> } | { readonly ok: false; readonly twice: string };

const KEYWORD = /^\s*([A-Za-z0-9_-]+)\s*=(?!=)/;

/**
 * Gives each argument its value: by name (`f(a=1, b=2)`, macros.conf.example) where the word before `=` names an argument, by position for
 * the rest, so that `where(status=200)` hands over a condition.
 */
export function bindArguments(written: readonly WrittenArgument[], macro: MacroDefinition): Bound {
  const values = new Map<string, Argument>();
  const positional: Argument[] = [];
  for (const argument of written) {
    const keyword = KEYWORD.exec(argument.text);
    const name = keyword?.[1];
    if (keyword === null || name === undefined || !macro.arguments.includes(name)) {
      positional.push(argument.value(0));
      continue;
    }
    if (values.has(name)) return { ok: false, twice: name };
    values.set(name, argument.value(keyword[0].length));
  }
  const free = macro.arguments.filter((name) => !values.has(name));
  positional.forEach((value, index) => {
    const name = free[index];
    if (name !== undefined) values.set(name, value);
  });
  return { ok: true, values };
}

/**
 * The text of an argument: blanks around it do not count; quotes around the whole of it are removed (rule M8) and `\"` in it is a quote
 * (Knowledge Manager Manual: `mymacro("He said \"hello!\"")`). In a quoted argument no macro is expanded (rule M4); `read` expands those of any other.
 */
export function readArgument(rope: Rope, home: number, read: (argument: Rope) => Rope): Argument {
  const start = rope.text.length - rope.text.trimStart().length;
  const end = start + rope.text.trim().length;
  const quoted = rope.text[start] === '"' && endOfQuoted(rope.text, start) === end;
  if (!quoted) return { rope: read(slice(rope, start, end)), home };
  const out = ropeBuilder();
  let copied = start + 1;
  for (let at = copied; at < end - 1; at += 1) {
    if (rope.text[at] !== '\\') continue;
    if (rope.text[at + 1] === '"') {
      append(out, rope, copied, at);
      copied = at + 1;
    }
    at += 1;
  }
  append(out, rope, copied, end - 1);
  return { rope: out, home };
}
