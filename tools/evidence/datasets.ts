import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { search } from '../../src/index.ts';
import { type Figure, figureOf } from './check.ts';

/** Files of events in the envelope of the HTTP Event Collector. */
const ENVELOPES = [
  'panther_tests_apache2/amazon_eks_audit',
  'panther_tests_apache2/aws_bedrockmodelinvocation',
  'panther_tests_apache2/aws_cloudtrail',
  'panther_tests_apache2/aws_vpcflow',
  'panther_tests_apache2/azure_audit',
  'panther_tests_apache2/azure_monitoractivity',
  'panther_tests_apache2/crowdstrike_eventstreams',
  'panther_tests_apache2/crowdstrike_fdrevent',
  'panther_tests_apache2/gcp_auditlog',
  'panther_tests_apache2/github_audit',
  'panther_tests_apache2/gsuite_activityevent',
  'panther_tests_apache2/microsoft365_audit_azureactivedirectory',
  'panther_tests_apache2/microsoft365_audit_exchange',
  'panther_tests_apache2/microsoft365_audit_sharepoint',
  'panther_tests_apache2/okta_systemlog',
  'panther_tests_apache2/osquery_differential',
  'stratus_red_team_apache2/events',
  'falco_k8s_audit/events',
  'go_libaudit_apache2/events',
] as const;

const NOW = 1_800_000_000;

/** Events of files whose descriptions count otherwise: one goes on with 22 events in XML, of the other they count lines, of which 16 go on with a search of the line before. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['t1547001-runonce.log', 45],
  ['splunk_data_exfiltration_from_analytics_workspace_using_sid_query.txt', 9533],
]);

interface Log {
  readonly path: string;
  readonly sourcetype: string | null;
  readonly source: string | null;
  readonly events: number;
}

/** Logs of attacks, and vendors' events: as many events as the file holds, each with its time, host, source and sourcetype. */
export async function datasetFigures(shared: string): Promise<readonly Figure[]> {
  const logs = linesOf(join(shared, 'data/attack_data/fires.jsonl')).map((line) => JSON.parse(line) as Log);
  return [
    await figureOf(
      'attack logs: events, and their times',
      logs.map((log) => ({ ...log, name: log.path })),
      (log) => logFault(shared, log),
    ),
    await figureOf(
      'envelopes: events with host, source, sourcetype and time',
      ENVELOPES.map((name) => ({ name })),
      ({ name }) => envelopeFault(join(shared, 'data', `${name}.hec.ndjson`)),
    ),
  ];
}

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

function logFault(shared: string, { path, sourcetype, source, events }: Log): string | undefined {
  const metadata = { ...(sourcetype === null ? {} : { sourcetype }), ...(source === null ? {} : { source }) };
  const text = readFileSync(join(shared, 'data', path), 'utf8');
  const { rows, stats } = search({ spl: '* | table _time sourcetype source', now: NOW, data: [{ metadata, text }] });
  const expected = COUNTS.get(path.split('/').at(-1) ?? '') ?? events;
  if (rows.length !== expected) return `${rows.length} events, expected ${expected}`;
  const guessed = stats.fidelity.find((note) => note.includes('is the time of the search'));
  if (guessed !== undefined) return guessed;
  const wrong = rows.find(
    (row) => (sourcetype !== null && row.sourcetype === undefined) || Number(row._time) >= NOW || !(Number(row._time) > 1e9),
  );
  return wrong === undefined ? undefined : JSON.stringify(wrong);
}

interface Envelope {
  readonly time: number | null;
  readonly host: string;
  readonly source: string;
  readonly sourcetype: string;
  readonly event: unknown;
}

/** Rows come newest first, so that both sides are compared sorted. */
function envelopeFault(path: string): string | undefined {
  const envelopes = linesOf(path).map((line) => JSON.parse(line) as Envelope);
  const { rows } = search({ spl: '* | table _time host source sourcetype _sourcetype', now: NOW, data: readFileSync(path, 'utf8') });
  if (rows.length !== envelopes.length) return `${rows.length} events, expected ${envelopes.length}`;
  const stated = (time: string): boolean =>
    envelopes.some((envelope) => envelope.time !== null && Math.abs(envelope.time - Number(time)) < 1e-3);
  const found = rows.map((row) => [row.host, row.source, row._sourcetype ?? row.sourcetype].join('|')).sort();
  const expected = envelopes.map(({ host, source, sourcetype }) => [host, source, sourcetype].join('|')).sort();
  const different = found.findIndex((text, index) => text !== expected[index]);
  if (different !== -1) return `${found[different]}, expected ${expected[different]}`;
  const times = rows.map((row) => String(row._time));
  const missing = envelopes.filter(({ time }) => time !== null).length - times.filter(stated).length;
  return missing > 0 ? `${missing} events have another time than their envelope says` : undefined;
}
