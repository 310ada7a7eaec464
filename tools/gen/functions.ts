import { EVAL_FUNCTIONS } from '../../src/functions/eval/index.ts';
import type { EvalFunction } from '../../src/functions/eval-function.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import type { StatsFunction } from '../../src/functions/stats-function.ts';
import { bullets, code, heading, table } from './markdown.ts';

/** The reference of the eval functions, from their table. */
export function evalFunctionsPage(): string {
  const sections = [...EVAL_FUNCTIONS.map((fn) => ({ name: fn.name, text: evalSection(fn) })), { name: 'searchmatch', text: SEARCHMATCH }];
  const title = heading('Eval functions', `${sections.length} functions. The tests run every example of a table.`);
  return [title, ...sections.sort(byName).map(({ text }) => text)].join('\n');
}

/** It has no entry in the table: the analyzer puts the condition that its search means in its place. */
const SEARCHMATCH = `${[
  '## searchmatch',
  code('searchmatch(search)'),
  'True where the event satisfies a search expression, by the rules of `search`: any case, wildcards, words of `_raw`.',
  table(['argument', 'type', 'meaning'], [[code('search'), 'string', 'a search expression as a quoted text']]),
  bullets(['a search that is not written as a quoted text is refused (SPL4002)']),
  'See SearchReference/ConditionalFunctions#searchmatch.',
].join('\n\n')}\n`;

/** The reference of the aggregates, from their table. */
export function statsFunctionsPage(): string {
  const sorted = [...STATS_FUNCTIONS].sort(byName);
  return [
    heading('Aggregates', `${sorted.length} aggregates, of stats and of all commands that aggregate.`),
    ...sorted.map(statsSection),
  ].join('\n');
}

interface Named {
  readonly name: string;
}

const byName = (one: Named, other: Named): number => (one.name < other.name ? -1 : 1);

function evalSection(fn: EvalFunction): string {
  const examples = fn.examples.map(({ expr, given, gives }) => [
    code(expr),
    given === undefined ? '' : code(JSON.stringify(given)),
    code(JSON.stringify(gives)),
  ]);
  const parts = [
    `## ${fn.name}`,
    code(signature(fn)),
    fn.doc,
    ...aliasLine(fn.aliases),
    ...(fn.params.length === 0
      ? []
      : [
          table(
            ['argument', 'type', 'meaning'],
            fn.params.map(({ name, type, doc }) => [code(name), type, doc]),
          ),
        ]),
    ...(fn.semantics === undefined ? [] : [bullets(fn.semantics)]),
    table(['example', 'given', 'gives'], examples),
    `See ${fn.see}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function signature({ name, params, repeats }: EvalFunction): string {
  const names = params.map((param) => (param.optional === true ? `[${param.name}]` : param.name));
  return `${name}(${[...names, ...(repeats === undefined ? [] : ['...'])].join(', ')})`;
}

function statsSection(fn: StatsFunction): string {
  const name = fn.suffix === 'percentile' ? `${fn.name}<N>` : fn.name;
  const examples = fn.examples.map(({ call, given, gives }) => [code(call), code(JSON.stringify(given)), code(JSON.stringify(gives))]);
  const parts = [
    `## ${name}`,
    code(`${name}${fn.argument === 'optional' ? '[(field)]' : '(field)'}`),
    fn.doc,
    ...aliasLine(fn.aliases),
    ...(fn.semantics === undefined ? [] : [bullets(fn.semantics)]),
    table(['example', 'given', 'gives'], examples),
    `See ${fn.see}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function aliasLine(aliases: readonly string[] = []): readonly string[] {
  return aliases.length === 0 ? [] : [`Also written ${aliases.map(code).join(', ')}.`];
}
