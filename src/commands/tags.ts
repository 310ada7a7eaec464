import type { TagsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import { tagsOfEventType } from '../analyze/resolve-named-terms.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { classificationOf } from '../knowledge/classification.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface TagsNode extends CommandNode {
  readonly kind: 'Tags';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  outputfield: { type: 'field', doc: 'one field for the tags of all fields; without it each field has its own, tag::<field>' },
  inclname: { type: 'boolean', doc: 'with outputfield: the name of the field stands before the tag' },
  inclvalue: { type: 'boolean', doc: 'with outputfield: the value of the field stands before the tag' },
  allowed_tags: { type: 'text', doc: 'the only tags that are written, with commas between them' },
} as const satisfies OptionTable;

const TAGS = { 'host=h1': ['web', 'prod'], 'user=root': ['admin'] } as const;

/** Writes the tags of field values into fields. */
export const tags = defineCommand<TagsNode>({
  name: 'tags',
  doc: {
    summary: 'Writes the tags that values of fields have into fields: of the listed fields, or of all.',
    syntax: 'tags [outputfield=<field>] [inclname=<bool>] [inclvalue=<bool>] [allowed_tags=<string>] [<field-list>]',
    see: 'SearchReference/Tags',
    departures: ['Several tags stand in alphabetical order; a value has its tags in any case (both inferred).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a field of its own for each field',
      spl: 'tags user | fields k tag::user',
      given: [{ k: 1, user: 'root', host: 'h1' }],
      gives: [{ k: 1, 'tag::user': 'admin' }],
      knowledge: { tags: TAGS },
    },
    {
      title: 'one field for all',
      spl: 'tags outputfield=t inclname=t | fields t',
      given: [{ user: 'root', host: 'h1' }],
      gives: [{ t: ['host::prod', 'host::web', 'user::admin'] }],
      knowledge: { tags: TAGS },
    },
  ],
  /** tagsCommand : TAGS argumentList */
  rule: (g) =>
    g.RULE('tagsCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: TagsCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Tags', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    const { outputfield } = analysis.options(node.options, OPTIONS, node);
    for (const field of node.fields) analysis.field(field, fields);
    const read = taggedFields(node, analysis.knowledge);
    return withFields(fields, outputfield === undefined ? read.map((field) => `tag::${field}`) : [outputfield]);
  },
  plan(node, input, planner) {
    const { outputfield, inclname = false, inclvalue = false, allowed_tags } = planner.options(node.options, OPTIONS, node);
    const read = taggedFields(node, planner.knowledge);
    const allowed = allowed_tags?.split(',').map((name) => name.trim());
    return {
      op: 'call',
      verb: 'tags',
      input,
      arguments: {
        fields: read.map((field) => [field, tagsOf(field, planner.knowledge, allowed)]),
        output: outputfield ?? null,
        withName: inclname,
        withValue: inclvalue,
      },
      reads: read,
      writes: outputfield === undefined ? read.map((field) => `tag::${field}`) : [outputfield],
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

/** The fields whose tags are written: the listed ones, or all that have tags. */
function taggedFields(node: TagsNode, knowledge: SearchKnowledge): readonly string[] {
  if (node.fields.length > 0) return node.fields.map((field) => field.text);
  const { eventTypes, tags: known } = classificationOf(knowledge);
  const ofEventTypes = [...eventTypes.values()].some((type) => type.tags.length > 0) ? ['eventtype'] : [];
  return [...new Set([...known.keys(), ...ofEventTypes])];
}

/** The values of a field that have tags which may be written. */
function tagsOf(
  field: string,
  knowledge: SearchKnowledge,
  allowed: readonly string[] | undefined,
): readonly (readonly [value: string, tags: readonly string[]])[] {
  const known = classificationOf(knowledge);
  const values = new Map(known.tags.get(field));
  if (field === 'eventtype') for (const type of known.eventTypes.values()) values.set(type.name, tagsOfEventType(type, known));
  return [...values]
    .map(([value, names]) => [value, names.filter((name) => allowed === undefined || allowed.includes(name))] as const)
    .filter(([, names]) => names.length > 0);
}
