import { loadedEvents } from '../src/explain/events.ts';
import { explain } from '../src/explain/explanation.ts';
import { createLineage } from '../src/explain/lineage.ts';
import { recordSearch } from '../src/explain/recording.ts';
import { stagesOf } from '../src/explain/stages.ts';
import { type FateReport, fatesOf } from '../src/explain/why-not.ts';
import { macrosFromRecord } from '../src/knowledge/macros-record.ts';
import { openSession } from '../src/session/open-session.ts';
import type { Value } from '../src/values/value.ts';
import type { Story } from './stories.ts';

/** A part of a JSON event. */
type Json = { readonly [name: string]: Json | undefined } & (readonly Json[] | unknown);
type Fields = ReadonlyMap<string, Value>;

/** What should be said of an event: nothing where it is in the answer, else the stage, with the beginnings of clauses or the fields that lack. */
type Truth = { readonly stage: number; readonly clauses?: readonly string[]; readonly missing?: readonly string[] } | undefined;

const at = (event: Json, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], event);

/** The clauses of which a condition does not hold, as a truth about a stage; the truth behind it where all hold. */
function failing(stage: number, clauses: Readonly<Record<string, boolean>>, rest: () => Truth = () => undefined): Truth {
  const failed = Object.entries(clauses).flatMap(([clause, holds]) => (holds ? [] : [clause]));
  return failed.length === 0 ? rest() : { stage, clauses: failed };
}

const anonymous = (event: Json): boolean => at(event, 'user', 'username') === 'system:anonymous';
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is true of the events of each seed search, told from their raw JSON without the help of the program. */
const TRUTHS: Readonly<Record<string, (event: Json) => Truth>> = {
  'kubernetes-scanner-image-pulling': (event) =>
    failing(1, { 'object.message IN': /^pulling image .*kube-(?:hunter|bench|recon)/i.test(String(at(event, 'object', 'message'))) }),
  'kubernetes-aws-detect-suspicious-kubectl-calls': (event) =>
    failing(1, {
      'user.username="system:anonymous"': anonymous(event),
      'user.groups{} IN': list(at(event, 'user', 'groups')).includes('system:unauthenticated'),
    }),
  'kubernetes-pod-with-host-network-attachment': (event) =>
    failing(1, {
      'objectRef.resource=pods': at(event, 'objectRef', 'resource') === 'pods',
      'verb=create OR verb=update': ['create', 'update'].includes(String(at(event, 'verb'))),
      'requestObject.metadata.annotations.': String(
        at(event, 'requestObject', 'metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'),
      ).includes('"hostNetwork":true'),
    }),
  'amazon-eks-kubernetes-cluster-scan-detection': (event) =>
    failing(
      1,
      {
        '"user.username"=': anonymous(event),
        'userAgent!=': at(event, 'userAgent') !== undefined && at(event, 'userAgent') !== 'AWS Security Scanner',
      },
      () => {
        const missing = [
          ...(list(at(event, 'sourceIPs')).length === 0 ? ['src_ip'] : []),
          ...(list(at(event, 'user', 'groups')).length === 0 ? ['user.groups{}'] : []),
        ];
        return missing.length === 0 ? undefined : { stage: 3, missing };
      },
    ),
  'amazon-eks-kubernetes-pod-scan-detection': (event) =>
    failing(1, {
      '"user.username"=': anonymous(event),
      'verb=list': at(event, 'verb') === 'list',
      'objectRef.resource=pods': at(event, 'objectRef', 'resource') === 'pods',
      'requestURI=': at(event, 'requestURI') === '/api/v1/pods',
    }),
  'gcp-kubernetes-cluster-pod-scan-detection': (event) =>
    failing(1, { 'category=kube-audit': at(event, 'category') === 'kube-audit' }, () =>
      failing(3, { 'responseStatus.code=401': at(JSON.parse(String(at(event, 'properties', 'log'))), 'responseStatus', 'code') === 401 }),
    ),
};

