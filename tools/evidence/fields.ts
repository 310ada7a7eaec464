import { parse } from 'yaml';
import { compileSearch } from '../../src/compile.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import { type Origin, propsTable } from '../../src/extraction/props-table.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import { openRun } from '../../src/open-run.ts';
import type { Plan } from '../../src/plan/operators.ts';
import { openContent } from './content.ts';
import { openGitTree } from './repository/git-tree.ts';

/** A data source of a content repository: what its add-on gives by its own list, and what the built-in apps give. */
interface DataSource {
  readonly name: string;
  readonly listed: readonly string[];
  readonly given: ReadonlySet<string>;
}

/** What every event has, or Splunk adds of itself. */
const OF_EVERY_EVENT =
  /^(?:_.*|host|source|sourcetype|index|linecount|punct|splunk_server.*|time(?:start|end)pos|timestamp|date_.*|eventtype|tag(?:::.*)?|extracted_source)$/;

/**
 * Two tables of a content repository (a git repository, `FOLDER#REF`): of each data source the fields that its list names and that the built-in apps do
 * not give for its own example; of the detections the fields that they read and that no data source of theirs has.
 */
export function fieldsReport(given: string): string | undefined {
  const [folder = '', ref] = given.split('#');
  const tree = openGitTree(folder, ref);
  const content = openContent(given)?.content;
  if (tree === undefined || content === undefined) return undefined;
  const files = tree.read(tree.paths.filter((path) => /^data_sources\/.*\.ya?ml$/.test(path)));
  const sources = new Map([...files.values()].flatMap(dataSource).map((source) => [source.name.toLowerCase(), source]));
  const lines = [...sources.values()].flatMap(({ name, listed, given: has }) => {
    const gaps = listed.filter((field) => !has.has(field));
    return gaps.length === 0 ? [] : [`${name}: ${listed.length - gaps.length} of ${listed.length}; not ${gaps.join(' ')}`];
  });
  const total = [...sources.values()].reduce((sum, { listed }) => sum + listed.length, 0);
  const good = [...sources.values()].reduce((sum, { listed, given: has }) => sum + listed.filter((field) => has.has(field)).length, 0);
  const unread = new Map<string, Map<string, number>>();
  let whole = 0;
  let judged = 0;
  for (const path of content.detectionPaths) {
    const { detection } = content.detection(path);
    const own = (detection?.dataSources ?? []).flatMap((name) => sources.get(name.toLowerCase()) ?? []);
    if (detection === undefined || own.length === 0) continue;
    const compiled = compileSearch(detection.search, content.macros);
    if (compiled.plan === undefined) continue;
    judged += 1;
    const missing = [...new Set(readBy(compiled.plan))].filter(
      (field) => !OF_EVERY_EVENT.test(field) && !/^[A-Z]\w+\.[\w.]+$/.test(field) && !own.some(({ given: has }) => has.has(field)),
    );
    if (missing.length === 0) whole += 1;
    for (const field of missing) {
      const counts = unread.get(own[0]?.name ?? '') ?? new Map<string, number>();
      counts.set(field, (counts.get(field) ?? 0) + 1);
      unread.set(own[0]?.name ?? '', counts);
    }
  }
  const rows = [...unread].sort().map(([name, counts]) => {
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    return `${name}: ${sorted.map(([field, count]) => `${field} (${count})`).join(' ')}`;
  });
  return [
    `${given}: fields that data sources list, ${good} of ${total}`,
    ...lines.map((line) => `  ${line}`),
    `detections whose fields the built-in apps give on the examples of their data sources: ${whole} of ${judged}`,
    ...rows.map((line) => `  ${line}`),
  ].join('\n');
}

function dataSource(yaml: string): readonly DataSource[] {
  const read: Readonly<Record<string, unknown>> = parse(yaml) ?? {};
  const { name, sourcetype, source, example_log: example, fields } = read;
  if (
    typeof name !== 'string' ||
    typeof sourcetype !== 'string' ||
    typeof example !== 'string' ||
    example.trim() === '' ||
    !Array.isArray(fields)
  )
    return [];
  const origin = { sourcetype, source: typeof source === 'string' ? source : '', host: '' };
  const found = fieldsOf(example, origin);
  const listed = fields.flatMap((field: unknown) => (typeof field === 'string' && !OF_EVERY_EVENT.test(field) ? [field] : []));
  // Of an event that is cut off the list is all that is known.
  const cut = example.startsWith('<Event') && !example.includes('</Event>');
  return [{ name, listed, given: new Set([...found, ...named(origin), ...(cut ? listed : [])]) }];
}

/** The fields of an example; of one that is cut off there are none. */
function fieldsOf(text: string, metadata: Origin): readonly string[] {
  const { dataset } = openRun({ inputs: [{ name: 'example', text, metadata }], now: 0 });
  try {
    return [...dataset.scan({ kind: 'events', fields: { all: true } }).columns.keys()];
  } catch (error) {
    if (error instanceof DiagnosticError) return [];
    throw error;
  }
}

/** The fields that the built-in apps may give events of an origin beyond those that stand in them. */
function named(origin: Origin): readonly string[] {
  const settings = propsTable(appKnowledge().props).settingsOf(origin);
  return [...settings].flatMap(([key, { value }]) => {
    if (key.startsWith('EVAL-')) return [key.slice(5)];
    if (key.startsWith('FIELDALIAS-')) return [...value.text.matchAll(/\bAS(?:NEW)?\s+"?([^\s,"]+)/gi)].map(([, name = '']) => name);
    if (key.startsWith('LOOKUP-')) return (/\bOUTPUT(?:NEW)?\b(.*)$/is.exec(value.text)?.[1] ?? '').split(/[\s,]+|\bAS\b/).filter(Boolean);
    return [];
  });
}

/** The fields that a plan reads of events. */
function readBy(plan: Plan): readonly string[] {
  const own = plan.op === 'scan' && !plan.fields.all ? plan.fields.names : [];
  const below = 'input' in plan ? readBy(plan.input) : [];
  const beside = plan.op === 'join' ? readBy(plan.other) : plan.op === 'union' ? plan.others.flatMap(readBy) : [];
  return [...own, ...below, ...beside];
}
