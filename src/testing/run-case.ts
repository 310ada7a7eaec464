import type { CompiledPlan } from '../compile.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { RunOptions } from '../open-run.ts';
import type { OpenData, Session } from '../session/open-session.ts';
import type { SharedData } from '../session/shared-data.ts';
import { parseTimestamp } from '../values/iso-time.ts';
import { expectationOf, isNegative } from './expectation.ts';
import { type FindData, givenInputs } from './given-inputs.ts';
import { judge, type Ran } from './judge.ts';
import type { ObservedTest } from './observed-test.ts';
import type { Problem } from './problem.ts';
import type { CaseResult } from './result.ts';
import type { Snapshots } from './snapshot.ts';
import type { Table } from './table.ts';
import type { SharedTest, TestCase, Time, When } from './test-file.ts';
import type { TestSettings } from './test-world.ts';

/** What a test is run with. */
export interface CaseSetting {
  readonly session: Session;
  readonly compiled: CompiledPlan;
  readonly shared: SharedTest;
  readonly settings: TestSettings;
  readonly snapshots: Snapshots;
  readonly findData: FindData;
  readonly shareData?: SharedData;
  /** What is wrong with the test's own knowledge. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs one test and judges it. */
export function runCase(test: TestCase, setting: CaseSetting): CaseResult {
  const { name, skip } = test;
  const base = { name, problems: [], notes: [], events: 0, rows: 0, milliseconds: 0, negative: isNegative(test.expect) };
  if (skip !== undefined && skip !== false) return { ...base, outcome: 'skipped', ...(typeof skip === 'string' ? { reason: skip } : {}) };
  const begun = performance.now();
  const ran = runSafely(test, setting);
  const milliseconds = performance.now() - begun;
  const expectation = expectationOf(test.expect);
  const strict = setting.shared.strict ?? setting.settings.strict ?? false;
  const problems = [
    ...judge(ran, expectation, { strict }),
    ...(expectation.snapshot && !hasError(ran) ? setting.snapshots.check(name, ran.table) : []),
    ...tooSlow(test, milliseconds),
    ...(test.only === true && setting.settings.refuseOnly === true ? [HIDES] : []),
  ];
  const failed = problems.length > 0;
  if (ran.opened !== undefined) setting.settings.observe?.(observed(test, setting, { ...ran, opened: ran.opened, passed: !failed }));
  const known = test.todo === true;
  return {
    ...base,
    outcome: failed ? (known ? 'todo' : 'failed') : 'passed',
    problems,
    notes: [...(strict ? [] : ran.fidelity), ...(known && !failed ? ['the test passes: it is no longer "todo"'] : [])],
    events: ran.events,
    rows: ran.table.length,
    milliseconds,
  };
}

interface RanCase extends Ran {
  readonly events: number;
  /** Absent where the test did not come so far. */
  readonly opened?: OpenData;
}

/** The test as coverage and mutation see it. A snapshot is what the search gave. */
function observed(
  { name, expect }: TestCase,
  { compiled, shared, settings, diagnostics }: CaseSetting,
  { table, opened, passed }: RanCase & { readonly opened: OpenData; readonly passed: boolean },
): ObservedTest {
  const expectation = expectationOf(expect);
  const strict = shared.strict ?? settings.strict ?? false;
  const shownBefore = JSON.stringify(table);
  return {
    name,
    compiled,
    opened,
    passed,
    judge: ({ fields, columns, length, diagnostics: said }) => {
      const found: Table = { fields, columns, length };
      const ran = { table: found, diagnostics: [...diagnostics, ...said], fidelity: opened.dataset.notes };
      if (expectation.snapshot && (hasError(ran) || JSON.stringify(found) !== shownBefore)) return false;
      return judge(ran, expectation, { strict }).length === 0;
    },
  };
}

const HIDES: Problem = { kind: 'said', title: 'the test is marked "only", which hides the other tests of its file', lines: [] };
const NO_TABLE: Table = { fields: [], columns: [], length: 0 };

function hasError({ diagnostics }: Ran): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** What ended a run: a mistake of the user, or one of ours, which must not keep the other tests from running. */
export function faultOf(error: unknown): Diagnostic {
  if (error instanceof DiagnosticError) return error.diagnostic;
  return diagnose('SPL9001', {}, { detail: error instanceof Error ? error.message : String(error), stack: true });
}

function tooSlow({ timeout }: TestCase, milliseconds: number): readonly Problem[] {
  if (timeout === undefined || milliseconds <= timeout) return [];
  return [{ kind: 'said', title: `expected at most ${timeout} ms, took ${Math.ceil(milliseconds)} ms`, lines: [] }];
}

function runSafely(test: TestCase, setting: CaseSetting): RanCase {
  const { compiled, diagnostics } = setting;
  const before = [...diagnostics, ...compiled.diagnostics];
  const failed = (more: readonly Diagnostic[]): RanCase => ({
    table: NO_TABLE,
    diagnostics: [...before, ...more],
    fidelity: [],
    events: 0,
  });
  if (hasError({ table: NO_TABLE, diagnostics: before, fidelity: [] })) return failed([]);
  try {
    const options = runOptions(test, setting);
    let opened = setting.session.open(options, setting.shareData);
    if (opened.diagnostics.some(({ severity }) => severity === 'error')) return failed(opened.diagnostics);
    let result = opened.run(compiled);
    // What shared data tell may be about fields that other tests have asked for.
    if (setting.shareData !== undefined && opened.dataset.diagnostics.length > 0) {
      opened = setting.session.open(options);
      result = opened.run(compiled);
    }
    const { fields, columns, length, diagnostics: said } = result;
    const { events, notes } = opened.dataset;
    return { table: { fields, columns, length }, diagnostics: [...before, ...said], fidelity: notes, events, opened };
  } catch (error) {
    return failed([faultOf(error)]);
  }
}

/** Data and time of a test: what it says itself, then its file, then the command line. */
function runOptions(test: TestCase, { shared, settings, findData }: CaseSetting): RunOptions {
  const when: When = {
    ...(settings.zone === undefined ? {} : { tz: settings.zone }),
    ...timesOf(settings),
    ...timesOf(shared),
    ...timesOf(test),
  };
  const { inputs, now } = givenInputs(test.given, when, findData);
  const { tz: zone, earliest, latest } = when;
  const { locate } = settings;
  const limits = shared.limits ?? settings.limits;
  return {
    inputs,
    defaults: { ...settings.defaults, ...shared.defaults },
    ...(now === undefined ? {} : { now }),
    ...(zone === undefined ? {} : { zone }),
    ...(earliest === undefined ? {} : { earliest: modifier(earliest, zone) }),
    ...(latest === undefined ? {} : { latest: modifier(latest, zone) }),
    ...(limits === undefined ? {} : { limits }),
    ...(locate === undefined ? {} : { locate }),
  };
}

function timesOf(when: { readonly now?: Time; readonly tz?: string; readonly earliest?: Time; readonly latest?: Time }): When {
  const { now, tz, earliest, latest } = when;
  return {
    ...(now === undefined ? {} : { now }),
    ...(tz === undefined ? {} : { tz }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  };
}

/** A date without a time of day is one to a test, though no time modifier. */
function modifier(time: Time, zone = 'UTC'): Time {
  return typeof time === 'string' ? (parseTimestamp(time, zone) ?? time) : time;
}
