import type { Literals, Matcher, PlanExpr } from '../expression.ts';
import type { Plan } from '../operators.ts';

/** A run of characters shorter than this is in every line; looking for it costs more than it saves. */
const SHORTEST = 3;
/** Fields that may come from the envelope, from options or from knowledge objects, and so need not stand in an event's text. */
const NOT_IN_RAW = /^(?:_.*|host|source|sourcetype|index|linecount|punct|splunk_server|timestamp|eventtype|tag(?:::.*)?)$/;

/**
 * Tells a scan which text an event must contain to pass the filters right above it. Sound by construction (execution.md section 6): a literal is a
 * run of plain ASCII without quote, backslash, slash or what XML writes otherwise; numbers, NOT, and OR with a side that needs nothing give none.
 */
export function requireLiterals(plan: Plan, { assumes }: { readonly assumes: boolean } = { assumes: true }): Plan {
  const inside = (part: Plan): Plan => requireLiterals(part, { assumes });
  if (plan.op === 'filter') {
    const tests = [plan.test];
    let below: Plan = plan.input;
    const filters = [plan];
    while (below.op === 'filter') {
      tests.push(below.test);
      filters.push(below);
      below = below.input;
    }
    if (below.op === 'scan') {
      const literals = both(tests.map(literalsOf));
      const assumed = assumes ? tests.flatMap(metadataOf) : [];
      const scan: Plan = {
        ...below,
        ...(literals === undefined ? {} : { literals }),
        ...(assumed.length === 0 ? {} : { assumed }),
      };
      return filters.toReversed().reduce((input: Plan, filter) => ({ ...filter, input }), scan);
    }
  }
  if (!('input' in plan)) return plan;
  const input = inside(plan.input);
  if (plan.op === 'join') return { ...plan, input, other: inside(plan.other) };
  if (plan.op === 'union') return { ...plan, input, others: plan.others.map(inside) };
  return { ...plan, input };
}

/** The metadata that a condition asks of every event, by name: lines of text that say none are taken for that. */
function metadataOf(expr: PlanExpr): readonly (readonly [name: string, value: string])[] {
  if (expr.op === 'and') return expr.args.flatMap(metadataOf);
  if (expr.op !== 'match' || expr.of.op !== 'field' || expr.matcher.kind !== 'value') return [];
  const { name } = expr.of;
  const [only, ...others] = expr.matcher.texts;
  // Every event of Splunk is in some index, that of data which nobody put into one is `main`.
  if (name === 'index' && only === '*' && others.length === 0) return [['index', 'main']];
  if (!ORIGINS.has(name) || only === undefined || others.length > 0 || only.includes('*') || only === '') return [];
  return [[name, only]];
}

const ORIGINS: ReadonlySet<string> = new Set(['index', 'source', 'sourcetype']);

function both(parts: readonly (Literals | undefined)[]): Literals | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length > 1 ? { all: known } : known[0];
}

function either(parts: readonly (Literals | undefined)[]): Literals | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  return known.length > 1 ? { any: known } : known[0];
}

/** The text without which a condition cannot be true; undefined where nothing can be said. */
export function literalsOf(expr: PlanExpr): Literals | undefined {
  switch (expr.op) {
    case 'and':
      return both(expr.args.map(literalsOf));
    case 'or':
      return either(expr.args.map(literalsOf));
    case 'match':
      return ofMatch(expr.of, expr.matcher);
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
    case 'field':
    case 'item':
    case 'call':
    case 'if':
    case 'coalesce':
    case 'not':
    case 'each':
    case 'subsearch':
      return undefined;
  }
}

/** A match of what an expression passes on: one of its fields has the text, unless a text of the expression itself has it. */
function ofMatch(of: PlanExpr, matcher: Matcher): Literals | undefined {
  const passed = passedOn(of);
  if (passed === undefined) return undefined;
  const parts = passed.map((source) => {
    if ('text' in source) return mayHold(ofMatcher(matcher, '_raw'), source.text.toLowerCase()) ? undefined : NEVER;
    return source.field === '_raw' || !NOT_IN_RAW.test(source.field) ? ofMatcher(matcher, source.field) : undefined;
  });
  return either(parts.filter((part) => part !== NEVER));
}

/** Stands for a condition that nothing makes true. */
const NEVER: Literals = { any: [] };

/** Where the value of an expression comes from, as it is: fields and texts; undefined where it is made of something else. */
function passedOn(expr: PlanExpr): readonly ({ readonly field: string } | { readonly text: string })[] | undefined {
  if (expr.op === 'field') return [{ field: expr.name }];
  if (expr.op === 'text') return [{ text: expr.value }];
  if (expr.op === 'null') return [];
  if (expr.op !== 'coalesce' && expr.op !== 'if') return undefined;
  const parts = (expr.op === 'if' ? [expr.then, expr.otherwise] : expr.args).map(passedOn);
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** Whether a text in lower case has what literals ask for. */
function mayHold(literals: Literals | undefined, text: string): boolean {
  if (literals === undefined) return true;
  if ('text' in literals) return text.includes(literals.text.toLowerCase());
  return 'all' in literals ? literals.all.every((part) => mayHold(part, text)) : literals.any.some((part) => mayHold(part, text));
}

function ofMatcher(matcher: Matcher, field: string): Literals | undefined {
  if (matcher.kind === 'value') return either(matcher.texts.map((text) => (isAddress(text) ? undefined : ofText(text, field))));
  return matcher.kind === 'term' ? ofText(matcher.text, field) : undefined;
}

/** A CIDR value matches addresses that do not contain its text. */
const isAddress = (text: string): boolean => /^[0-9a-fA-F.:]+\/\d+$/.test(text);

/** What a line may write otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped in JSON
const NOT_PLAIN = /[*"'&<>\\/\u0000-\u001f]|[^\u0000-\u007e]/;

/** Every run of a text that stands in a line as it is; a number may be spelt otherwise there. */
function ofText(text: string, field: string): Literals | undefined {
  if (Number.isFinite(Number(text))) return undefined;
  const runs = text.split(NOT_PLAIN).filter((run) => run.length >= SHORTEST && !Number.isFinite(Number(run)));
  return both(runs.map((run) => (field === '_raw' ? { text: run } : { text: run, field })));
}
