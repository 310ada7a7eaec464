import { random } from './random.ts';

const REASONS = ['Pulled', 'Created', 'Started', 'Killing', 'BackOff', 'Scheduled', 'FailedMount', 'Unhealthy', 'Pulling'] as const;
const SCANNERS = ['aquasec/kube-hunter:0.6.8', 'registry.example.com/kube-bench:v0.8.0', 'example/kube-recon:1'] as const;

/** Kubernetes events as Splunk Connect for Kubernetes sends them, one JSON object of about 900 bytes a line; one in 2,000 pulls a scanner. */
export function kubeEvents(count: number, seed: number): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const hex = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  const lines = Array.from({ length: count }, (_, index) => {
    const time = 1_700_000_000 + index / 10;
    const scans = next() < 1 / 2000;
    const reason = scans ? 'Pulling' : pick(REASONS);
    const name = `web-${hex(10)}-${hex(5)}`;
    const image = scans ? pick(SCANNERS) : `registry.example.com/app/api:1.2.${Math.floor(next() * 50)}`;
    const at = new Date(time * 1000).toISOString();
    const object = {
      kind: 'Event',
      apiVersion: 'v1',
      metadata: {
        name: `${name}.${hex(16)}`,
        namespace: `team-${Math.floor(next() * 50)}`,
        uid: hex(32),
        resourceVersion: String(Math.floor(next() * 1e8)),
        creationTimestamp: at,
        managedFields: [{ manager: 'kubelet', operation: 'Update', apiVersion: 'v1', time: at }],
      },
      involvedObject: { kind: 'Pod', namespace: 'default', name, uid: hex(32), apiVersion: 'v1', fieldPath: 'spec.containers{main}' },
      reason,
      message: reason === 'Pulling' ? `Pulling image "${image}"` : `${reason} ${name} with image "${image}"`,
      source: { component: 'kubelet', host: `node-${Math.floor(next() * 64)}.example.com` },
      firstTimestamp: at,
      lastTimestamp: at,
      count: 1 + Math.floor(next() * 9),
      type: 'Normal',
    };
    return JSON.stringify({ _time: time, type: 'ADDED', object });
  });
  return `${lines.join('\n')}\n`;
}
