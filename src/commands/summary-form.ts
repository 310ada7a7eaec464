import type { Command, Example } from './command.ts';

/** What a si-command has of its own. */
export interface SummaryForm {
  readonly name: string;
  readonly summary: string;
  readonly see: string;
  readonly examples: readonly [Example, ...Example[]];
  readonly rule: Command['rule'];
}

/**
 * `sistats` and its like write partial results from which the same reporting command computes the answer (semantics/commands.md 6.7).
 * Here the partial results are the rows themselves, so that the answer is the same.
 */
export function summaryForm(plain: Command, { name, summary, see, examples, rule }: SummaryForm): Command {
  return {
    ...plain,
    name,
    doc: {
      summary,
      syntax: plain.doc.syntax.replace(plain.name, name),
      see,
      departures: [
        `${name} gives the rows that it is given, not psrsvd_ fields; ${plain.name} after it gives the same answer as in Splunk.`,
      ],
    },
    examples,
    rule,
    analyze: (node, fields, analysis) => {
      plain.analyze(node, fields, analysis);
      return fields;
    },
    plan: (_node, input) => input,
  };
}
