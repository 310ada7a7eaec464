import { closeSync, existsSync, mkdirSync, openSync, renameSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of data that the workload searches. */
export type DataKind = 'audit' | 'sysmon' | 'metrics' | 'users';

const START = 1_700_000_000;
const NAMESPACES = Array.from(
  { length: 50 },
  (_, index) => ['default', 'kube-system', 'monitoring', 'ingress-nginx'][index] ?? `team-${index}`,
);
const RESOURCES = words(
  'pods secrets configmaps deployments replicasets services endpoints leases events nodes jobs cronjobs daemonsets statefulsets ingresses serviceaccounts roles rolebindings persistentvolumeclaims horizontalpodautoscalers',
);
const VERBS = words('get list watch create update patch delete deletecollection');
const VERB_SHARES = [0.4, 0.58, 0.72, 0.82, 0.92, 0.96, 0.99, 1];
const AGENTS = [
  'kubectl/v1.28.2 (linux/amd64) kubernetes/89a4ea3',
  'kube-controller-manager/v1.28.2 (linux/amd64) kubernetes/89a4ea3/system:serviceaccount:kube-system:generic-garbage-collector',
  'kubelet/v1.28.2 (linux/amd64) kubernetes/89a4ea3',
  'Prometheus/2.45.0',
  'argocd-application-controller/v2.8.4',
  'curl/7.88.1',
  'Go-http-client/2.0',
  'python-requests/2.31.0',
  'Helm/3.12.3',
];
const IMAGES = ['nginx:1.25', 'redis:7', 'busybox', 'registry.example.com/app/api:1.2.', 'registry.example.com/app/worker:0.9.'];
const PROGRAMS = words(
  'svchost.exe powershell.exe cmd.exe explorer.exe chrome.exe rundll32.exe regsvr32.exe wmiprvse.exe msiexec.exe conhost.exe schtasks.exe net.exe whoami.exe python.exe teams.exe',
);
const FOLDERS = ['C:\\Windows\\System32\\', 'C:\\Windows\\SysWOW64\\', 'C:\\Program Files\\App\\', 'C:\\Users\\Public\\', 'C:\\Temp\\'];
const EXECUTABLES = words('sh bash csh tcsh python3 node java nginx kubelet containerd etcd sshd');

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** Numbers, choices and identifiers from one seed (mulberry32). */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  of<T>(list: readonly T[]): T {
    // `below` stays within the list, which is not empty.
    return list[this.below(list.length)] as T;
  }

  hex(length: number): string {
    let text = '';
    while (text.length < length)
      text += Math.floor(this.unit() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, length);
  }

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }
}

const iso = (time: number): string => new Date(time * 1000).toISOString();

/** Who asks: one request in ten is anonymous. */
function userOf(
  dice: Dice,
  namespace: string,
): { readonly username: string; readonly groups: readonly string[]; readonly anonymous: boolean } {
  if (dice.unit() < 0.1) return { username: 'system:anonymous', groups: ['system:unauthenticated'], anonymous: true };
  const number = Math.floor(dice.unit() * dice.unit() * 200);
  if (number < 100) {
    const username = `system:serviceaccount:${NAMESPACES[number % 50]}:sa-${number}`;
    return {
      username,
      groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
      anonymous: false,
    };
  }
  if (number < 150) {
    const username = `system:node:ip-10-0-${number}-${(number * 3) % 255}.internal`;
    return { username, groups: ['system:nodes', 'system:authenticated'], anonymous: false };
  }
  return { username: `user${number}@example.com`, groups: ['developers', 'oidc:sso', 'system:authenticated'], anonymous: false };
}

