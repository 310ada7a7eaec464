import { type CompiledPlan, compileSearch, recompiled } from '../../compile.ts';
import { withBuiltInMacros } from '../../knowledge/built-in-macros.ts';
import { layeredMap } from '../../knowledge/lazy-map.ts';
import type { MacroTable } from '../../knowledge/macro.ts';
import type { Place, Span } from '../../text/source.ts';
import { locate } from '../../text/span-map.ts';
import { pipelineVariants } from './command-variants.ts';
import { planKey } from './plan-key.ts';
import { type Mutation, quoted, type Variant } from './variant.ts';

/** A search with one thing changed. */
export interface Mutant {
  /** The same for the same change of the same search with other macros. */
  readonly key: string;
  readonly mutation: Mutation;
  /** The end of "no test notices if …". */
  readonly what: string;
  readonly place: Place;
  /** Why it means the same as the search. */
  readonly equivalent?: string;
  /** Compiles it; undefined where that gives no search. */
  compile(): CompiledPlan | undefined;
}

/** Every mutant of a search, in the order of its text. What a macro says is not changed piece by piece: the macro is emptied. */
export function mutantsOf(compiled: CompiledPlan): readonly Mutant[] {
  const { map, pipeline, named, expanded } = compiled;
  const variants = pipelineVariants(pipeline, named.settings.commands, expanded.body).filter(
    ({ span }) => locate(map, span).uses.length === 0,
  );
  const mutants = [...variants.map((variant) => ofVariant(variant, compiled)), ...emptied(compiled)];
  const times = new Map<string, number>();
  return mutants
    .toSorted((one, other) => one.place.span.start - other.place.span.start)
    .map((mutant) => {
      const base = `${mutant.mutation} ${mutant.place.span.start} ${mutant.what}`;
      const time = times.get(base) ?? 0;
      times.set(base, time + 1);
      return { ...mutant, key: `${base} ${time}` };
    });
}

type Keyless = Omit<Mutant, 'key'>;

function ofVariant({ node, mutation, what, span, equivalent }: Variant<CompiledPlan['pipeline']>, compiled: CompiledPlan): Keyless {
  return {
    mutation,
    what,
    place: locate(compiled.map, span).place,
    ...(equivalent === undefined ? {} : { equivalent }),
    compile: () => valid(recompiled(compiled, node)),
  };
}

/** The search with the definition of one of its macros empty, or with a command that lets all pass where nothing cannot stand. */
function emptied(compiled: CompiledPlan): readonly Keyless[] {
  const { map, named, written } = compiled;
  const calls = map.frames.filter(({ parent, macro }) => parent === 0 && macro !== undefined);
  const first = new Map<string, Span>();
  for (const { macro, span } of calls) if (macro !== undefined && !first.has(macro)) first.set(macro, span);
  return [...first].map(([macro, span]) => ({
    mutation: 'macro',
    what: `the macro ${quoted(macro)} is empty`,
    place: { source: map.frames[0]?.source ?? written, span },
    compile: () => {
      for (const definition of ['', 'search *']) {
        const found = valid(compileSearch(written, withDefinition(named.macros, macro, definition), named.knowledge, named.settings));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  }));
}

/** The macros with another definition of one; what finds macros only when they are asked for goes on doing so. */
function withDefinition(macros: MacroTable, key: string, definition: string): MacroTable {
  const macro = withBuiltInMacros('`', macros).get(key);
  return macro === undefined
    ? macros
    : layeredMap(
        () => new Map([[key, { ...macro, definition, iseval: false }]]),
        () => macros,
      );
}

const valid = (compiled: CompiledPlan): CompiledPlan | undefined =>
  compiled.program === undefined || compiled.diagnostics.some(({ severity }) => severity === 'error') ? undefined : compiled;

/** Whether two searches do the same, as far as their plans say. */
export const sameSearch = (one: CompiledPlan, other: CompiledPlan): boolean => planKey(one) === planKey(other);
