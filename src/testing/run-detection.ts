import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { DataInput, Metadata } from '../io/data-input.ts';
import { METADATA_NAMES } from '../io/data-input.ts';
import { type Detection, type DetectionTest, type DetectionTestData, detectionFromYaml } from '../knowledge/detection.ts';
import type { Knowledge } from '../session/load-knowledge.ts';
import { openSession } from '../session/open-session.ts';
import type { SharedData } from '../session/shared-data.ts';
import { findAttackData, pointerHint } from './attack-data.ts';
import { judgeAsContentctl } from './contentctl-rule.ts';
import { contentctlCaches } from './contentctl-settings.ts';
import type { Problem } from './problem.ts';
import { type CaseResult, type DetectionFacts, type FileResult, NO_SNAPSHOTS } from './result.ts';
import { faultOf } from './run-case.ts';
import type { Table } from './table.ts';
import { folderOf, matchesTest, type TestSettings, type TestWorld } from './test-world.ts';

/** What contentctl gives events that say nothing of themselves (DetectionTestingManagerOutputDto). */
const REPLAYED: Metadata = { index: 'contentctl_testing_index', host: 'CONTENTCTL_HOST' };

/** Runs the tests that a detection of a content repository brings, and judges them as contentctl does. */
export async function runDetectionTests(path: string, settings: TestSettings, world: TestWorld): Promise<FileResult> {
  const begun = performance.now();
  const base = { file: path, search: path, cases: [], diagnostics: [], warnings: [], snapshots: NO_SNAPSHOTS };
  const finish = (more: Partial<FileResult>): FileResult => ({ ...base, ...more, milliseconds: performance.now() - begun });
  const body = world.tree.read(path);
  if (body === undefined) return finish({ diagnostics: [diagnose('SPL5001', {}, { path })] });
  const { detection, diagnostics } = detectionFromYaml({ name: path, body });
  if (detection === undefined) return finish({ diagnostics });
  const facts = factsOf(detection, path);
  const chosen = detection.tests.filter(({ name }) => matchesTest(settings.match, [`${detection.name} › ${name}`, path]));
  const never = skipReason(detection);
  if (never !== undefined) return finish({ detection: facts, cases: chosen.map((test) => skipped(test, never)) });
  const knowledge = await world.loadKnowledge({ ...settings.knowledge, searchFile: path });
  const errors = knowledge.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return finish({ detection: facts, diagnostics: errors });
  const found = chosen.map((test) => ({ test, data: dataOf(test, { path, settings, world, knowledge }) }));
  // Nothing is compiled for a test whose data is not there.
  const context = found.some(({ data }) => 'inputs' in data)
    ? { ...compiledDetection(detection, knowledge, settings), shared: world.shared }
    : undefined;
  const cases = found.map(({ test, data }) =>
    'missing' in data || context === undefined
      ? skipped(test, 'missing' in data ? data.missing : NO_DATA)
      : runTest(test, data.inputs, context),
  );
  return finish({ detection: facts, cases, warnings: knowledge.diagnostics });
}

const NO_DATA: Skip = { reason: 'the test has no data', group: 'no data' };

interface Skip {
  readonly reason: string;
  readonly group: string;
}

/** Why contentctl would not run the tests of a detection (Detection_Abstract.adjust_tests_and_groups). */
function skipReason({ manualTest, status, type, baselines }: Detection): Skip | undefined {
  if (manualTest !== undefined) return { reason: `manual_test: ${manualTest}`, group: 'manual tests' };
  if (status !== 'production') return { reason: `the detection is non-production (${status})`, group: 'non-production' };
  if (type === 'Correlation') return { reason: 'a correlation reads the risk index, not events', group: 'correlations' };
  if (baselines.length > 0) return { reason: `needs the baseline "${baselines.join('", "')}"`, group: 'baselines' };
  return undefined;
}

function skipped({ name }: Pick<DetectionTest, 'name'>, { reason, group }: Skip): CaseResult {
  return { name, outcome: 'skipped', reason, group, problems: [], notes: [], events: 0, rows: 0, milliseconds: 0, negative: false };
}

interface DataContext {
  readonly path: string;
  readonly settings: TestSettings;
  readonly world: TestWorld;
  readonly knowledge: Knowledge;
}