/** A Kubernetes audit event of about 1.6 kB. One in 100 asks for the network of the host, one in 10,000 for its processes. */
function audit(dice: Dice, index: number): string {
  const time = START + index * 0.05 + dice.unit() * 0.01;
  const share = dice.unit();
  let verb = VERBS[VERB_SHARES.findIndex((limit) => limit >= share)] ?? 'get';
  let resource = dice.of(RESOURCES);
  const namespace = dice.of(NAMESPACES);
  const { username, groups, anonymous } = userOf(dice, namespace);
  const hostPID = dice.unit() < 0.0001;
  const hostNetwork = dice.unit() < 0.01 || hostPID;
  if (hostNetwork) {
    resource = 'pods';
    verb = dice.unit() < 0.8 ? 'create' : 'update';
  }
  const name = `${dice.of(['api', 'web', 'worker', 'cron', 'db', 'cache'])}-${dice.hex(10)}-${dice.hex(5)}`;
  const code = dice.of(anonymous ? [403, 401, 403, 200] : [200, 200, 200, 200, 201, 404, 409]);
  const query =
    verb === 'list' || verb === 'watch' ? `?limit=500&resourceVersion=${dice.below(1e7)}&timeoutSeconds=${dice.below(600)}` : '';
  const message = `${resource} "${name}" is forbidden: User "${username}" cannot ${verb} resource "${resource}" in API group "" in the namespace "${namespace}"`;
  return JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: dice.uuid(),
    stage: dice.unit() < 0.9 ? 'ResponseComplete' : 'RequestReceived',
    requestURI: `/api/v1/namespaces/${namespace}/${resource}/${name}${query}`,
    verb,
    user: anonymous
      ? { username, groups }
      : {
          username,
          uid: dice.uuid(),
          groups,
          extra: { 'authentication.kubernetes.io/pod-name': [name], 'authentication.kubernetes.io/pod-uid': [dice.uuid()] },
        },
    sourceIPs: [`10.0.${dice.below(64)}.${dice.below(256)}`, ...(dice.unit() < 0.2 ? [`172.16.${dice.below(8)}.${dice.below(256)}`] : [])],
    userAgent: dice.of(AGENTS),
    objectRef: { resource, namespace, name, apiVersion: 'v1', ...(dice.unit() < 0.3 ? { resourceVersion: String(dice.below(1e7)) } : {}) },
    responseStatus: { metadata: {}, code, ...(code >= 400 ? { status: 'Failure', message, reason: 'Forbidden' } : {}) },
    ...(['create', 'update', 'patch'].includes(verb) || dice.unit() < 0.12
      ? { requestObject: pod(dice, { name, namespace, hostNetwork, hostPID }) }
      : {}),
    requestReceivedTimestamp: iso(time),
    stageTimestamp: iso(time + 0.01),
    annotations: {
      'authorization.k8s.io/decision': code >= 400 ? 'forbid' : 'allow',
      'authorization.k8s.io/reason': `RBAC: allowed by ClusterRoleBinding "crb-${dice.below(40)}" of ClusterRole "cr-${dice.below(40)}" to ServiceAccount "sa-${dice.below(100)}/${namespace}"`,
      latencyMs: Math.round(Math.exp(dice.unit() * 7) * 100) / 100,
    },
  });
}

interface PodFacts {
  readonly name: string;
  readonly namespace: string;
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
}

function pod(dice: Dice, { name, namespace, hostNetwork, hostPID }: PodFacts): object {
  const spec = {
    ...(hostNetwork ? { hostNetwork } : {}),
    ...(hostPID ? { hostPID } : {}),
    containers: [
      {
        name: 'main',
        image: dice.of(IMAGES) + dice.below(50),
        env: [
          { name: 'ENV', value: dice.of(['prod', 'dev', 'stage']) },
          { name: 'TOKEN_PATH', value: '/var/run/secrets/kubernetes.io/serviceaccount' },
        ],
        resources: { limits: { cpu: `${dice.below(8) * 100}m`, memory: `${dice.below(16) * 128}Mi` } },
      },
    ],
  };
  const applied = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { annotations: {}, name, namespace }, spec });
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: {
      name,
      namespace,
      uid: dice.uuid(),
      labels: { app: name.split('-')[0], 'pod-template-hash': dice.hex(10), 'app.kubernetes.io/managed-by': 'argocd' },
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `${applied}\n`, 'kubernetes.io/psp': 'eks.privileged' },
    },
    spec: {
      ...spec,
      nodeName: `ip-10-0-${dice.below(64)}-${dice.below(255)}.internal`,
      serviceAccountName: `sa-${dice.below(100)}`,
      schedulerName: 'default-scheduler',
      tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }],
    },
    status: { phase: dice.of(['Running', 'Pending', 'Succeeded', 'Failed']) },
  };
}

function commandLine(dice: Dice, program: string): string {
  switch (dice.below(5)) {
    case 0:
      return `"C:\\Windows\\System32\\${program}" -k netsvcs -p -s Schedule ${dice.hex(6)}`;
    case 1:
      return `${program} -NoProfile -ExecutionPolicy Bypass -EncodedCommand ${dice.hex(80)}`;
    case 2:
      return `${program} /c whoami /all & ipconfig /all > C:\\Users\\Public\\${dice.hex(6)}.txt`;
    case 3:
      return `"C:\\Program Files\\App\\${program}" --type=renderer --field-trial-handle=${dice.below(9999)},${dice.hex(16)} --lang=en-US`;
    default:
      return `${program} http://${dice.hex(8)}.example.com/payload/${dice.hex(12)}.dll,EntryPoint`;
  }
}

