import type { FieldRequest, PlanExpr } from '../expression.ts';
import type { AggregateCall, ExtendColumn, Join, Plan, Union } from '../operators.ts';
import { fieldsOf } from '../substitute.ts';

/** What the operators above need of the rows below them. */
interface Needed {
  /** True: whatever there is. */
  readonly all: boolean;
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

const EVERYTHING: Needed = { all: true, names: new Set(), patterns: new Set() };

/** Fields that Splunk makes when it indexes an event: they are made only where a search names them. */
const DEFAULTS: readonly string[] = [
  ...['date_hour', 'date_mday', 'date_minute', 'date_month', 'date_second', 'date_wday', 'date_year', 'date_zone'],
  ...['linecount', 'punct', 'timeendpos', 'timestartpos'],
];

/** Whether a field is asked for by its name, or by a pattern of names. */
function isNamed({ names, patterns }: Needed, name: string): boolean {
  return names.has(name) || [...patterns].some((pattern) => matches(pattern, name));
}

/** `date_*`; more than one star is rare and asks for no such field. */
function matches(pattern: string, name: string): boolean {
  const [before = '', after = '', more] = pattern.split('*');
  return more === undefined && name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

/** Tells every scan which fields the search can see, so that nothing else is extracted. `output`: the answer shows every field. */
export function requireFields(plan: Plan): Plan {
  return descend(plan, EVERYTHING);
}

function descend(plan: Plan, needed: Needed): Plan {
  if (plan.op === 'scan') {
    const defaults = plan.kind === 'events' ? DEFAULTS.filter((name) => isNamed(needed, name)) : [];
    return { ...plan, fields: requestOf(needed), ...(defaults.length === 0 ? {} : { defaults }) };
  }
  if (plan.op === 'values' || plan.op === 'lookupRows' || plan.op === 'current') return plan;
  if (plan.op === 'extend') {
    const columns = neededColumns(plan.columns, needed);
    if (columns.length === 0) return descend(plan.input, needed);
    return { ...plan, input: descend(plan.input, below({ ...plan, columns }, needed)), columns };
  }
  const input = descend(plan.input, below(plan, needed));
  if (plan.op === 'join') return { ...plan, input, other: descend(plan.other, ofJoin(plan, needed, 1)) };
  if (plan.op === 'union') return { ...plan, input, others: plan.others.map((other) => descend(other, ofUnion(plan, needed))) };
  return { ...plan, input };
}

/** The columns of an extend that somebody reads: an operator above it, or a later column that is needed. */
function neededColumns(columns: readonly ExtendColumn[], needed: Needed): readonly ExtendColumn[] {
  // What a name made of a value hides is known only when the search runs.
  if (needed.all || needed.patterns.size > 0 || columns.some((column) => column.dynamic === true)) return columns;
  const names = new Set(needed.names);
  const found = columns.toReversed().filter(({ name, value }) => {
    if (!names.has(name)) return false;
    names.delete(name);
    for (const field of fieldsOf(value)) names.add(field);
    return true;
  });
  return names.has('*') ? columns : found.reverse();
}

/** What a join needs of its input (0) or of its other side (1). */
function ofJoin(plan: Join, needed: Needed, side: 0 | 1): Needed {
  if (plan.on.kind === 'common' || plan.prefixes !== undefined) return EVERYTHING;
  const keys = plan.on.kind === 'fields' ? plan.on.pairs.map((pair) => pair[side]) : [];
  return plus(needed, plan.time === 'any' ? keys : [...keys, '_time']);
}

/** What a union needs of each side: equal rows are equal in every field. */
function ofUnion(plan: Union, needed: Needed): Needed {
  if (plan.keep !== 'all') return EVERYTHING;
  return plan.byTime ? plus(needed, ['_time']) : needed;
}

/** What the plan of an inner pipeline needs of the rows that it begins with; undefined where it begins with rows of its own. */
function ofCurrent(plan: Plan, needed: Needed): Needed | undefined {
  if (plan.op === 'current') return needed;
  return plan.op === 'scan' || plan.op === 'values' || plan.op === 'lookupRows' ? undefined : ofCurrent(plan.input, below(plan, needed));
}

function merged(one: Needed, other: Needed): Needed {
  if (one.all || other.all) return EVERYTHING;
  return plus(one, [...other.names, ...other.patterns]);
}

function requestOf(needed: Needed): FieldRequest {
  if (needed.all) return { all: true };
  return { all: false, names: [...needed.names].sort(), patterns: [...needed.patterns].sort() };
}

function plus(needed: Needed, fields: readonly string[]): Needed {
  if (fields.includes('*')) return EVERYTHING;
  const patterns = fields.filter((field) => field.includes('*'));
  const names = fields.filter((field) => !field.includes('*'));
  return { ...needed, names: new Set([...needed.names, ...names]), patterns: new Set([...needed.patterns, ...patterns]) };
}

const only = (fields: readonly string[]): Needed => plus({ ...EVERYTHING, all: false }, fields);
const read = (expressions: readonly PlanExpr[]): readonly string[] => expressions.flatMap((expr) => fieldsOf(expr));

/** The fields that aggregates read. */
const aggregated = (calls: readonly AggregateCall[]): readonly string[] =>
  calls.flatMap((call) => (call.of.kind === 'field' ? [call.of.name] : call.of.kind === 'expression' ? fieldsOf(call.of.value) : []));

/** What an operator needs of its input, given what is needed of it. */
function below(plan: Exclude<Plan, { readonly op: 'scan' | 'values' | 'lookupRows' | 'current' }>, needed: Needed): Needed {
  switch (plan.op) {
    case 'filter':
      return plus(needed, read([plan.test]));
    case 'extend': {
      const templates = plan.columns.filter((column) => column.dynamic === true).map((column) => column.name);
      const inNames = templates.flatMap((name) => [...name.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''));
      return plus(withoutMade(needed, plan.columns), [...read(plan.columns.map((column) => column.value)), ...inNames]);
    }
    case 'display':
      return plus(needed, read(plan.columns.map((column) => column.value)));
    case 'rename':
      return plan.pairs.toReversed().reduce((wanted, [from, to]) => beforeRename(wanted, from, to), needed);
    case 'project':
      if (plan.mode === 'drop') return needed;
      if (plan.mode === 'table') return plan.patterns.includes('*') ? EVERYTHING : only(plan.patterns);
      if (plan.patterns.includes('*')) return needed;
      return needed.all ? only([...plan.patterns, '_*', '_time', '_raw']) : needed;
    case 'fill':
      return needed;
    case 'aggregate': {
      const fields = aggregated(plan.aggregates);
      return fields.includes('*') ? EVERYTHING : only([...plan.by, ...fields, ...(plan.timed ? ['_time'] : [])]);
    }
    case 'window': {
      const { frame } = plan;
      const resets = frame.kind === 'running' ? [frame.resetBefore, frame.resetAfter].filter((test) => test !== undefined) : [];
      const timed = plan.timed || (frame.kind === 'running' && frame.seconds !== null);
      const fields = [...plan.by, ...aggregated(plan.aggregates), ...read(resets), ...(timed ? ['_time'] : [])];
      return fields.includes('*') ? EVERYTHING : plus(needed, fields);
    }
    case 'sort':
      return plus(
        needed,
        plan.keys.map((key) => key.field),
      );
    case 'limit':
      return needed;
    case 'takeWhile':
      return plus(needed, read([plan.test, plan.undecided]));
    case 'dedup':
      return plus(needed, plan.fields);
    case 'join':
      return ofJoin(plan, needed, 0);
    case 'union': {
      const own = ofUnion(plan, needed);
      return plan.others.reduce((all, other) => merged(all, ofCurrent(other, own) ?? all), own);
    }
    case 'iterate':
      return plan.columns.some((column) => column.dynamic === true)
        ? EVERYTHING
        : plus(needed, [plan.field, ...read(plan.columns.map((column) => column.value)), ...plan.columns.map((column) => column.name)]);
    case 'lookup':
      return plus(needed, [
        ...plan.keys.map(([, field]) => field),
        ...(plan.keepExisting ? plan.outputs.map(([, field]) => field) : []),
        plan.timeField,
      ]);
    case 'call':
      return plan.reads === null ? EVERYTHING : plus(needed, plan.reads);
  }
}

/** What a search makes itself under the name of a field that Splunk makes need not be made. */
function withoutMade(needed: Needed, columns: readonly ExtendColumn[]): Needed {
  const made = columns.filter(({ name, dynamic }) => dynamic !== true && needed.names.has(name) && DEFAULTS.includes(name));
  if (made.length === 0) return needed;
  const names = new Set(needed.names);
  for (const { name } of made) names.delete(name);
  return { ...needed, names };
}

/** `object.* AS *`: whatever is called `x` above may have been `object.x` or, where no row had that, `x` itself. */
function beforeRename(needed: Needed, from: string, to: string): Needed {
  if (needed.all) return needed;
  if (!from.includes('*')) return needed.names.has(to) || [...needed.patterns].length > 0 ? plus(needed, [from]) : needed;
  if (needed.patterns.size > 0) return EVERYTHING;
  const sources = [...needed.names].flatMap((name) => sourceOf(name, from, to));
  return plus(needed, sources);
}

/** The name that a wildcard rename turned into `name`; a pattern with several stars is asked for whole. */
function sourceOf(name: string, from: string, to: string): readonly string[] {
  const [prefix = '', suffix = '', more] = to.split('*');
  if (more !== undefined) return [from];
  if (name.length < prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return [];
  return [from.replace('*', () => name.slice(prefix.length, name.length - suffix.length))];
}