function dataOf(
  { data, type }: DetectionTest,
  { path, settings, world, knowledge }: DataContext,
): { readonly inputs: readonly DataInput[] } | { readonly missing: Skip } {
  if (type !== undefined && type !== 'unit') return { missing: { reason: `the test is of type "${type}"`, group: `${type} tests` } };
  if (data.length === 0) return { missing: NO_DATA };
  const own = knowledge.contents.find(({ name }) => path.startsWith(`${name}/`));
  const root = (own ?? knowledge.contents.at(-1))?.name ?? folderOf(path);
  const caches = [...(settings.dataCaches ?? []), ...contentctlCaches(root, world.tree)];
  const inputs: DataInput[] = [];
  for (const piece of data) {
    const found = findAttackData(piece.data, { caches, root }, world.tree);
    if ('missing' in found) return { missing: { reason: found.missing, group: 'data not at hand' } };
    inputs.push(...world.openFile(found.path).map((input) => ({ ...input, metadata: metadataOf(piece) })));
  }
  return { inputs };
}

function metadataOf(data: DetectionTestData): Metadata {
  const given: Metadata = { ...REPLAYED, ...data };
  return Object.fromEntries(METADATA_NAMES.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}

type Compiled = ReturnType<typeof compiledDetection> & { readonly shared: SharedData | undefined };

function compiledDetection(detection: Detection, knowledge: Knowledge, settings: TestSettings) {
  const session = openSession({ ...knowledge, ...(settings.limits === undefined ? {} : { limits: settings.limits }) });
  return { detection, settings, session, compiled: session.compile(detection.search) };
}

/** contentctl searches all time (FORCE_ALL_TIME), whatever the test says. */
function runTest(
  { name }: DetectionTest,
  inputs: readonly DataInput[],
  { detection, settings, session, compiled, shared }: Compiled,
): CaseResult {
  const begun = performance.now();
  const end = (outcome: CaseResult['outcome'], more: Partial<CaseResult>): CaseResult => ({
    ...{ name, outcome, problems: [], notes: [], events: 0, rows: 0, negative: false },
    ...more,
    milliseconds: performance.now() - begun,
  });
  const broken = (diagnostics: readonly Diagnostic[]): CaseResult => {
    const pointer = diagnostics.find(({ code }) => code === 'SPL5005');
    if (pointer !== undefined) return skipped({ name }, { reason: pointerReason(pointer, inputs), group: 'data not at hand' });
    const problem: Problem = { kind: 'diagnostics', title: 'the search fails', diagnostics };
    return end('failed', { problems: [problem], exception: diagnostics[0]?.message ?? '' });
  };
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return broken(errors);
  try {
    const { now = 'data', zone, locate } = settings;
    const options = { inputs, now, ...(zone === undefined ? {} : { zone }), ...(locate === undefined ? {} : { locate }) };
    const opened = session.open(options, settings.strict === true ? undefined : shared);
    if (opened.diagnostics.some(({ severity }) => severity === 'error')) return broken(opened.diagnostics);
    const { fields, columns, length, diagnostics } = opened.run(compiled);
    const failed = diagnostics.filter(({ severity }) => severity === 'error');
    if (failed.length > 0) return broken(failed);
    const table: Table = { fields, columns, length };
    const { problems, exception, note } = judgeAsContentctl(table, detection.risk);
    const strict = settings.strict === true && opened.dataset.notes.length > 0;
    const all: readonly Problem[] = strict
      ? [...problems, { kind: 'said', title: 'strict: found guesses or approximations', lines: opened.dataset.notes }]
      : problems;
    settings.observe?.({
      name: `${detection.name} › ${name}`,
      compiled,
      opened,
      passed: all.length === 0,
      judge: (result) =>
        !result.diagnostics.some(({ severity }) => severity === 'error') && judgeAsContentctl(result, detection.risk).problems.length === 0,
    });
    return end(all.length > 0 ? 'failed' : 'passed', {
      problems: all,
      ...(exception === undefined ? {} : { exception }),
      notes: [...(note === undefined ? [] : [note]), ...(strict ? [] : opened.dataset.notes)],
      events: opened.dataset.events,
      rows: length,
    });
  } catch (error) {
    return broken([faultOf(error)]);
  }
}

function pointerReason({ message }: Diagnostic, inputs: readonly DataInput[]): string {
  const names = inputs.map((input) => ('source' in input ? input.source.name : input.name));
  const path = names.find((name) => message.includes(name));
  return path === undefined ? message : pointerHint(path);
}

function factsOf(detection: Detection, path: string): DetectionFacts {
  const { name, type, status, dataSources, search, manualTest } = detection;
  return {
    name,
    type,
    status,
    dataSources,
    search: search.body,
    path: inRepository(path),
    ...(manualTest === undefined ? {} : { manualTest }),
  };
}

/** As contentctl names a file: from the folder of detections on. */
function inRepository(path: string): string {
  return /(?:^|\/)(detections\/.*)$/.exec(path)?.[1] ?? path;
}
