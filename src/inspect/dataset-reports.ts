import { type CompiledPlan, compileSearch, planKnowledge, SETTINGS } from '../compile.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { memberTest } from '../extraction/model-members.ts';
import { prefixed, withDescendants } from '../extraction/model-scope.ts';
import type { ModelTexts } from '../extraction/model-texts.ts';
import type { Dataset } from '../io/data-input.ts';
import { calculatedFields, type DataModel, type DataModelObject, lineageOf, rootsOf } from '../knowledge/data-model.ts';
import type { MacroTable } from '../knowledge/macro.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { leavesOf } from '../plan/condition.ts';
import { fieldsOf } from '../plan/substitute.ts';
import { runSearch } from '../run-search.ts';
import type { RunContext } from '../values/value.ts';
import type { EventConditions, ReadCondition } from './conditions.ts';
import type { DatasetReport } from './inspection.ts';
import { shownValue } from './shown-value.ts';

/** What questions about data models are answered by. */
export interface ModelQuestion {
  readonly knowledge: SearchKnowledge;
  readonly macros: MacroTable;
  readonly conditions: EventConditions;
  /** The event, as searches read it. */
  readonly dataset: Dataset;
  readonly context: RunContext;
  /** `Model` or `Model.Dataset`. */
  readonly only?: string;
  /** Every dataset of every model. */
  readonly all: boolean;
  /** What is wrong with the texts of models. */
  report(diagnostic: Diagnostic): void;
}

/** Which datasets of data models the event is in, and why not in others. */
export function datasetReports(question: ModelQuestion): readonly DatasetReport[] {
  const { only, all } = question;
  const chosen = only === undefined ? undefined : chosenDatasets(only, question);
  const models =
    chosen === undefined
      ? question.knowledge.dataModels.names.flatMap((name) => question.knowledge.dataModels.get(name) ?? [])
      : [chosen.model];
  const tests = membership(question);
  return [...models]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((model) => {
      const objects = chosen?.objects ?? rootsOf(model).flatMap((root) => withDescendants(model, root));
      return objects.flatMap((object): DatasetReport[] => {
        const [root = object] = lineageOf(model, object);
        const shows =
          chosen !== undefined || all || (chooses(root) && tests.accepts(model, root)) || (root === object && tests.isNear(object));
        return shows ? [datasetReport(model, object, { question, tests })] : [];
      });
    });
}

/** Whether a root says anything of events: one without constraints takes them all, that of a search that makes its rows itself takes none. */
const chooses = ({ constraints, baseSearch }: DataModelObject): boolean =>
  baseSearch === undefined ? constraints.length > 0 : !makesRows(baseSearch);

const makesRows = (search: string): boolean => search.startsWith('|');

/** The datasets that `--model` names. Throws where there is none. */
function chosenDatasets(
  written: string,
  { knowledge: { dataModels } }: ModelQuestion,
): { readonly model: DataModel; readonly objects: readonly DataModelObject[] } {
  const [name = '', ...path] = written.split('.');
  const model = dataModels.get(name);
  if (model === undefined) throw new DiagnosticError(diagnose('SPL5063', {}, { name, near: closest(name, dataModels.names) }));
  const last = path.at(-1);
  if (last === undefined) return { model, objects: rootsOf(model).flatMap((root) => withDescendants(model, root)) };
  const object = model.objects.get(last);
  if (object !== undefined && `.${object.lineage}`.endsWith(`.${path.join('.')}`)) return { model, objects: [object] };
  const near = closest(last, [...model.objects.keys()]);
  throw new DiagnosticError(diagnose('SPL5064', {}, { model: name, dataset: path.join('.'), near }));
}

interface Membership {
  accepts(model: DataModel, object: DataModelObject): boolean;
  /** Whether a root misses the event by one predicate, although it has a tag that the root asks for. */
  isNear(root: DataModelObject): boolean;
  /** The constraints of one dataset alone, or why they cannot be read. */
  read(object: DataModelObject): readonly (ReadCondition | { readonly problem: string })[];
}

