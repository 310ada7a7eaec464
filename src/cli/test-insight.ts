import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { recordSearch } from '../explain/recording.ts';
import { coverageOf } from '../testing/coverage/cover.ts';
import { percentOf, type SearchCoverage } from '../testing/coverage/goal.ts';
import { coverageHtml } from '../testing/coverage/html.ts';
import { lcovText } from '../testing/coverage/lcov.ts';
import { mergeCoverage } from '../testing/coverage/merge.ts';
import { COVERAGE_FORMS, coverageJson, coverageText, percentText } from '../testing/coverage/render.ts';
import { type MutationResult, mutate, mutationScore } from '../testing/mutation/mutate.ts';
import { MUTATION_FORMS, mutationJson, mutationText } from '../testing/mutation/render.ts';
import { residentTest } from '../testing/mutation/resident.ts';
import { MUTATIONS, type Mutation } from '../testing/mutation/variant.ts';
import type { ObservedTest, ObserveTest } from '../testing/observed-test.ts';
import { writeTo } from './destination.ts';
import type { Given } from './options.ts';
import { percentage, wholeNumber } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Coverage and mutation of a run of tests. */
export interface Insight {
  readonly observe: ObserveTest;
  /** Writes what was found. `spoken`: stdout holds text for people. False where a minimum is not reached. */
  write(to: { readonly io: Io; readonly talk: Talk; readonly spoken: boolean }): Promise<boolean>;
}

const BUDGET_SECONDS = 10;
const FILES: Readonly<Record<string, string>> = { json: 'coverage/coverage.json', lcov: 'coverage/lcov.info', html: 'coverage/index.html' };

/** Looks at tests while they run, if the command line asks for coverage or mutation. */
export function createInsight(given: Given): Insight | undefined {
  const coverage = formsOf('--coverage', given.coverage, COVERAGE_FORMS);
  const mutation = formsOf('--mutate', given.mutate, MUTATION_FORMS);
  const least = {
    coverage: given['coverage-min'] === undefined ? undefined : percentage('--coverage-min', given['coverage-min']),
    mutation: given['mutation-min'] === undefined ? undefined : percentage('--mutation-min', given['mutation-min']),
  };
  const limits = {
    ...(given.max === undefined ? {} : { most: wholeNumber('--max', given.max) }),
    ...(given.mutations === undefined ? {} : { kinds: kindsIn(given.mutations) }),
    budget: (given.budget === undefined ? BUDGET_SECONDS : wholeNumber('--budget', given.budget)) * 1000,
  };
  const [covers, mutates] = [coverage.length > 0 || least.coverage !== undefined, mutation.length > 0 || least.mutation !== undefined];
  if (!covers && !mutates) return undefined;
  const seen = new Map<string, SearchCoverage[]>();
  const tests = new Map<string, ObservedTest[]>();
  return {
    observe: (test) => {
      const key = keyOf(test);
      if (covers) seen.set(key, [...(seen.get(key) ?? []), coverageOf(recordSearch(test.compiled, test.opened))]);
      if (mutates && test.passed) tests.set(key, [...(tests.get(key) ?? []), residentTest(test)]);
    },
    write: async ({ io, talk, spoken }) => {
      const covered = [...seen.values()].map(mergeCoverage);
      const mutated = [...tests.values()].flatMap((own) => mutationOf(own, limits));
      const out = spoken ? io.stdout : io.stderr;
      for (const { form, file } of coverage) await writeForm(file ?? FILES[form], COVERAGE_TEXTS[form](covered), out);
      for (const { form, file } of mutation)
        await writeForm(file ?? (form === 'json' ? 'coverage/mutation.json' : undefined), MUTATION_TEXTS[form](mutated), out);
      const [percent, score] = [percentOf(covered), mutationScore(mutated)];
      const short = [
        ...(least.coverage !== undefined && percent < least.coverage
          ? [diagnose('SPL7053', {}, { found: percentText(percent), minimum: least.coverage })]
          : []),
        ...(least.mutation !== undefined && score < least.mutation
          ? [diagnose('SPL7054', {}, { found: percentText(score), minimum: least.mutation })]
          : []),
      ];
      return !talk.report(short);
    },
  };
}

const COVERAGE_TEXTS = { text: coverageText, json: coverageJson, lcov: lcovText, html: coverageHtml } as const;
const MUTATION_TEXTS = { text: mutationText, json: mutationJson } as const;

/** Tests of one search belong together, in whatever file they stand. */
function keyOf({ compiled: { written } }: ObservedTest): string {
  return `${written.name}\n${written.body}`;
}

function mutationOf(tests: readonly ObservedTest[], limits: Parameters<typeof mutate>[2]): readonly MutationResult[] {
  const [first] = tests;
  if (first === undefined) return [];
  const judged = tests.map(({ name, compiled, opened, judge }) => ({
    name,
    compiled,
    passes: (search: typeof compiled) => judge(opened.run(search)),
  }));
  return [mutate(first.compiled, judged, limits)];
}

/** `conjunct,branch`: kinds of changes. */
function kindsIn(text: string): readonly Mutation[] {
  return text.split(',').map((name) => {
    const known = MUTATIONS.find((kind) => kind === name.trim());
    const near = closest(name.trim(), MUTATIONS);
    if (known === undefined)
      throw new DiagnosticError(diagnose('SPL6004', {}, { option: '--mutations', found: name, expected: MUTATIONS.join(', '), near }));
    return known;
  });
}

interface Form<F extends string> {
  readonly form: F;
  readonly file?: string;
}

/** `lcov`, `lcov=FILE`. */
function formsOf<F extends string>(option: string, texts: readonly string[] = [], forms: readonly F[]): readonly Form<F>[] {
  return texts.map((text) => {
    const equals = text.indexOf('=');
    const form = forms.find((known) => known === (equals === -1 ? text : text.slice(0, equals)));
    if (form === undefined) throw new DiagnosticError(diagnose('SPL7055', {}, { option, found: text, forms }));
    return equals === -1 ? { form } : { form, file: text.slice(equals + 1) };
  });
}

async function writeForm(file: string | undefined, text: string, out: Io['stdout']): Promise<void> {
  if (file !== undefined && file !== '-') mkdirSync(dirname(file), { recursive: true });
  await writeTo(file, [text], out);
}