/** Metric points: a process that is no shell is dropped by mstats, a group without a value above 0 by the search behind it. */
function truthOfPoint(point: Fields, all: readonly Fields[]): Truth {
  const shell = ['sh', 'bash', 'csh', 'tcsh'].includes(String(point.get('process.executable.name')));
  const group = (fields: Fields): string => `${fields.get('process.pid')} ${Math.floor(Number(fields.get('_time')) / 10)}`;
  return failing(1, { 'process.executable.name IN': shell }, () =>
    failing(2, { 'process.cpu.utilization>0 OR': all.some((other) => group(other) === group(point) && Number(other.get('_value')) > 0) }),
  );
}

function recordStory({ name, spl, macros, data }: Story) {
  const session = openSession(macrosFromRecord(macros));
  const compiled = session.compile({ name, body: spl });
  return recordSearch(compiled, session.open({ inputs: [data], now: 1_767_225_600 }));
}

/** What `--why-not` says wrongly of the events of a seed in HEC form; undefined where all is right. `detection`: the name of the search. */
export function whyNotFault(detection: string, story: Story): string | undefined {
  const recording = recordStory(story);
  const events = loadedEvents(recording);
  const fates = fatesOf(events, { recording, stages: stagesOf(recording), lineage: createLineage() });
  const truthOf = TRUTHS[detection];
  const all = events.map(({ fields }) => fields);
  const faults = events.flatMap(({ fields, number }, index) => {
    const truth = truthOf === undefined ? truthOfPoint(fields, all) : truthOf(JSON.parse(String(fields.get('_raw'))));
    const said = fates[index];
    return said !== undefined && agrees(said, truth) ? [] : [`event ${number}: ${JSON.stringify(said)}, expected ${JSON.stringify(truth)}`];
  });
  return events.length === 0 ? 'no event was loaded' : faults.length === 0 ? undefined : faults.join('\n');
}

function agrees({ fate, stage, clauses = [], missing = [] }: FateReport, truth: Truth): boolean {
  if (truth === undefined) return fate === 'answered';
  const expected = truth.clauses ?? [];
  return (
    fate === 'dropped' &&
    stage === truth.stage &&
    clauses.length === expected.length &&
    expected.every((beginning, index) => clauses[index]?.text.startsWith(beginning) === true) &&
    JSON.stringify(missing) === JSON.stringify(truth.missing ?? [])
  );
}

/** What `--near 1` lists of a seed in HEC form against what its events say of themselves; undefined where all is right. */
export function nearFault(story: Story): string | undefined {
  const recording = recordStory(story);
  const events = loadedEvents(recording);
  const { near = [] } = explain(recording, { load: 'load', samples: 0, near: 1 });
  const listed = new Set(near.flatMap(({ events: own }) => own ?? []));
  const faults = events.flatMap(({ number, fields }) => {
    const origin = String(fields.get('origin'));
    // The one of which the data say that two clauses are missing.
    const wanted = origin.includes('near miss') && origin !== 'near miss: authenticated user';
    return wanted && !listed.has(number) ? [`event ${number} is not listed: ${origin}`] : [];
  });
  const twoAway = events.find(({ fields }) => fields.get('origin') === 'near miss: authenticated user');
  if (twoAway !== undefined) {
    if (listed.has(twoAway.number)) faults.push('the event of an authenticated user is listed');
    const two = explain(recording, { load: 'load', samples: 0, near: 2 }).near ?? [];
    if (!two.some(({ distance, events: own }) => distance === 2 && own?.includes(twoAway.number) === true))
      faults.push('the event of an authenticated user is not at distance 2');
  }
  const zero = events.filter(({ fields }) => String(fields.get('origin')).includes('all zero')).map(({ number }) => number);
  if (zero.length > 0 && !near.some(({ stage, events: own }) => stage === 2 && zero.every((number) => own?.includes(number) === true)))
    faults.push('the groups that are all zero are not dropped by stage 2');
  return faults.length === 0 ? undefined : faults.join('\n');
}
