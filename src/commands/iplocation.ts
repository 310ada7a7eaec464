import type { IplocationCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface IplocationNode extends CommandNode {
  readonly kind: 'Iplocation';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  prefix: { type: 'text', doc: 'stands in front of the names of all fields that are written' },
  allfields: { type: 'boolean', doc: 'also Continent, MetroCode and Timezone' },
  lang: { type: 'text', doc: 'the language of the names, such as de; en where the database has no other' },
} as const satisfies OptionTable;

const FIELDS = [
  ['city', 'City'],
  ['country', 'Country'],
  ['region', 'Region'],
  ['latitude', 'lat'],
  ['longitude', 'lon'],
] as const;
const MORE_FIELDS = [
  ['continent', 'Continent'],
  ['metroCode', 'MetroCode'],
  ['timezone', 'Timezone'],
] as const;

/** Tells where an address is. */
export const iplocation = defineCommand<IplocationNode>({
  name: 'iplocation',
  replaceable: true,
  doc: {
    summary: 'Writes city, country, region and coordinates of an address, from the GeoIP database that the run is given (--geoip FILE).',
    syntax: 'iplocation [prefix=<string>] [allfields=<bool>] [lang=<string>] <field>',
    see: 'SearchReference/Iplocation',
    departures: [
      'Splunk brings a database of its own; here an address that a database could know is an error without --geoip.',
      'an address that is not in the database leaves the row as it is (inferred)',
      'of a field with several values the first is looked up (inferred)',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'private addresses are in no database',
      spl: 'iplocation ip',
      given: [{ ip: '10.0.0.1' }, { ip: '192.168.1.1' }, { ip: 'localhost' }],
      gives: [{ ip: '10.0.0.1' }, { ip: '192.168.1.1' }, { ip: 'localhost' }],
    },
  ],
  /** iplocationCommand : IPLOCATION argumentList */
  rule: (g) =>
    g.RULE('iplocationCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: IplocationCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Iplocation', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, known, analysis) {
    const read = analysis.options(node.options, OPTIONS, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, known);
    return withFields(
      known,
      outputsOf(read).map(([, field]) => field),
    );
  },
  plan(node, input, planner) {
    const read = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    const outputs = outputsOf(read);
    return {
      op: 'call',
      verb: 'iplocation',
      input,
      arguments: { field, language: read.lang ?? 'en', outputs },
      reads: [field],
      writes: outputs.map(([, name]) => name),
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

function outputsOf({ prefix = '', allfields = false }: { readonly prefix?: string; readonly allfields?: boolean }) {
  return [...FIELDS, ...(allfields ? MORE_FIELDS : [])].map(([known, name]) => [known, prefix + name] as const);
}
