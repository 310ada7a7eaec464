import type { Code, ParamsOf } from '../diagnostics/catalogue.ts';
import { closest } from '../diagnostics/nearest.ts';
import { type MacroDefinition, macroKey } from '../knowledge/macro.ts';
import { type Frame, innermost } from '../text/span-map.ts';
import { type Argument, bindArguments, readArgument, type WrittenArgument } from './arguments.ts';
import { type Chain, type Expansion, report } from './expansion.ts';
import { type Rope, slice } from './rope.ts';
import type { MacroCall } from './scan.ts';
import { costOf, definitionRope, definitionSource, substitute, substituteText } from './substitute.ts';

/** How many levels macros may call macros (limits.conf [search] max_macro_depth). */
export const DEPTH_LIMIT = 100;
/** How long all that definitions give may be together, and how many calls one search may make. Ours: Splunk has no such limit. */
export const CHARACTER_LIMIT = 8 * 1024 * 1024;
export const CALL_LIMIT = 10_000;

/** Expands the macro calls of a text; given to `expandCall` so that the two files need no cycle. */
export type Reader = (rope: Rope, chain: Chain | undefined) => Rope;

type Values = ReadonlyMap<string, Argument>;

/** A call that is being looked at. */
interface Visit {
  readonly expansion: Expansion;
  readonly rope: Rope;
  readonly call: MacroCall;
  /** `name` or `name(N)`. */
  readonly key: string;
}

/** What a call stands for; undefined where it cannot be expanded, which has been reported. */
export function expandCall(expansion: Expansion, rope: Rope, call: MacroCall, chain: Chain | undefined, read: Reader): Rope | undefined {
  const count = call.arguments?.length ?? 0;
  const visit: Visit = { expansion, rope, call, key: macroKey(call.name, count) };
  const macro = expansion.macros.get(visit.key);
  if (macro === undefined || (macro.assumed === true && !isDetection(visit))) return reportUnknown(visit, count);
  if (macro.assumed === true) report(expansion, rope, call.span, 'SPL1091', { name: macro.name, definition: macro.definition });
  if (macro.arguments.length !== count) {
    return refuse(visit, 'SPL1011', { name: visit.key, expected: count, found: macro.arguments.length });
  }
  const bound = bindArguments(
    argumentsOf(visit, (argument) => read(argument, chain)),
    macro,
  );
  if (!bound.ok) return refuse(visit, 'SPL1007', { name: visit.key, argument: bound.twice });
  const texts = macro.arguments.map((name) => bound.values.get(name)?.rope.text ?? '');
  recordUse(visit, texts, macro);
  const inner: Chain = { key: visit.key, identity: JSON.stringify([visit.key, ...texts]), depth: (chain?.depth ?? 0) + 1, outer: chain };
  if (!mayEnter(visit, inner) || !validated(visit, macro, bound.values)) return undefined;
  return enter(visit, macro, bound.values, (text) => read(text, inner));
}

/** Whether the search was taken out of a YAML file that is no test file, as those of a content repository are. */
function isDetection({ expansion }: Visit): boolean {
  return /(?<!\.spltest)\.ya?ml$/i.test(expansion.frames[0]?.source.name ?? '');
}

function argumentsOf({ expansion, rope, call }: Visit, read: (rope: Rope) => Rope): readonly WrittenArgument[] {
  const { frames } = expansion;
  const site = innermost({ frames, segments: rope.segments }, call.span).frame;
  return (call.arguments ?? []).map((span) => ({
    text: rope.text.slice(span.start, span.end),
    value: (skipped) => {
      const raw = slice(rope, span.start + skipped, span.end);
      const { frame } = innermost({ frames, segments: raw.segments }, { start: 0, end: raw.text.length });
      return readArgument(raw, homeOf(frames, frame, site), read);
    },
  }));
}

/** The frame right below the call's, if an argument of the caller's caller is handed on whole; else that of the call itself. */
function homeOf(frames: readonly Frame[], inner: number, site: number): number {
  let home = inner;
  while (home !== site && frames[home]?.parent !== site) home = frames[home]?.parent ?? site;
  return frames[home]?.macro === undefined ? home : site;
}

