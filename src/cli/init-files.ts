/** What `spl-run init` writes. */
export const INIT_FILES: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: 'detections/password_guessing.spl',
    text: `sourcetype=login action=failure
| bin _time span=5m
| stats count, dc(user) AS users, values(user) AS user BY _time, src
| where count >= 5
| table _time, src, user, users, count
`,
  },
  {
    path: 'tests/password_guessing.spltest.yml',
    text: `# What the detection has to find, and what it must not. The keys: spl-run schema test
search: ../detections/password_guessing.spl
now: 2024-05-01T12:00:00Z
defaults: { sourcetype: login }
tests:
  - name: six failures within a minute are one finding
    given:
      events:
        - { _time: -30m, action: failure, user: root, src: 203.0.113.7 }
      repeat: { times: 6, every: 10s }
    expect:
      rows:
        - { src: 203.0.113.7, user: root, users: 1, count: 6 }

  - name: logins of a day with one attack in it
    given: { data: password_guessing.ndjson }
    expect:
      count: 1
      fields: [src, user]
      contains:
        - { src: 198.51.100.23, users: { $gte: 3 } }

  - name: four failures stay quiet
    given:
      events:
        - { _time: -30m, action: failure, user: root, src: 203.0.113.7 }
      repeat: { times: 4, every: 10s }
    expect: empty

  - name: successful logins stay quiet
    given:
      events:
        - { _time: -30m, action: success, user: root, src: 203.0.113.7 }
      repeat: { times: 20, every: 10s }
    expect: empty
`,
  },
  {
    path: 'tests/password_guessing.ndjson',
    text: `{"_time":"2024-05-01T06:00:12Z","action":"success","user":"ann","src":"10.0.0.14"}
{"_time":"2024-05-01T07:15:40Z","action":"failure","user":"bob","src":"10.0.0.15"}
{"_time":"2024-05-01T07:15:52Z","action":"success","user":"bob","src":"10.0.0.15"}
{"_time":"2024-05-01T09:30:01Z","action":"failure","user":"admin","src":"198.51.100.23"}
{"_time":"2024-05-01T09:30:02Z","action":"failure","user":"root","src":"198.51.100.23"}
{"_time":"2024-05-01T09:30:03Z","action":"failure","user":"guest","src":"198.51.100.23"}
{"_time":"2024-05-01T09:30:04Z","action":"failure","user":"admin","src":"198.51.100.23"}
{"_time":"2024-05-01T09:30:05Z","action":"failure","user":"root","src":"198.51.100.23"}
{"_time":"2024-05-01T10:02:33Z","action":"success","user":"ann","src":"10.0.0.14"}
`,
  },
  {
    path: 'spl-run.config.yml',
    text: `# The keys: spl-run schema config
tz: UTC
test:
  include: [tests]
  requireNegative: true
`,
  },
  {
    path: '.github/workflows/spl-run.yml',
    text: `name: detections
on: [push, pull_request]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes spl-run test --reporter github --reporter junit=reports/spl-run.xml
`,
  },
];
