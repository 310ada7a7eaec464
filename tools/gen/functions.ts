import { EVAL_FUNCTIONS } from '../../src/functions/eval/index.ts';
import type { EvalFunction } from '../../src/functions/eval-function.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import type { StatsFunction } from '../../src/functions/stats-function.ts';
import { bullets, code, heading, table } from './markdown.ts';

/** The reference of the eval functions, from their table. */
export function evalFunctionsPage(): string {
  const sorted = [...EVAL_FUNCTIONS].sort(byName);
  return [heading('Eval functions', `${sorted.length} functions. The tests run every example.`), ...sorted.map(evalSection)].join('\n');
}

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
