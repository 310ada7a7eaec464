import { type Detection, detectionFromYaml } from '../../src/knowledge/detection.ts';
import { assert, suite } from '../kit/suite.ts';

function read(body: string): Detection {
  const { detection, diagnostics } = detectionFromYaml({ name: 'detections/x.yml', body });
  assert.equal(diagnostics, []);
  if (detection === undefined) throw new Error('no detection');
  return detection;
}

/** The characters of the file that a part of the search stands at. */
function writtenAt({ search: { body, origin } }: Detection, part: string): string {
  const at = body.indexOf(part);
  const run = origin?.runs.findLast(({ start }) => start <= at);
  const from = run === undefined ? -1 : run.from + at - run.start;
  return origin?.source.body.slice(from, from + part.length) ?? '';
}

const OF_2024 = `name: Access To Vault
id: 11111111-2222-3333-4444-555555555555
version: 3
date: '2024-05-01'
author: A
status: production
type: TTP
description: d
data_source:
- Vault Audit
search: 'index=vault "isn''t" | where x="a"

  | stats count by user | \`access_to_vault_filter\`'
how_to_implement: h
known_false_positives: none
references: []
tags:
  analytic_story:
  - Vaults
  asset_type: Vault
  confidence: 70
  impact: 50
  message: $user$ opened $dest$
  mitre_attack_id:
  - T1555
  observable:
  - name: user
    type: User
    role:
    - Victim
  - name: dest
    type: Hostname
    role: [Victim]
  - name: process_name
    type: Process Name
    role: [Attacker]
  - name: note
    type: Other
    role: [Other]
  product: [Splunk Enterprise]
  risk_score: 35
  security_domain: access
tests:
- name: True Positive Test
  attack_data:
  - data: https://example.test/vault.log
    source: vault
    sourcetype: vault:audit
    custom_index: sec
`;

const OF_2025 = `name: Access To Vault
id: 11111111-2222-3333-4444-555555555555
version: 4
status: experimental
type: Anomaly
description: d
search: "| tstats count from datamodel=Web\\n\\
  \\ where Web.url=\\"*\\\\\\\\x\\" | \`access_to_vault_filter\`"
rba:
  message: $user$ opened it
  risk_objects:
  - field: user
    type: user
    score: 30
  - field: dest
    type: system
    score: 56
  threat_objects:
  - field: src
    type: ip_address
tags:
  analytic_story: [Vaults]
  asset_type: Vault
  product: [Splunk Enterprise]
  security_domain: access
  manual_test: needs a vault
`;

const OF_2026 = `name: Access To Vault
id: 11111111-2222-3333-4444-555555555555
version: 5
creation_date: '2024-05-01'
modification_date: '2026-05-01'
type: TTP
status: production
description: d
analytic_story:
- Vaults
asset_type: Vault
mitre_attack_id: [T1555]
product: [Splunk Enterprise]
security_domain: access
search: |-
  \`vault\`
    action IN (
      "read",
      "list"
    )

  | stats count BY user
  | \`access_to_vault_filter\`
finding:
  title: Vault opened by $user$
  entity:
    field: user
    type: user
    score: 60
intermediate_findings:
  entities:
  - field: dest
    type: system
    score: 20
    message: $dest$ was opened
threat_objects:
- field: src
  type: ip_address
baselines:
- Baseline Of Vaults
schedule: Hourly
tests:
- name: True Positive Test
  description: one opening
  test_type: unit
  attack_data:
  - data: https://example.test/vault.log
    source: vault
    sourcetype: vault:audit
`;

