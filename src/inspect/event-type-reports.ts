import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { foldCondition } from '../extraction/fold-condition.ts';
import type { ExpandText } from '../extraction/texts.ts';
import type { Classification, KnownEventType } from '../knowledge/classification.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { type Leaf, leavesOf } from '../plan/condition.ts';
import { fieldsOf } from '../plan/substitute.ts';
import { compareText } from '../values/compare.ts';
import { foldCase } from '../values/fold.ts';
import { toText } from '../values/number.ts';
import { type Row, valuesOf } from '../values/value.ts';
import type { EventConditions, ReadCondition } from './conditions.ts';
import type { EventTypeReport, MissedEventType, TagReport, WhyNotReport } from './inspection.ts';
import type { RulePlaces } from './rule-places.ts';

/** What questions about event types and tags are answered by. */
export interface Classified {
  readonly classes: Classification;
  readonly conditions: EventConditions;
  readonly expand: ExpandText;
  readonly places: RulePlaces;
}

/** The event types that the event has. */
export function eventTypeReports({ classes, conditions, places }: Classified): readonly EventTypeReport[] {
  return textsOf(conditions.row, 'eventtype').flatMap((name) => {
    const type = classes.eventTypes.get(name);
    return type === undefined ? [] : [typeReport(type, places)];
  });
}

/** Event types about the source or sourcetype of the event that it misses by one predicate. */
export function nearEventTypes(asked: Classified): readonly MissedEventType[] {
  const { classes, conditions, places } = asked;
  const { row } = conditions;
  const own = new Set(textsOf(row, 'eventtype'));
  const known = new Map(['sourcetype', 'source'].map((name) => [name, textsOf(row, name)[0] ?? ''] as const));
  return [...classes.eventTypes.values()]
    .filter(({ name }) => !own.has(name))
    .sort((one, other) => compareText(one.name, other.name))
    .flatMap((type): MissedEventType[] => {
      const read = conditionOf(type, asked);
      if (read === undefined || !isAboutOrigin(read, conditions)) return [];
      const left = foldCondition(read.expr, known);
      if (left.op === 'boolean' && !left.value) return [];
      const { distance, clauses } = conditions.blame(read);
      if (distance !== 1) return [];
      return [{ ...typeReport(type, places), clauses: clauses.map(({ condition, wanted }) => conditions.clause(condition, wanted, read)) }];
    });
}

/** Whether a predicate about where events come from, or an event type, is true for the event. */
function isAboutOrigin({ condition }: ReadCondition, { tests, row }: EventConditions): boolean {
  const asks = ({ expr }: Leaf): boolean =>
    fieldsOf(expr).some((name) => name === 'sourcetype' || name === 'source' || name === 'eventtype');
  const leaves = leavesOf(condition).filter(asks);
  return tests(leaves.map(({ expr }) => expr)).some((test) => test(row) === true);
}

/** What an event type asks for, and what the event says of it. Throws where there is no such event type. */
export function whyNotReport(name: string, asked: Classified): WhyNotReport {
  const { classes, conditions, places } = asked;
  const type = classes.eventTypes.get(name);
  if (type === undefined) throw new DiagnosticError(diagnose('SPL5062', {}, { name, near: closest(name, classes.eventTypes.keys()) }));
  const read = conditions.read(type.search, asked.expand, knowledgeOf(classes));
  if ('problem' in read) {
    const at = type.rule === undefined ? {} : { source: type.rule.source, span: type.rule.value.span };
    throw new DiagnosticError({ ...diagnose('SPL1088', at, { name, problem: read.problem }), severity: 'error' });
  }
  return { ...typeReport(type, places), matches: conditions.holds(read), condition: conditions.report(read) };
}

function conditionOf(type: KnownEventType, { classes, conditions, expand }: Classified): ReadCondition | undefined {
  const read = conditions.read(type.search, expand, knowledgeOf(classes));
  return 'problem' in read ? undefined : read;
}

const knowledgeOf = ({ eventTypes, tags }: Classification): Partial<SearchKnowledge> => ({ eventTypes, tags });

function typeReport({ name, search, rule }: KnownEventType, places: RulePlaces): EventTypeReport {
  return { name, search: search.trim(), ...(rule === undefined ? {} : { rule: places.rule(rule) }) };
}

/** The tags of the event, each with every value that has it. */
export function tagReports({ classes, conditions, places }: Classified): readonly TagReport[] {
  const { row } = conditions;
  const found: TagReport[] = [];
  const add = (tag: string, field: string, value: string, rule: KnownEventType['rule']): void =>
    void found.push({ tag, field, value, ...(rule === undefined ? {} : { rule: places.rule(rule) }) });
  for (const [field, values] of classes.tags) {
    const own = new Set(textsOf(row, field).map(foldCase));
    for (const [value, tags] of values) {
      if (!own.has(foldCase(value))) continue;
      for (const tag of tags) add(tag, field, value, classes.tagRules.get(`${field}=${value}=${tag}`));
    }
  }
  const types = new Set(textsOf(row, 'eventtype'));
  for (const { name, tags, rule } of classes.eventTypes.values())
    if (types.has(name)) for (const tag of tags) add(tag, 'eventtype', name, rule);
  return found.sort((one, other) => compareText(one.tag, other.tag) || compareText(one.value, other.value));
}

const textsOf = (row: Row, name: string): readonly string[] => valuesOf(row.get(name)).map(toText);
