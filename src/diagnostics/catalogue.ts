import { APPS } from './catalogue/apps.ts';
import { COMMAND_LINE } from './catalogue/command-line.ts';
import { DATA } from './catalogue/data.ts';
import { EXPLAIN } from './catalogue/explain.ts';
import { KNOWLEDGE } from './catalogue/knowledge.ts';
import { LINT } from './catalogue/lint.ts';
import { MEANING } from './catalogue/meaning.ts';
import { NAMES } from './catalogue/names.ts';
import { OWN } from './catalogue/own.ts';
import { SYNTAX } from './catalogue/syntax.ts';
import { TESTING } from './catalogue/testing.ts';
import { UNSUPPORTED } from './catalogue/unsupported.ts';
import type { Entry } from './define.ts';

/** Every message that spl-run can give, by code; a file a phase. A shipped code is never reused. */
export const CATALOGUE = {
  ...SYNTAX,
  ...KNOWLEDGE,
  ...APPS,
  ...NAMES,
  ...MEANING,
  ...LINT,
  ...UNSUPPORTED,
  ...DATA,
  ...COMMAND_LINE,
  ...TESTING,
  ...EXPLAIN,
  ...OWN,
} as const satisfies Record<string, Entry<never>>;

/** A diagnostic code. */
export type Code = keyof typeof CATALOGUE;

/** What the message of a code has to be told. */
export type ParamsOf<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer P> ? P : never;
