import type { ExtractCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface ExtractNode extends CommandNode {
  readonly kind: 'Extract';
  readonly options: readonly Option[];
  readonly stanzas: readonly Argument[];
}

const OPTIONS = {
  pairdelim: { type: 'text', doc: 'the characters that stand between pairs' },
  kvdelim: { type: 'text', doc: 'the characters that stand between a key and its value' },
  limit: { type: 'integer', doc: 'pairs that are read at most; 50 if absent', minimum: 0 },
  maxchars: { type: 'integer', doc: 'characters that are looked at; 10240 if absent', minimum: 0 },
  mv_add: { type: 'boolean', doc: 'true: all values of a repeated key are kept; else the first' },
  clean_keys: {
    type: 'boolean',
    doc: 'false: keys stay as they are written; else other characters than letters, digits and _ are replaced',
  },
  segment: { type: 'boolean', doc: 'has no effect: how Splunk shows the event' },
  reload: { type: 'boolean', doc: 'has no effect: settings are read once' },
} as const satisfies OptionTable;

/** What stands around pairs where nobody says it. */
const PAIR_DELIMITERS = ' \t\r\n,;|&()[]{}';

/** Makes fields of the pairs of keys and values in an event. */
export const extract = defineCommand<ExtractNode>({
  name: 'extract',
  aliases: ['kv'],
  doc: {
    summary: 'Makes fields of the pairs of keys and values in _raw.',
    syntax:
      'extract [pairdelim=<string>] [kvdelim=<string>] [limit=<int>] [maxchars=<int>] [mv_add=<bool>] [clean_keys=<bool>] [segment=<bool>] [reload=<bool>]',
    see: 'SearchReference/Extract',
    departures: [
      'Not supported: names of stanzas of transforms.conf.',
      'A field that the event has already keeps its value unless mv_add=t.',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'key=value',
      spl: 'extract | table user, msg',
      given: [{ _raw: 'user=bob msg="hello world"' }],
      gives: [{ user: 'bob', msg: 'hello world' }],
    },
    {
      title: 'sets of characters',
      spl: 'extract pairdelim="|;" kvdelim="=:" | table a, b, c',
      given: [{ _raw: 'a=1|b:2;c=three' }],
      gives: [{ a: 1, b: 2, c: 'three' }],
    },
    {
      title: 'a repeated key',
      spl: 'extract pairdelim=" " kvdelim="=" mv_add=t | table a',
      given: [{ _raw: 'a=1 a=2' }],
      gives: [{ a: ['1', '2'] }],
    },
  ],
  /** extractCommand : EXTRACT argumentList */
  rule: (g) =>
    g.RULE('extractCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: ExtractCommandCstNode, build) {
    const { options, arguments: stanzas } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Extract', command: only(cst.children.CommandName).image, span: build.span(cst), options, stanzas };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    for (const { span, text } of node.stanzas)
      analysis.report(
        diagnose(
          'SPL4002',
          { span },
          { what: `extract by the stanza "${text}"`, hint: 'write its pattern with rex, or its delimiters with pairdelim= and kvdelim=' },
        ),
      );
    return { ...fields, open: true };
  },
  plan(node, input, planner) {
    const options = planner.options(node.options, OPTIONS, node);
    const { pairdelim = PAIR_DELIMITERS, kvdelim = '=', limit = 50, maxchars = 10_240, mv_add = false, clean_keys = true } = options;
    const pairs = { pairDelimiters: pairdelim, keyDelimiters: kvdelim, limit, most: maxchars, cleanKeys: clean_keys, multivalue: mv_add };
    return { op: 'call', verb: 'extract', input, arguments: pairs, reads: ['_raw'], writes: null, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.stanzas),
  parts: { options: 'option', stanzas: 'argument' },
});