suite('detections of content repositories, every generation of the schema (contentctl objects)', (test) => {
  test('2024: risk in tags; victims are risk objects, attackers threat objects, the score is impact times confidence (contentctl 4, Detection.risk)', () => {
    const detection = read(OF_2024);
    assert.equal(detection.risk, {
      message: '$user$ opened $dest$',
      riskObjects: [
        { field: 'user', type: 'user', score: 35 },
        { field: 'dest', type: 'system', score: 35 },
        { field: 'note', type: 'other', score: 35 },
      ],
      threatObjects: [{ field: 'process_name', type: 'process' }],
      score: 35,
    });
    assert.equal(detection.tests, [
      {
        name: 'True Positive Test',
        data: [{ data: 'https://example.test/vault.log', source: 'vault', sourcetype: 'vault:audit', index: 'sec' }],
      },
    ]);
    assert.equal([detection.type, detection.status, detection.version, detection.dataSources], ['TTP', 'production', '3', ['Vault Audit']]);
    assert.equal(detection.tags.mitreAttackIds, ['T1555']);
  });

  test('2025: rba, each risk object with its score; the score of all is the greatest (contentctl 5, Detection.risk_score)', () => {
    const detection = read(OF_2025);
    assert.equal(detection.risk, {
      message: '$user$ opened it',
      riskObjects: [
        { field: 'user', type: 'user', score: 30 },
        { field: 'dest', type: 'system', score: 56 },
      ],
      threatObjects: [{ field: 'src', type: 'ip_address' }],
      score: 56,
    });
    assert.is(detection.manualTest, 'needs a vault');
  });

  test('2026: a finding and intermediate findings, labels at the top, a named schedule', () => {
    const detection = read(OF_2026);
    assert.equal(detection.risk, {
      message: 'Vault opened by $user$',
      riskObjects: [
        { message: 'Vault opened by $user$', field: 'user', type: 'user', score: 60 },
        { field: 'dest', type: 'system', score: 20, message: '$dest$ was opened' },
      ],
      threatObjects: [{ field: 'src', type: 'ip_address' }],
      score: 60,
    });
    assert.equal([detection.schedule, detection.baselines, detection.tests[0]?.type], ['Hourly', ['Baseline Of Vaults'], 'unit']);
    assert.equal(detection.tags, {
      analyticStories: ['Vaults'],
      assetType: 'Vault',
      mitreAttackIds: ['T1555'],
      securityDomain: 'access',
      products: ['Splunk Enterprise'],
    });
  });

  test('a position in the search is one in the file: folded, with escapes, as a block', () => {
    assert.is(read(OF_2024).search.body, 'index=vault "isn\'t" | where x="a"\n| stats count by user | `access_to_vault_filter`');
    assert.equal([writtenAt(read(OF_2024), 'where x='), writtenAt(read(OF_2024), 'stats count')], ['where x=', 'stats count']);
    assert.is(read(OF_2025).search.body, '| tstats count from datamodel=Web\n where Web.url="*\\\\x" | `access_to_vault_filter`');
    assert.equal([writtenAt(read(OF_2025), 'tstats'), writtenAt(read(OF_2025), 'Web.url=')], ['tstats', 'Web.url=']);
    assert.equal([writtenAt(read(OF_2026), '"list"'), writtenAt(read(OF_2026), 'stats count BY')], ['"list"', 'stats count BY']);
  });

  test('the same in plain texts and folded blocks, with empty and further indented lines', () => {
    const plain = read('name: A\nsearch: index=a\n  | stats count\n\n  | where n=1\nstatus: x\n');
    assert.is(plain.search.body, 'index=a | stats count\n| where n=1');
    const folded = read('name: A\nsearch: >-\n  index=a\n    x=1\n    y=2\n  | stats count\n\n  | where n=1\nstatus: x\n');
    assert.is(folded.search.body, 'index=a\n  x=1\n  y=2\n| stats count\n| where n=1');
    const parts = ['index=a', 'stats count', 'where n=1'];
    assert.equal(
      [plain, folded].map((found) => parts.map((part) => writtenAt(found, part))),
      [parts, parts],
    );
    assert.equal(writtenAt(folded, 'y=2'), 'y=2');
  });

  test("what Python's reader of YAML takes: lines of a quoted text in the first column, a repeated key (yaml.CSafeLoader)", () => {
    const loose = "name: A\nname: B\nsearch: 'index=a  \n| stats count\n\n| where n=''1'''\nstatus: production\n";
    const detection = read(loose);
    assert.equal([detection.name, detection.search.body], ['B', "index=a | stats count\n| where n='1'"]);
    assert.equal([writtenAt(detection, 'stats count'), writtenAt(detection, 'where n=')], ['stats count', 'where n=']);
  });

  test('a file that is no detection says what it lacks, and where YAML is broken', () => {
    const said = (body: string): string =>
      detectionFromYaml({ name: 'x.yml', body })
        .diagnostics.map(({ code, message }) => `${code} ${message}`)
        .join();
    assert.is(said('- a\n'), 'SPL1053 this YAML is no detection: a mapping is missing');
    assert.is(said('name: a\n'), 'SPL1053 this YAML is no detection: "search" is missing');
    assert.match(said('name: a\nsearch: "x\n'), /^SPL1014 /);
  });
});