/** The definition with its arguments, the macros in it expanded. */
function enter(visit: Visit, macro: MacroDefinition, values: Values, read: (rope: Rope) => Rope): Rope | undefined {
  const { expansion, rope, call, key } = visit;
  const site = innermost({ frames: expansion.frames, segments: rope.segments }, call.span);
  const frame = expansion.frames.push({ source: definitionSource(macro, key), parent: site.frame, span: site.span, macro: key }) - 1;
  const text = substitute(definitionRope(macro, frame), values, expansion.frames, CHARACTER_LIMIT - expansion.characters);
  if (text === undefined || !afford(expansion, text)) return stop(visit);
  if (macro.iseval !== true) return read(text);
  const value = evaluated(visit, macro, frame, read(text), values);
  if (value === undefined) return undefined;
  return afford(expansion, value) ? read(value) : stop(visit);
}

function afford(expansion: Expansion, rope: Rope): boolean {
  expansion.characters += costOf(rope);
  return expansion.characters <= CHARACTER_LIMIT;
}

function refuse<C extends Code>(visit: Visit, code: C, params: ParamsOf<C>): undefined {
  report(visit.expansion, visit.rope, visit.call.span, code, params);
}

function recordUse({ expansion, rope, call, key }: Visit, texts: readonly string[], definition?: MacroDefinition): void {
  const { frames } = expansion;
  const site = innermost({ frames, segments: rope.segments }, call.span);
  const place = { source: frames[site.frame]?.source ?? { name: '', body: '' }, span: site.span };
  const use = { key, place, frame: site.frame, arguments: texts };
  expansion.uses.push(definition === undefined ? use : { ...use, definition });
}

function reportUnknown(visit: Visit, count: number): undefined {
  const { expansion, rope, call } = visit;
  recordUse(
    visit,
    (call.arguments ?? []).map((span) => rope.text.slice(span.start, span.end).trim()),
  );
  const defined = [...expansion.macros.values()];
  const counts = defined.filter((macro) => macro.name === call.name).map((macro) => macro.arguments.length);
  const near = closest(call.name, new Set(defined.map((macro) => macro.name)));
  refuse(visit, 'SPL1001', { name: call.name, arguments: count, near, counts: counts.sort((a, b) => a - b) });
}

/** Whether a call may be expanded: it is not the one that is being expanded already, and no limit is reached. */
function mayEnter(visit: Visit, inner: Chain): boolean {
  const { expansion } = visit;
  const names = [inner.key];
  for (let at = inner.outer; at !== undefined; at = at.outer) {
    names.push(at.key);
    if (at.identity !== inner.identity) continue;
    refuse(visit, 'SPL1004', { chain: names.reverse() });
    return false;
  }
  expansion.calls += 1;
  if (expansion.calls > CALL_LIMIT) stop(visit);
  else if (inner.depth > DEPTH_LIMIT) {
    expansion.stopped = true;
    refuse(visit, 'SPL1005', { limit: DEPTH_LIMIT });
  }
  return !expansion.stopped;
}

function stop(visit: Visit): undefined {
  visit.expansion.stopped = true;
  refuse(visit, 'SPL1006', { characters: CHARACTER_LIMIT, calls: CALL_LIMIT });
}

/**
 * Rule M7: a Boolean validation must be true (null fails as well), else `errormsg` is the message; of any other one null is success and a
 * value is the message.
 */
function validated(visit: Visit, macro: MacroDefinition, values: Values): boolean {
  if (macro.validation === undefined) return true;
  const expression = substituteText(macro.validation, values);
  const result = visit.expansion.evaluate(expression, fieldsOf(values));
  if (!result.ok) {
    refuse(visit, 'SPL1009', { name: visit.key, part: 'validation', message: result.message });
    return false;
  }
  const boolean = result.boolean || typeof result.value === 'boolean';
  if (boolean ? result.value === true : result.value === null) return true;
  const message = boolean ? (macro.errormsg ?? `${expression} is not true`) : String(result.value);
  refuse(visit, 'SPL1008', { name: visit.key, message });
  return false;
}

/** The value of an eval-based definition (rule M6), all of which comes from the whole definition. */
function evaluated(visit: Visit, macro: MacroDefinition, frame: number, expression: Rope, values: Values): Rope | undefined {
  const result = visit.expansion.evaluate(expression.text, fieldsOf(values));
  if (!result.ok) return refuse(visit, 'SPL1009', { name: visit.key, part: 'definition', message: result.message });
  if (typeof result.value !== 'string') {
    return refuse(visit, 'SPL1010', { name: visit.key, found: result.value === null ? 'null' : 'a Boolean' });
  }
  const span = macro.span ?? { start: 0, end: macro.definition.length };
  return { text: result.value, segments: result.value === '' ? [] : [{ start: 0, frame, from: span.start, until: span.end }] };
}

function fieldsOf(values: Values): ReadonlyMap<string, string> {
  return new Map([...values].map(([name, { rope }]) => [name, rope.text]));
}
