import type { FromCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis } from '../analyze/analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { checkModel } from '../extraction/check-model.ts';
import { type ModelScope, modelScope } from '../extraction/model-scope.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { datasetColumns, datasetPlan } from './dataset-rows.ts';

interface FromNode extends CommandNode {
  readonly kind: 'From';
  /** `type:name`, in one or in several words. */
  readonly words: readonly Argument[];
}

/** What `from` reads, and the command that reads the same; a data model has none. */
const KINDS: ReadonlyMap<string, string | undefined> = new Map([
  ['datamodel', undefined],
  ['inputlookup', 'inputlookup strict=t'],
  ['lookup', 'inputlookup strict=t'],
  ['savedsearch', 'savedsearch'],
]);

/** Reads a dataset: that of a data model, a lookup table, a saved search. */
export const from = defineCommand<FromNode>({
  name: 'from',
  doc: {
    summary: "Reads a dataset: a data model's, a lookup table, the rows of a saved search.",
    syntax: 'from datamodel:<model>.<dataset> | from inputlookup:<table> | from lookup:<table> | from savedsearch:<name>',
    see: 'SearchReference/From',
  },
  options: {},
  generates: true,
  examples: [
    {
      title: "a data model's dataset, with bare names",
      spl: '| from datamodel:"Authentication.Failed_Authentication" | table user src',
      given: [
        { tag: 'authentication', action: 'failure', user: 'bob' },
        { tag: 'authentication', action: 'success', user: 'eve' },
      ],
      gives: [{ user: 'bob', src: 'unknown' }],
    },
  ],
  /** fromCommand : FROM argument+ ; type:name, or type name */
  rule: (g) =>
    g.RULE('fromCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => g.SUBRULE(g.argument));
    }),
  toAst: (cst: FromCommandCstNode, build) => ({
    kind: 'From',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    words: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
  }),
  analyze(node, _fields, analysis) {
    const { type, name } = datasetOf(node);
    if (!KINDS.has(type) || name === '') {
      const expected = [...KINDS.keys()].map((kind) => `${kind}:<name>`).join(' or ');
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: expected, command: node.command }));
      return ANY_FIELDS;
    }
    const text = readerOf(node);
    if (text !== undefined) return analysis.inner.fields(text);
    const scope = scopeOf(node, analysis);
    if (scope === undefined) return ANY_FIELDS;
    checkModel(scope, analysis, node.span);
    return datasetColumns(scope, { flat: true, closedBy: node.command });
  },
  plan(node, input, planner) {
    const text = readerOf(node);
    if (text !== undefined) return planner.inner.plan(text);
    const scope = scopeOf(node, planner);
    return scope === undefined ? input : datasetPlan(scope, { flat: true, strict: true, origin: node.span }, planner);
  },
  print: (node) => [node.command, ...node.words.map(printArgument)].join(' ').replace(/^(\S+ [a-z]+:) /i, '$1'),
  parts: { words: 'argument' },
});

interface Dataset {
  readonly type: string;
  readonly name: string;
}

/** `datamodel:"M.D"`, `datamodel:M.D` and `datamodel M.D` say the same. */
function datasetOf({ words }: FromNode): Dataset {
  const [first, ...rest] = words;
  if (first === undefined) return { type: '', name: '' };
  const colon = first.text.indexOf(':');
  const type = colon < 0 ? first.text : first.text.slice(0, colon);
  const begun = colon < 0 ? '' : first.text.slice(colon + 1);
  return { type: type.toLowerCase(), name: begun + rest.map((word) => word.text.replace(/^:/, '')).join('') };
}

/** The command that reads the same. */
function readerOf(node: FromNode): SearchText | undefined {
  const { type, name } = datasetOf(node);
  const command = KINDS.get(type);
  return command === undefined ? undefined : { kind: 'SearchText', text: `| ${command} ${JSON.stringify(name)}`, span: node.span };
}

const scopeOf = (node: FromNode, analysis: Analysis): ModelScope | undefined => modelScope(datasetOf(node).name, analysis, node.span);
