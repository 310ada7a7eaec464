import type { Aggregation, Argument } from '../../ast/parts.ts';
import type { Plan } from '../../plan/operators.ts';
import type { Span } from '../../text/source.ts';
import type { TstatsNode } from './syntax.ts';

const PREFIX = /^PREFIX\((.+)\)$/i;

/** What `PREFIX(status=)` of the by-clause asks for, `status=`, which is the name of its column as well; undefined for a field. */
export const prefixOf = ({ text }: Argument): string | undefined => PREFIX.exec(text)?.[1];

/** The same inside of an aggregate: `avg(PREFIX(bytes=))`. */
export const prefixIn = ({ of }: Aggregation): string | undefined =>
  of.kind === 'field' && of.inner !== undefined && of.field.text.toUpperCase() === 'PREFIX' ? of.inner.text : undefined;

/** The aggregate over the column that stands for the prefix. */
export function overColumn(aggregation: Aggregation): Aggregation {
  const { of } = aggregation;
  if (prefixIn(aggregation) === undefined || of.kind !== 'field' || of.inner === undefined) return aggregation;
  return { ...aggregation, of: { kind: 'field', field: of.inner } };
}

/** The columns of a by-clause. */
export const byColumns = (node: TstatsNode): readonly string[] => node.by.map((field) => prefixOf(field) ?? field.text);

/** All prefixes that a command asks for. */
export const prefixesOf = (node: TstatsNode): readonly string[] => [
  ...new Set([...node.by.map(prefixOf), ...node.aggregates.map(prefixIn)].filter((prefix) => prefix !== undefined)),
];

/** Events with a column for each prefix: what follows it in the raw text, up to a major breaker. */
export const withPrefixes = (input: Plan, prefixes: readonly string[], origin: Span): Plan =>
  prefixes.length === 0
    ? input
    : { op: 'call', verb: 'rawPrefixes', input, arguments: { prefixes }, reads: ['_raw'], writes: [...prefixes], origin };
