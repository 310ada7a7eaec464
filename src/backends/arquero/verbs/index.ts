import { invariant } from '../../../diagnostics/diagnostic.ts';
import type { RunContext } from '../../../values/value.ts';
import type { Rows } from '../rows.ts';
import { accum } from './accum.ts';
import { addtotals } from './addtotals.ts';
import { bin } from './bin.ts';
import { convert } from './convert.ts';
import { delta } from './delta.ts';
import { filldown } from './filldown.ts';
import { formatVerb } from './format.ts';
import { makemv } from './makemv.ts';
import { mvcombine } from './mvcombine.ts';
import { mvexpand } from './mvexpand.ts';
import { nomv } from './nomv.ts';
import { returnVerb } from './return-rows.ts';
import { rex } from './rex.ts';
import { spath } from './spath.ts';
import { top } from './top.ts';
import { uniq } from './uniq.ts';
import type { Verb } from './verb.ts';

/** The verbs, in alphabetical order: one line each. */
const VERBS: readonly Verb<Readonly<Record<string, unknown>>>[] = [
  accum,
  addtotals,
  bin,
  convert,
  delta,
  filldown,
  formatVerb,
  makemv,
  mvcombine,
  mvexpand,
  nomv,
  returnVerb,
  rex,
  spath,
  top,
  uniq,
];

const BY_NAME = new Map(VERBS.map((verb) => [verb.name, verb]));

/** Runs a verb by name. */
export function runVerb(name: string, rows: Rows, options: Readonly<Record<string, unknown>>, context: RunContext): Rows {
  const verb = BY_NAME.get(name);
  invariant(verb !== undefined, `there is no verb ${name}`);
  return verb.run(rows, options, context);
}
