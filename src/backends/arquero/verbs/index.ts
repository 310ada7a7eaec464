import { invariant } from '../../../diagnostics/diagnostic.ts';
import type { RunContext } from '../../../values/value.ts';
import type { Rows } from '../rows.ts';
import type { Verb } from './verb.ts';

/** The verbs, in alphabetical order: one line each. */
const VERBS: readonly Verb<Readonly<Record<string, unknown>>>[] = [];

const BY_NAME = new Map(VERBS.map((verb) => [verb.name, verb]));

/** Runs a verb by name. */
export function runVerb(name: string, rows: Rows, options: Readonly<Record<string, unknown>>, context: RunContext): Rows {
  const verb = BY_NAME.get(name);
  invariant(verb !== undefined, `there is no verb ${name}`);
  return verb.run(rows, options, context);
}
