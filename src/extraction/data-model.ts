import { type DataModelObject, lineageOf } from '../knowledge/data-model.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';
import { extended, type FieldsOf, type NeededFields, neededFields, withFieldsOf } from './model-fields.ts';
import { memberTest } from './model-members.ts';
import { datasetsOf, flagsOf, type ModelScope, prefixed } from './model-scope.ts';
import type { ModelTexts } from './model-texts.ts';

/** What is asked of the rows of a dataset. */
export interface ModelRequest {
  readonly scope: ModelScope;
  /** The fields by their names in the model; undefined for all of the dataset's lineage. */
  readonly asked?: readonly string[];
  /** The events that are looked at. */
  readonly events: Plan;
  readonly origin: Span;
}

/**
 * The rows of a dataset: its events, with the fields that are asked for under their names in the model (`<lineage of the dataset that
 * defines it>.<field>`), calculated ones computed. Other fields of the events stay as they are.
 */
export function modelRows(request: ModelRequest, texts: ModelTexts): Plan {
  const { origin } = request;
  const rows = withFlags(nodeNames(membersOf(request, texts), request, texts), request, texts);
  return neededOf(request, texts).reduce((input, fields) => withFieldsOf(input, { ...fields, origin }, texts), rows);
}

/** The datasets that are asked for fields, parents before children, with all that their calculations need. */
function neededOf(request: ModelRequest, texts: ModelTexts): readonly (FieldsOf & { readonly needed: NeededFields })[] {
  const { scope, asked } = request;
  const { model } = scope;
  const datasets = askedDatasets(request);
  const [only] = scope.objects;
  const unguarded = only !== undefined && scope.objects.length === 1 ? lineageOf(model, only) : [];
  const wanted = new Map<DataModelObject, Set<string>>(
    datasets.map((object) => [
      object,
      new Set(object.fields.filter((name) => asked === undefined || asked.includes(prefixed(object, name)))),
    ]),
  );
  const needOf = (object: DataModelObject, name: string): void => void wanted.get(object)?.add(name);
  // Children first: what they need of their parents is known before these are asked.
  const found = datasets.toReversed().flatMap((object) => {
    const names = wanted.get(object) ?? new Set<string>();
    if (names.size === 0) return [];
    const lineage = lineageOf(model, object);
    // A row of another dataset has none of these fields.
    const guard = unguarded.includes(object) ? undefined : memberTest(model, lineage, texts);
    const fields: FieldsOf = { object, lineage, guard };
    return [{ ...fields, needed: neededFields(fields, names, { texts, needOf }) }];
  });
  return found.reverse();
}

/** Where all fields are asked for, those of children are not: they are fields of their own dataset. */
function askedDatasets({ scope, asked }: ModelRequest): readonly DataModelObject[] {
  if (asked !== undefined) return datasetsOf(scope);
  return [...new Set(scope.objects.flatMap((object) => lineageOf(scope.model, object)))];
}

/** The events of any of the datasets. */
function membersOf({ scope: { model, objects }, events, origin }: ModelRequest, texts: ModelTexts): Plan {
  const [only] = objects;
  const base = only === undefined || objects.length > 1 ? undefined : lineageOf(model, only)[0]?.baseSearch;
  const input = base === undefined ? events : texts.rows(base);
  const tests = objects.map((object) => memberTest(model, lineageOf(model, object), texts));
  const [first] = tests;
  const test: PlanExpr = tests.length === 1 && first !== undefined ? first : { op: 'or', args: tests };
  return test.op === 'boolean' && test.value ? input : { op: 'filter', input, test, origin };
}

/** `is_<Child>` and `is_not_<Child>`. */
function withFlags(input: Plan, request: ModelRequest, texts: ModelTexts): Plan {
  const { model } = request.scope;
  const flags = askedDatasets(request)
    .flatMap((object) => flagsOf(model, object))
    .filter(({ name }) => request.asked === undefined || request.asked.includes(name));
  const columns = flags.map(({ name, child, value }) => ({ name, value: flag(memberTest(model, lineageOf(model, child), texts), value) }));
  return extended(input, columns, request.origin);
}

const flag = (test: PlanExpr, value: boolean): PlanExpr => ({
  op: 'if',
  test,
  then: { op: 'number', text: value ? '1' : '0' },
  otherwise: { op: 'number', text: value ? '0' : '1' },
});

/** `nodename`: the lineages of all datasets that a row is in. */
function nodeNames(input: Plan, { scope, asked, origin }: ModelRequest, texts: ModelTexts): Plan {
  if (asked?.includes('nodename') !== true) return input;
  const args = datasetsOf(scope).map((object): PlanExpr => {
    const test = memberTest(scope.model, lineageOf(scope.model, object), texts);
    return { op: 'if', test, then: { op: 'text', value: object.lineage }, otherwise: { op: 'null' } };
  });
  return extended(input, [{ name: 'nodename', value: { op: 'call', fn: 'mvappend', args } }], origin);
}
