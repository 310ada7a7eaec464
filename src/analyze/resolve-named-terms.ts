import type { SearchExpr } from '../ast/search.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { EventType } from '../knowledge/event-type.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Span } from '../text/source.ts';
import { compileWildcard } from '../values/wildcard.ts';

/** What `eventtype=`, `tag=` and `tag::<field>=` mean besides a comparison of fields (S30). */
export interface NamedTerms {
  readonly knowledge: SearchKnowledge;
  report(diagnostic: Diagnostic): void;
  /** Reads the search of an event type, macros expanded. */
  parse(search: string): { readonly expr: SearchExpr | undefined; readonly diagnostics: readonly Diagnostic[] };
  /** What such a search means, where `open` are the event types whose searches are being read. */
  resolve(expr: SearchExpr, open: ReadonlySet<string>): PlanExpr;
}

/** A comparison with one of the fields that knowledge stands behind. */
export interface NamedComparison {
  readonly field: string;
  readonly texts: readonly string[];
  readonly negated: boolean;
  readonly span: Span;
}

const TAG_OF = 'tag::';

/** True for the fields that event types and tags give to events. */
export const isNamedTerm = (field: string): boolean => field === 'eventtype' || field === 'tag' || field.startsWith(TAG_OF);

/**
 * The conditions under which an event has an event type or a tag that the comparison asks for, apart from a field of that name in the data:
 * names of event types compare in any case, tags as they are written; `!=` asks for another name than these.
 */
export function namedConditions(wanted: NamedComparison, terms: NamedTerms, open: ReadonlySet<string>): readonly PlanExpr[] {
  if (wanted.field === 'eventtype') return eventTypeConditions(wanted, terms, open);
  const accepted = nameTest(wanted, true);
  const only = wanted.field === 'tag' ? undefined : wanted.field.slice(TAG_OF.length);
  const { tags, eventTypes } = terms.knowledge;
  const ofValues = [...tags].flatMap(([field, values]) => {
    if (only !== undefined && field !== only) return [];
    const texts = [...values].filter(([, names]) => names.some(accepted)).map(([value]) => value);
    return texts.length === 0 ? [] : [matchOf(field, texts)];
  });
  if (only !== undefined && only !== 'eventtype') return ofValues;
  const ofTypes = [...eventTypes.values()].filter((type) => tagsOfEventType(type, terms.knowledge).some(accepted));
  return [...ofValues, ...ofTypes.map((type) => eventTypeCondition(type, terms, open))];
}

/** The tags of an event type: its own, and those of `eventtype=<name>`. */
export function tagsOfEventType(type: EventType, { tags }: Pick<SearchKnowledge, 'tags'>): readonly string[] {
  return [...new Set([...type.tags, ...(tags.get('eventtype')?.get(type.name) ?? [])])];
}

/** When an event belongs to an event type; an event type that its own search leads back to has no event. */
export function eventTypeCondition(type: EventType, terms: NamedTerms, open: ReadonlySet<string>): PlanExpr {
  if (open.has(type.name)) return { op: 'boolean', value: false };
  const { expr, diagnostics } = terms.parse(type.search);
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) terms.report(diagnose('SPL1026', {}, { name: type.name, message: error.message }));
  if (error !== undefined || expr === undefined) return { op: 'boolean', value: false };
  return terms.resolve(expr, new Set([...open, type.name]));
}

function eventTypeConditions(wanted: NamedComparison, terms: NamedTerms, open: ReadonlySet<string>): readonly PlanExpr[] {
  const { eventTypes, apps } = terms.knowledge;
  for (const text of wanted.texts) {
    const known = compileWildcard(text);
    if (wanted.negated || known.hasWildcard) continue;
    const names = [...eventTypes.keys(), ...apps.eventtypes.stanzas.keys()];
    if (names.some((name) => known.test(name))) continue;
    terms.report(diagnose('SPL1024', { span: wanted.span }, { name: text, near: closest(text, names) }));
  }
  const accepted = nameTest(wanted, false);
  return [...eventTypes.values()].filter(({ name }) => accepted(name)).map((type) => eventTypeCondition(type, terms, open));
}

function nameTest({ texts, negated }: NamedComparison, caseSensitive: boolean): (name: string) => boolean {
  const tests = texts.map((text) => compileWildcard(text, { caseSensitive }));
  return (name) => tests.some(({ test }) => test(name)) !== negated;
}

const matchOf = (name: string, texts: readonly string[]): PlanExpr => ({
  op: 'match',
  of: { op: 'field', name },
  matcher: { kind: 'value', texts, caseSensitive: false },
});
