import type { CompiledPlan } from '../compile.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { PlaceJson } from '../diagnostics/json.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { positionAt, type Source, type Span } from '../text/source.ts';
import { readTestFile } from './read-test-file.ts';
import { readTested } from './read-tested.ts';
import { type CaseResult, type FileResult, NO_SNAPSHOTS } from './result.ts';
import { runCase } from './run-case.ts';
import { openSnapshots, type Snapshots } from './snapshot.ts';
import type { ReadTestFile, TestCase } from './test-file.ts';
import { fileKnowledge, type TestKnowledge, withOwn } from './test-knowledge.ts';
import { besideFile, matchesTest, type TestSettings, type TestWorld } from './test-world.ts';

/** Runs the tests of one file. What the file itself gets wrong stands in `diagnostics`; it never throws for a mistake of the user. */
export async function runTestFile(path: string, settings: TestSettings, world: TestWorld): Promise<FileResult> {
  const begun = performance.now();
  const body = world.tree.read(path);
  const source = { name: path, body: body ?? '' };
  const broken = (diagnostics: readonly Diagnostic[], search = path): FileResult => ({
    file: path,
    search,
    cases: [],
    diagnostics,
    warnings: [],
    snapshots: NO_SNAPSHOTS,
    milliseconds: performance.now() - begun,
  });
  if (body === undefined) return broken([diagnose('SPL5001', {}, { path })]);
  const reading = readTestFile(source);
  if ('diagnostics' in reading) return broken(reading.diagnostics);
  const { read } = reading;
  const chosen = chosenTests(read.file.tests, searchName(path, read), settings.match);
  if (chosen.length === 0) return { ...broken([]), search: searchName(path, read) };
  try {
    const tested = await prepare({ path, source, read }, settings, world);
    if ('diagnostics' in tested) return broken(tested.diagnostics, searchName(path, read));
    const cases = chosen.map((test) => caseResult(test, { tested, source, read, settings, world, path }));
    return {
      file: path,
      search: searchName(path, read),
      cases,
      diagnostics: [],
      warnings: tested.warnings,
      snapshots: tested.snapshots.finish({ complete: settings.match === undefined, names: read.file.tests.map(({ name }) => name) }),
      milliseconds: performance.now() - begun,
    };
  } catch (error) {
    if (error instanceof DiagnosticError) return broken([error.diagnostic], searchName(path, read));
    throw error;
  }
}

/** What the tests of a file share once it is read. */
interface TestedSearch {
  readonly search: Source;
  readonly knowledge: TestKnowledge;
  readonly session: Session;
  readonly compiled: CompiledPlan;
  readonly warnings: readonly Diagnostic[];
  readonly snapshots: Snapshots;
}

interface FileContext {
  readonly path: string;
  readonly source: Source;
  readonly read: ReadTestFile;
}

async function prepare(
  { path, source, read }: FileContext,
  settings: TestSettings,
  world: TestWorld,
): Promise<TestedSearch | { readonly diagnostics: readonly Diagnostic[] }> {
  const { file, searchPlace } = read;
  const found = file.spl === undefined ? await readTested(path, file.search ?? '', world.tree) : undefined;
  const [wrong] = found?.diagnostics ?? [];
  if (wrong !== undefined) return { diagnostics: [wrong.source === undefined ? { ...wrong, source, span: searchPlace } : wrong] };
  const search = found?.search ?? read.spl ?? { name: path, body: file.spl ?? '' };
  const searchFile = found?.file ?? path;
  const { diagnostics, ...knowledge } = await fileKnowledge({ path, shared: file, searchFile }, settings, world);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const limits = file.limits ?? settings.limits;
  const session = openSession({ ...knowledge, ...(limits === undefined ? {} : { limits }) });
  return {
    search,
    knowledge,
    session,
    compiled: session.compile(search),
    warnings: diagnostics,
    snapshots: openSnapshots(path, settings.snapshots, world.tree),
  };
}

/** The tests to run: those that are chosen by name, and of these the `only` ones where there are any. */
function chosenTests(tests: readonly TestCase[], search: string, match: RegExp | undefined): readonly TestCase[] {
  const matching = tests.filter(({ name, tags = [] }) => matchesTest(match, [`${search} › ${name}`, ...tags]));
  const only = matching.filter((test) => test.only === true);
  return only.length > 0 ? only : matching;
}

function searchName(path: string, { file }: ReadTestFile): string {
  return file.search === undefined ? path : besideFile(path, file.search);
}

interface CaseContext extends FileContext {
  readonly tested: TestedSearch;
  readonly settings: TestSettings;
  readonly world: TestWorld;
}

function caseResult(test: TestCase, { tested, source, read, settings, world, path }: CaseContext): CaseResult {
  const place = placeOf(source, read.places[read.file.tests.indexOf(test)]);
  const own = test.macros === undefined && test.lookups === undefined ? undefined : withOwn(tested.knowledge, test, { path, world });
  const limits = read.file.limits ?? settings.limits;
  const session = own === undefined ? tested.session : openSession({ ...own, ...(limits === undefined ? {} : { limits }) });
  const result = runCase(test, {
    session,
    compiled: own === undefined ? tested.compiled : session.compile(tested.search),
    shared: read.file,
    settings,
    snapshots: tested.snapshots,
    findData: (data) => world.findData(data, path),
    // A strict test fails for what is noticed, even if it is about fields of other tests.
    ...(world.shared === undefined || (read.file.strict ?? settings.strict) === true ? {} : { shareData: world.shared }),
    diagnostics: own?.diagnostics ?? [],
  });
  return place === undefined ? result : { ...result, place };
}

function placeOf({ name, body }: Source, span: Span | undefined): PlaceJson | undefined {
  if (span === undefined) return undefined;
  const start = positionAt(body, span.start);
  const end = positionAt(body, span.end);
  return { file: name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
