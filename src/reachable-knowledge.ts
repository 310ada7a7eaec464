import type { CompiledPlan } from './compile.ts';
import { DiagnosticError, diagnose } from './diagnostics/diagnostic.ts';
import type { PrintedKnowledge } from './held-knowledge.ts';
import type { LookupTables } from './knowledge/lookup.ts';
import { NO_KNOWLEDGE } from './knowledge/search-knowledge.ts';
import type { Plan } from './plan/operators.ts';
import { printedRules } from './printed-knowledge.ts';

/** What a search compiles only while it runs. */
interface LateTexts {
  /** Texts of `map` and `foreach`, with what stands for values of rows. */
  readonly texts: readonly string[];
  /** True: a subsearch may give a term such as `eventtype=web`. */
  readonly terms: boolean;
  /** Lookup tables that the plan itself names. */
  readonly tables: ReadonlySet<string>;
}

/** A placeholder, `$field$` or `<<FIELD>>`, that stands by itself, and so may become a command, a term or a call. */
const ALONE = /(?:^|[\s(|[,`])(?:\$[^$\s]+\$|<<\w+>>)(?!\s*=)/;
/** A placeholder that becomes part of a name. */
const IN_NAME =
  /\b(?:savedsearch|lookup|inputlookup|outputlookup|from|datamodel|eventtype|tag)\b[^|\]]*?(?:\$[^$\s]+\$|<<\w+>>)|`[^`]*(?:\$[^$\s]+\$|<<\w+>>)/i;
const MODELS = /\b(?:datamodel|from|tstats)\b/i;

/**
 * What a printed program must hold of the knowledge that its search was compiled with: no more than the search can reach. Where values of rows
 * decide what is asked for, that is all of it. What cannot be held is an error.
 */
export function reachableKnowledge({ plan, named }: CompiledPlan): PrintedKnowledge {
  const { macros, knowledge } = named;
  const late = lateTexts(plan);
  if (late.texts.length === 0 && !late.terms) return present({ lookups: rulesOf([...late.tables], knowledge.lookups) });
  const open = late.texts.some((text) => ALONE.test(text) || IN_NAME.test(text));
  if (knowledge.dataModels !== NO_KNOWLEDGE.dataModels && late.texts.some((text) => open || MODELS.test(text)))
    throw new DiagnosticError(diagnose('SPL4006', {}, { what: 'the data models that were given' }));
  const supplied = [...named.settings.commands.values()].find(
    (command) => command.supplied === true && late.texts.some((text) => open || mentions(text, command.name)),
  );
  if (supplied !== undefined) throw new DiagnosticError(diagnose('SPL4005', {}, { name: supplied.name }));

  // What a saved search or an event type says is reached with it.
  const bodies = new Map([
    ...[...macros].map(([key, { name, definition }]) => [`macro ${key}`, { name, body: definition }] as const),
    ...[...knowledge.savedSearches].map(([name, { search }]) => [`search ${name}`, { name, body: search }] as const),
    ...[...knowledge.eventTypes].map(([name, { search }]) => [`type ${name}`, { name, body: search }] as const),
  ]);
  const reached = new Set<string>();
  const texts = [...late.texts];
  for (let i = 0; i < texts.length; i += 1) {
    for (const [id, { name, body }] of bodies) {
      const wanted = open || (late.terms && id.startsWith('type ')) || asks(texts[i] ?? '', id, name);
      if (reached.has(id) || !wanted) continue;
      reached.add(id);
      texts.push(body);
    }
  }
  if (late.terms) texts.push(...[...knowledge.eventTypes.values()].map(({ search }) => search));
  const asked = (text: string): boolean => open || texts.some((each) => mentions(each, text));
  const tagged = open || late.terms || texts.some((text) => /\btags?\b/i.test(text));
  const kept = <V>(prefix: string, table: ReadonlyMap<string, V>) => [...table].filter(([name]) => reached.has(`${prefix} ${name}`));
  return present({
    macros: kept('macro', macros).map(([key, macro]) => [key, withoutPlace(macro)] as const),
    savedSearches: kept('search', knowledge.savedSearches),
    eventTypes: tagged ? [...knowledge.eventTypes] : kept('type', knowledge.eventTypes),
    tags: tagged ? [...knowledge.tags].map(([field, values]) => [field, [...values]] as const) : [],
    lookups: rulesOf(
      [...knowledge.lookups.keys()].filter((name) => late.tables.has(name) || asked(name)),
      knowledge.lookups,
    ),
  });
}

/** `eventtype=web*` names event types by a pattern; `typer` asks for all of them. */
const ANY_TYPE = /\beventtype\s*!?=\s*"?[^\s"|\]]*\*|\beventtype\s+IN\s*\([^)]*\*|\btyper\b/i;
const TYPES = /\b(?:eventtype|typer)\b/i;

/** Whether a text may ask for what has such a name. An event type is asked for by its field only. */
const asks = (text: string, id: string, name: string): boolean =>
  id.startsWith('type ') ? TYPES.test(text) && (mentions(text, name) || ANY_TYPE.test(text)) : mentions(text, name);

const mentions = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

/** Where a macro was written is of no use to a program. */
function withoutPlace<M extends { readonly source?: unknown; readonly span?: unknown; readonly runs?: unknown }>(macro: M) {
  const { source: _source, span: _span, runs: _runs, ...rest } = macro;
  return rest;
}

/** The definitions of tables that have one; no other table is read. */
function rulesOf(names: readonly string[], tables: LookupTables): NonNullable<PrintedKnowledge['lookups']> {
  return names.flatMap((name) => {
    const table = tables.get(name);
    const own = table === undefined ? undefined : printedRules(table.rules);
    return own === undefined ? [] : [[name, own] as const];
  });
}

function present(knowledge: PrintedKnowledge): PrintedKnowledge {
  // Every part is a list.
  return Object.fromEntries(Object.entries(knowledge).filter(([, entries]) => entries.length > 0)) as PrintedKnowledge;
}

/** Fields of a subsearch's rows that are more than a comparison with a value. */
const NAMING = /^(?:eventtype|tag|tag::.*|search|query)$/i;

function lateTexts(plan: unknown): LateTexts {
  const texts: string[] = [];
  const tables = new Set<string>();
  let terms = false;
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    // Operators and expressions are plain JSON; what is looked for is told apart by `op`.
    const node = part as { readonly op?: unknown; readonly verb?: unknown; readonly arguments?: Readonly<Record<string, unknown>> };
    if (node.op === 'call' && (node.verb === 'map' || node.verb === 'foreach'))
      texts.push(String(node.arguments?.search ?? node.arguments?.template ?? ''));
    if (node.op === 'subsearch') {
      const { plan: inner, before } = part as { readonly plan: Plan; readonly before: string };
      const names = fieldsOf(inner);
      if (names === undefined || names.some((name) => NAMING.test(name)) || /\b(?:eventtype|tag)\b/i.test(before)) terms = true;
    }
    if ((node.op === 'lookup' || node.op === 'lookupRows') && 'table' in node) tables.add(String(node.table));
    for (const child of Object.values(part)) walk(child);
  };
  walk(plan);
  return { texts, terms, tables };
}

/** The fields of a plan's rows, where the plan says them. */
function fieldsOf(plan: Plan): readonly string[] | undefined {
  switch (plan.op) {
    case 'values':
      return plan.fields;
    case 'aggregate':
      return closed([...plan.by, ...plan.aggregates.map(({ as }) => as)]);
    case 'project':
      return plan.mode === 'drop' ? fieldsOf(plan.input) : closed(plan.patterns);
    case 'extend': {
      const below = fieldsOf(plan.input);
      return below === undefined || plan.columns.some(({ dynamic }) => dynamic === true)
        ? undefined
        : [...below, ...plan.columns.map(({ name }) => name)];
    }
    case 'rename': {
      const below = fieldsOf(plan.input);
      return below === undefined ? undefined : closed([...below, ...plan.pairs.map(([, to]) => to)]);
    }
    case 'filter':
    case 'sort':
    case 'limit':
    case 'dedup':
    case 'takeWhile':
      return fieldsOf(plan.input);
    default:
      return undefined;
  }
}

const closed = (names: readonly string[]): readonly string[] | undefined => (names.some((name) => name.includes('*')) ? undefined : names);
