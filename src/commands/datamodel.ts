import type { DatamodelCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { checkModel } from '../extraction/check-model.ts';
import { type ModelScope, modelScope } from '../extraction/model-scope.ts';
import { modelAsJson } from '../knowledge/data-model-text.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { datasetColumns, datasetPlan } from './dataset-rows.ts';

interface DatamodelNode extends CommandNode {
  readonly kind: 'Datamodel';
  readonly options: readonly Option[];
  /** Model, dataset and mode, as far as they are given. */
  readonly arguments: readonly Argument[];
}

const OPTIONS = {
  strict_fields: { type: 'boolean', doc: 'false: the events keep their other fields too; true if absent' },
  summariesonly: { type: 'boolean', doc: 'only accelerated data: no effect, a run has one store and counts it as accelerated' },
  allow_old_summaries: { type: 'boolean', doc: 'summaries of an older data model: no effect on data in files' },
} as const satisfies OptionTable;

const MODES = ['search', 'flat', 'acceleration_search'];

/** Gives the rows of a data model's dataset, or says what a data model is. */
export const datamodel = defineCommand<DatamodelNode>({
  name: 'datamodel',
  doc: {
    summary: "Gives the rows of a data model's dataset; without a mode, the data model itself as JSON.",
    syntax:
      'datamodel [<model> [<dataset> [search | flat | acceleration_search]]] [strict_fields=<bool>] [allow_old_summaries=<bool>] [summariesonly=<bool>]',
    see: 'SearchReference/Datamodel',
    departures: [
      'acceleration_search gives the same rows as search.',
      'The JSON of a model holds what was read of it, without display names.',
    ],
  },
  options: OPTIONS,
  generates: true,
  examples: [
    {
      title: 'fields with their names in the model',
      spl: '| datamodel Endpoint Processes search | table Processes.dest Processes.user',
      given: [{ tag: ['process', 'report'], dest: 'pc1' }, { dest: 'pc2' }],
      gives: [{ 'Processes.dest': 'pc1', 'Processes.user': 'unknown' }],
    },
    {
      title: 'bare names',
      spl: '| datamodel Endpoint Processes flat | table dest user',
      given: [{ tag: ['process', 'report'], dest: 'pc1' }],
      gives: [{ dest: 'pc1', user: 'unknown' }],
    },
  ],
  /** datamodelCommand : DATAMODEL argumentList */
  rule: (g) =>
    g.RULE('datamodelCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst: (cst: DatamodelCommandCstNode, build) => ({
    kind: 'Datamodel',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    ...buildArgumentList(cst.children.argumentList?.[0], build),
  }),
  analyze(node, _fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    const [model, object, mode, extra] = node.arguments;
    if (extra !== undefined) analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `"${extra.text}"`, command: node.command }));
    if (mode !== undefined && !MODES.includes(mode.text.toLowerCase()))
      analysis.report(diagnose('SPL3005', { span: mode.span }, { option: 'mode', found: mode.text, expected: MODES.join(' or ') }));
    const scope = model === undefined ? undefined : scopeOf(node, analysis);
    if (scope === undefined || object === undefined || mode === undefined) return closedFields(['_raw'], node.command);
    checkModel(scope, analysis, object.span);
    return datasetColumns(scope, { flat: isFlat(node), closedBy: node.command });
  },
  plan(node, _input, planner): Plan {
    const { strict_fields = true } = planner.options(node.options, OPTIONS, node);
    const origin = node.span;
    const scope = scopeOf(node, planner);
    if (scope === undefined || node.arguments.length < 3) {
      const { dataModels } = planner.knowledge;
      const models = scope === undefined ? dataModels.names.flatMap((name) => dataModels.get(name) ?? []) : [scope.model];
      const [, dataset] = node.arguments;
      const rows = models.map((model) => [modelAsJson(model, dataset === undefined ? undefined : scope?.objects[0]?.name)]);
      return { op: 'values', fields: ['_raw'], rows, times: 1, origin };
    }
    return datasetPlan(scope, { flat: isFlat(node), strict: strict_fields, origin }, planner);
  },
  print: (node) => [node.command, ...node.arguments.map(printArgument), ...node.options.map(printOption)].join(' '),
  parts: { options: 'option', arguments: 'argument' },
});

const isFlat = (node: DatamodelNode): boolean => node.arguments[2]?.text.toLowerCase() === 'flat';

function scopeOf(node: DatamodelNode, analysis: Analysis): ModelScope | undefined {
  const [model, object] = node.arguments;
  if (model === undefined) return undefined;
  const span = { start: model.span.start, end: (object ?? model).span.end };
  return modelScope(object === undefined ? model.text : `${model.text}.${object.text}`, analysis, span);
}