/** A flat process event of about 1.4 kB and 34 fields, as Sysmon reports it. */
function sysmon(dice: Dice, index: number): string {
  const time = START + index * 0.02;
  const [program, parent] = [dice.of(PROGRAMS), dice.of(PROGRAMS)];
  const host = `WIN-${String(dice.below(500)).padStart(4, '0')}.corp.local`;
  const user = `CORP\\user${Math.floor(dice.unit() * dice.unit() * 3000)}`;
  const folder = dice.of(FOLDERS);
  const guid = (): string => `{${dice.uuid().toUpperCase()}}`;
  return JSON.stringify({
    _time: time,
    EventID: '1',
    EventCode: '1',
    Computer: host,
    dest: host,
    user,
    User: user,
    process_name: program,
    process: commandLine(dice, program),
    process_path: folder + program,
    process_id: String(1000 + dice.below(60_000)),
    process_guid: guid(),
    parent_process_name: parent,
    parent_process: commandLine(dice, parent),
    parent_process_path: `C:\\Windows\\System32\\${parent}`,
    parent_process_id: String(1000 + dice.below(60_000)),
    parent_process_guid: guid(),
    original_file_name: program.toUpperCase(),
    Hashes: `SHA1=${dice.hex(40)},MD5=${dice.hex(32)},SHA256=${dice.hex(64)},IMPHASH=${dice.hex(32)}`,
    IntegrityLevel: dice.of(['Low', 'Medium', 'High', 'System']),
    LogonId: `0x${dice.hex(6)}`,
    LogonGuid: guid(),
    TerminalSessionId: String(dice.below(5)),
    CurrentDirectory: folder,
    Company: 'Microsoft Corporation',
    Description: 'Windows Command Processor',
    FileVersion: `10.0.19041.${dice.below(4000)}`,
    Product: 'Microsoft® Windows® Operating System',
    RuleName: '-',
    UtcTime: iso(time).replace('T', ' ').replace('Z', ''),
    vendor_product: 'Microsoft Sysmon',
    signature_id: '1',
    bytes: dice.below(100_000),
    action: dice.unit() < 0.9 ? 'allowed' : 'blocked',
  });
}

/** A point of two measurements: 50 hosts with 40 processes each, once a second. */
function metrics(dice: Dice, index: number): string {
  const place = index % 2000;
  const [host, process] = [Math.floor(place / 40), place % 40];
  const cpu = (dice.unit() < 0.3 ? 0 : dice.unit()).toFixed(6);
  const memory = (dice.unit() * 0.2).toFixed(6);
  return `{"_time":${START + Math.floor(index / 2000)},"index":"kubernetes_metrics","host.name":"node-${host}","k8s.cluster.name":"prod-${host % 3}","k8s.node.name":"ip-10-0-${host}.internal","process.pid":${1000 + process + host * 100},"process.executable.name":"${EXECUTABLES[process % 12]}","metric_name:process.cpu.utilization":${cpu},"metric_name:process.memory.utilization":${memory}}`;
}

const LINES: Readonly<Record<Exclude<DataKind, 'users'>, (dice: Dice, index: number) => string>> = { audit, sysmon, metrics };
const USERS = 10_000;

/** Bytes of a line, about. */
const LINE_BYTES = { audit: 1650, sysmon: 1470, metrics: 330 } as const;
/** A smaller file is nobody's concern. */
const LARGE = 4e9;

/** Says what a large file takes, and refuses where the disk has no room for it and some more. */
function claimRoom(folder: string, path: string, bytes: number): void {
  if (bytes < LARGE) return;
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const said = `${path} takes about ${(bytes / 1e9).toFixed(0)} GB of ${(free / 1e9).toFixed(0)} GB that are free`;
  if (bytes * 1.1 > free) throw new Error(said);
  process.stderr.write(`${said}; it stays until somebody deletes it\n`);
}

/** The file of a kind of data with so many events (of metrics, five times as many); written once and kept. */
export function dataFile(folder: string, kind: DataKind, events: number): string {
  const count = kind === 'metrics' ? 5 * events : events;
  const path = join(folder, kind === 'users' ? 'users.csv' : `${kind}-${count}.ndjson`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  claimRoom(folder, path, kind === 'users' ? 0 : count * LINE_BYTES[kind]);
  const file = openSync(`${path}.part`, 'w');
  let lines: string[] = [];
  const put = (line: string): void => {
    lines.push(line);
    if (lines.length < 4096) return;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  const dice = new Dice(42);
  if (kind === 'users') {
    put('user,department,risk');
    for (let index = 0; index < USERS; index += 1) put(`CORP\\user${index},dept-${index % 37},${dice.below(100)}`);
  } else for (let index = 0; index < count; index += 1) put(LINES[kind](dice, index));
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
