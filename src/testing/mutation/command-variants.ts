import type { Expr } from '../../ast/expression.ts';
import type { Aggregation, Child, Option } from '../../ast/parts.ts';
import type { CommandNode, Pipeline } from '../../ast/pipeline.ts';
import { printAggregation } from '../../ast/print.ts';
import type { SearchExpr } from '../../ast/search.ts';
import { type Command, childrenOf, replaceChildren, withoutChild } from '../../commands/command.ts';
import type { Commands } from '../../plan-search.ts';
import { expressionVariants } from './expression-variants.ts';
import { doubled } from './numbers.ts';
import { searchVariants } from './search-variants.ts';
import { quoted, type Variant, withItem, within, withoutItem } from './variant.ts';

/** Commands that only keep rows, so that a search goes on without them. */
const FILTERS: ReadonlySet<string> = new Set(['search', 'where', 'regex']);

/** Every search that differs from this one in one thing; the parts of commands say of themselves what they are. `body`: the text of the search. */
export function pipelineVariants(pipeline: Pipeline, commands: Commands, body: string): readonly Variant<Pipeline>[] {
  const inner = (part: Pipeline): readonly Variant<Pipeline>[] => pipelineVariants(part, commands, body);
  return pipeline.commands.flatMap((node, index): readonly Variant<Pipeline>[] => {
    const command = commands.get(node.command === '' ? 'search' : node.command.toLowerCase());
    if (command === undefined || node.kind === 'Unparsed') return [];
    const changed = within(
      commandVariants(command, node, inner),
      (part): Pipeline => ({ ...pipeline, commands: withItem(pipeline.commands, index, part) }),
    );
    if (index === 0 || !FILTERS.has(command.name)) return changed;
    const dropped: Variant<Pipeline> = {
      node: { ...pipeline, commands: withoutItem(pipeline.commands, index) },
      mutation: 'command',
      what: `${quoted(body.slice(node.span.start, node.span.end))} is removed`,
      span: node.span,
    };
    return [dropped, ...changed];
  });
}

function commandVariants(
  command: Command,
  node: CommandNode,
  pipelines: (part: Pipeline) => readonly Variant<Pipeline>[],
): readonly Variant<CommandNode>[] {
  const children = childrenOf(command, node);
  return children.flatMap((child, index): readonly Variant<CommandNode>[] => {
    const put = (part: Child['node']): CommandNode => replaceChildren(command, node, withItem(children, index, { ...child, node: part }));
    return [...within(partVariants(child, pipelines), put), ...byFieldVariant(child, { command, node, index })];
  });
}

function byFieldVariant(
  { role, node: field }: Child,
  { command, node, index }: { readonly command: Command; readonly node: CommandNode; readonly index: number },
): readonly Variant<CommandNode>[] {
  if (role !== 'by-field' || field.kind !== 'Argument') return [];
  const what = `${quoted(field.text)} is removed from the by-clause of ${quoted(command.name)}`;
  return [{ node: withoutChild(command, node, index), mutation: 'by-field', what, span: field.span }];
}

function partVariants({ node }: Child, pipelines: (part: Pipeline) => readonly Variant<Pipeline>[]): readonly Variant<Child['node']>[] {
  switch (node.kind) {
    case 'Argument':
      return [];
    case 'Option':
      return spanVariant(node);
    case 'Pipeline':
      return pipelines(node);
    case 'Aggregation':
      return aggregateVariants(node, pipelines);
    default:
      return isSearch(node) ? searchVariants(node, pipelines) : expressionVariants(node, pipelines);
  }
}

/** Every kind of search expression is named so, and no other node is. */
const isSearch = (node: Expr | SearchExpr): node is SearchExpr => node.kind.startsWith('Search');

function spanVariant(option: Option): readonly Variant<Option>[] {
  const longer = option.name.toLowerCase() === 'span' ? doubled(option.value.text) : undefined;
  if (longer === undefined) return [];
  const what = `${quoted(`span=${option.value.text}`)} becomes ${quoted(`span=${longer}`)}`;
  return [{ node: { ...option, value: { ...option.value, text: longer, written: longer } }, mutation: 'span', what, span: option.span }];
}

const OTHER_AGGREGATE: ReadonlyMap<string, string> = new Map([
  ['count', 'dc'],
  ['c', 'dc'],
  ['dc', 'count'],
  ['distinct_count', 'count'],
  ['min', 'max'],
  ['max', 'min'],
]);

function aggregateVariants(
  aggregation: Aggregation,
  pipelines: (part: Pipeline) => readonly Variant<Pipeline>[],
): readonly Variant<Aggregation>[] {
  const { of, as, fnSpan } = aggregation;
  const changed =
    of.kind === 'eval'
      ? within(expressionVariants(of.expr, pipelines), (expr): Aggregation => ({ ...aggregation, of: { ...of, expr } }))
      : [];
  const other = OTHER_AGGREGATE.get(aggregation.fn.toLowerCase());
  if (other === undefined || (of.kind !== 'field' && of.kind !== 'eval')) return changed;
  const { as: _as, ...bare } = aggregation;
  const name = printAggregation(bare, () => '…');
  // The column keeps its name: that it is there tells nobody what it holds.
  const column = as ?? { kind: 'Argument', span: fnSpan, text: name, written: name, quoted: true };
  const swapped: Aggregation = { ...aggregation, fn: other, as: column };
  const what = `${quoted(name)} becomes ${quoted(printAggregation({ ...bare, fn: other }, () => '…'))}`;
  return [{ node: swapped, mutation: 'aggregate', what, span: aggregation.span }, ...changed];
}
