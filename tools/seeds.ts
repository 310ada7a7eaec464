import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from '../src/index.ts';
import { detection, type Story, type StoryRow } from './stories.ts';

/** A folder of events in several shapes, and the search whose rows its expected file holds. */
export interface SeedSet {
  readonly folder: string;
  readonly detection: string;
  readonly expected: string;
  /** For shapes that carry no metadata. */
  readonly metadata: Metadata;
}

const AUDIT: Metadata = { source: 'kubernetes', sourcetype: '_json' };
const EKS: Metadata = { sourcetype: 'aws:cloudwatchlogs:eks', source: 'us-east-1:/aws/eks/prod/cluster:kube-apiserver-audit-1' };

/** The sets for the searches of `rules-spl`, with the metadata that the README of the data names. */
export const SEED_SETS: readonly SeedSet[] = [
  {
    folder: 'kubernetes-scanner-image-pulling',
    detection: 'kubernetes-scanner-image-pulling',
    expected: 'expected.json',
    metadata: { sourcetype: 'kube:objects:events' },
  },
  {
    folder: 'kubernetes-aws-detect-suspicious-kubectl-calls',
    detection: 'kubernetes-aws-detect-suspicious-kubectl-calls',
    expected: 'expected.json',
    metadata: AUDIT,
  },
  {
    folder: 'kubernetes-pod-with-host-network-attachment',
    detection: 'kubernetes-pod-with-host-network-attachment',
    expected: 'expected.json',
    metadata: AUDIT,
  },
  {
    folder: 'kubernetes-shell-running-on-worker-node',
    detection: 'kubernetes-shell-running-on-worker-node',
    expected: 'expected.json',
    metadata: { index: 'kubernetes_metrics' },
  },
  {
    folder: 'amazon-eks-kubernetes-scan',
    detection: 'amazon-eks-kubernetes-cluster-scan-detection',
    expected: 'expected.json',
    metadata: EKS,
  },
  {
    folder: 'amazon-eks-kubernetes-scan',
    detection: 'amazon-eks-kubernetes-pod-scan-detection',
    expected: 'expected_pod.json',
    metadata: EKS,
  },
  {
    folder: 'gcp-kubernetes-cluster-pod-scan-detection',
    detection: 'gcp-kubernetes-cluster-pod-scan-detection',
    expected: 'expected.json',
    metadata: { sourcetype: 'google:gcp:pubsub:message' },
  },
];

/** The shapes in which a set may lie there; `bare` ones carry no metadata. */
const SHAPES = [
  { file: 'events.hec.ndjson', bare: false },
  { file: 'events.raw.ndjson', bare: true },
  { file: 'events.array.json', bare: true },
  { file: 'events.export.ndjson', bare: false },
  { file: 'events.results.json', bare: false },
  { file: 'events.csv', bare: false },
  { file: 'single_metric.hec.ndjson', bare: false },
  { file: 'mpreview.ndjson', bare: true },
] as const;

/** A search over one shape of its set; `path` is the file's. */
export interface SeedStory extends Story {
  readonly path: string;
}

/** A story for each shape that a set has in its folder. */
export function seedStories(set: SeedSet, folder: string): readonly SeedStory[] {
  const expected: readonly StoryRow[] = JSON.parse(readFileSync(join(folder, set.expected), 'utf8'));
  return SHAPES.filter(({ file }) => existsSync(join(folder, file))).map(({ file, bare }) => {
    const path = join(folder, file);
    const data = { name: file, bytes: readFileSync(path), ...(bare ? { metadata: set.metadata } : {}) };
    return { name: `${set.detection} over ${file}`, ...detection(set.detection), data, expected, path };
  });
}