function membership({ conditions, macros, knowledge, dataset, context, report }: ModelQuestion): Membership {
  const { expand } = planKnowledge(macros, knowledge, SETTINGS);
  const texts = new Map<string, ReturnType<EventConditions['read']>>();
  const readText = (text: string): ReturnType<EventConditions['read']> => {
    const known = texts.get(text) ?? conditions.read(text, expand);
    texts.set(text, known);
    return known;
  };
  const modelTexts: Pick<ModelTexts, 'condition'> = {
    condition: (text) => {
      const read = readText(text);
      return 'expr' in read ? read.expr : { op: 'boolean', value: false };
    },
  };
  const known = new Map<DataModelObject, boolean>();
  const test = (model: DataModel, object: DataModelObject): boolean => {
    const lineage = lineageOf(model, object);
    if (lineage[0]?.transaction === true) return false;
    const base = lineage[0]?.baseSearch;
    if (base !== undefined) return !makesRows(base) && rowOf(model, object, { macros, knowledge, dataset, context, report }) !== undefined;
    return conditions.tests([memberTest(model, lineage, modelTexts)])[0]?.(conditions.row) === true;
  };
  const read: Membership['read'] = (object) => object.constraints.map(readText);
  return {
    read,
    accepts: (model, object) => {
      const found = known.get(object) ?? test(model, object);
      known.set(object, found);
      return found;
    },
    isNear: (root) => {
      const reads = read(root).filter((one): one is ReadCondition => 'expr' in one);
      if (reads.length !== root.constraints.length || reads.length === 0) return false;
      const distance = reads.reduce((sum, one) => sum + conditions.blame(one).distance, 0);
      return distance === 1 && reads.some((one) => hasTrueTag(one, conditions));
    },
  };
}

function hasTrueTag({ condition }: ReadCondition, { tests, row }: EventConditions): boolean {
  const leaves = leavesOf(condition).filter(({ expr }) => fieldsOf(expr).includes('tag'));
  return tests(leaves.map(({ expr }) => expr)).some((test) => test(row) === true);
}

function datasetReport(
  model: DataModel,
  object: DataModelObject,
  { question, tests }: { readonly question: ModelQuestion; readonly tests: Membership },
): DatasetReport {
  const base = { model: model.name, dataset: object.lineage };
  if (!tests.accepts(model, object)) return { ...base, accepted: false, ...failure(model, object, { question, tests }) };
  const row = rowOf(model, object, question) ?? new Map<string, string>();
  const calculated = new Set(
    lineageOf(model, object).flatMap((one) => one.calculations.flatMap(calculatedFields).map((name) => prefixed(one, name))),
  );
  const names = lineageOf(model, object).flatMap((one) => one.fields.map((name) => prefixed(one, name)));
  return {
    ...base,
    accepted: true,
    fields: names.flatMap((name) => {
      const value = row.get(name);
      return value === undefined ? [] : [{ name, value, calculated: calculated.has(name) }];
    }),
    missing: names.filter((name) => !row.has(name)),
  };
}

function failure(
  model: DataModel,
  object: DataModelObject,
  { question, tests }: { readonly question: ModelQuestion; readonly tests: Membership },
): Pick<DatasetReport, 'fails'> {
  const lineage = lineageOf(model, object);
  const [root] = lineage;
  const of = (dataset: string, text: string, because: string) => ({ fails: { dataset, text, because } });
  if (root?.transaction === true) return of(root.lineage, 'a root transaction', 'that is not supported');
  if (root?.baseSearch !== undefined)
    return of(
      root.lineage,
      root.baseSearch,
      makesRows(root.baseSearch) ? 'its rows come from this search, not from events' : 'this search gives no row for the event',
    );
  for (const one of lineage) {
    for (const [index, read] of tests.read(one).entries()) {
      if ('problem' in read) return of(one.lineage, one.constraints[index] ?? '', read.problem);
      const clause = question.conditions.firstFailing(read);
      if (clause !== undefined) return { fails: { dataset: one.lineage, ...clause } };
    }
  }
  return {};
}

/** The event as a row of a dataset, by the search that gives these; undefined where it gives none. */
function rowOf(
  model: DataModel,
  object: DataModelObject,
  { macros, knowledge, dataset, context, report }: Pick<ModelQuestion, 'macros' | 'knowledge' | 'dataset' | 'context' | 'report'>,
): ReadonlyMap<string, NonNullable<ReturnType<typeof shownValue>>> | undefined {
  const body = `| datamodel ${quoted(model.name)} ${quoted(object.name)} search strict_fields=true`;
  const compiled: CompiledPlan = compileSearch({ name: `data model ${model.name}`, body }, macros, knowledge);
  for (const diagnostic of compiled.diagnostics) report(diagnostic);
  if (compiled.program === undefined) return undefined;
  const { fields, columns, length, diagnostics } = runSearch(compiled, dataset, context);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (length === 0) return undefined;
  return new Map(
    fields.flatMap((name, index) => {
      const value = shownValue(columns[index]?.[0] ?? null);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

const quoted = (name: string): string => `"${name.replace(/[\\"]/g, '\\$&')}"`;
