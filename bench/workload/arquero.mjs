import { readFileSync, writeFileSync } from 'node:fs';
import * as aq from 'arquero';

// node bench/workload/arquero.mjs OUT QUERY FILE USERS: one query as one would write it by hand with Arquero alone; its rows go to OUT as a list
// of lists. Lines are parsed one by one, and only what the query needs becomes a column.
const [out, query, file, users] = process.argv.slice(2);
const { desc, op } = aq;

/** A table of what a function takes out of each event. */
function events(names, valuesOf) {
  const columns = names.map(() => []);
  const text = readFileSync(file, 'utf8');
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const line = text.slice(start, stop === -1 ? text.length : stop);
    start = stop === -1 ? text.length : stop + 1;
    if (line === '') continue;
    const values = valuesOf(JSON.parse(line));
    for (let column = 0; column < columns.length; column += 1) columns[column].push(values[column]);
  }
  return aq.table(names.map((name, column) => [name, columns[column]]));
}

const sortedSet = (values) => [...new Set(values)].sort();
const fields = (...names) => events(names, (event) => names.map((name) => event[name]));

const APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const QUERIES = {
  q1b: () => {
    const by = ['kind', 'name', 'namespace', 'resource', 'requested', 'code', 'ip', 'stage', 'username', 'agent', 'verb', 'applied'];
    return events([...by, 'groups'], (event) => [
      event.kind,
      event.objectRef?.name,
      event.objectRef?.namespace,
      event.objectRef?.resource,
      event.requestObject?.kind ?? '0',
      event.responseStatus?.code,
      event.sourceIPs,
      event.stage,
      event.user?.username,
      event.userAgent,
      event.verb,
      event.requestObject?.metadata?.annotations?.[APPLIED],
      event.user?.groups,
    ])
      .filter(
        aq.escape(
          ({ resource, verb, applied }) =>
            resource?.toLowerCase() === 'pods' &&
            (verb?.toLowerCase() === 'create' || verb?.toLowerCase() === 'update') &&
            applied?.toLowerCase().includes('"hostnetwork":true'),
        ),
      )
      .unroll('ip')
      .groupby(...by)
      .rollup({ count: op.count(), groups: op.array_agg('groups') })
      .derive({ groups: aq.escape(({ groups }) => sortedSet(groups.flat())) });
  },
  q3a: () =>
    events(['namespace', 'resource', 'username', 'verb', 'latency'], (event) => [
      event.objectRef?.namespace,
      event.objectRef?.resource,
      event.user?.username,
      event.verb,
      event.annotations?.latencyMs,
    ])
      .groupby('namespace', 'resource')
      .rollup({
        count: op.count(),
        names: op.distinct('username'),
        verbs: op.array_agg_distinct('verb'),
        mean: op.mean('latency'),
        p95: op.quantile('latency', 0.95),
      }),
  q4: () => {
    const download = /http:\/\/([^/]+)\/payload\/([^.]+)\.dll/i;
    return fields('process', 'process_name', 'process_path', 'IntegrityLevel')
      .derive({
        domain: aq.escape(({ process: text }) => download.exec(text)?.[1]),
        severity: ({ IntegrityLevel }) => (IntegrityLevel === 'System' ? 'critical' : IntegrityLevel === 'High' ? 'high' : 'low'),
        base: aq.escape(({ process_path: path }) => path.replace(/^.*\\/, '').toLowerCase()),
        score: aq.escape(
          ({ process: text, process_name: name }) =>
            text.length * 0.1 + (/powershell/i.test(name) ? 20 : 0) + (text.toLowerCase().includes('encodedcommand') ? 50 : 0),
        ),
      })
      .filter(({ score, severity }) => score > 40 && severity !== 'low')
      .groupby('severity', 'base')
      .rollup({ count: op.count(), mean: op.mean('score'), domains: op.valid('domain') });
  },
  q6a: () => fields('_time', 'Computer', 'process_name', 'bytes').orderby(desc('bytes'), desc('_time')).slice(0, 100),
  q6c: () =>
    fields('user')
      .groupby('user')
      .count()
      .derive({ percent: ({ count }) => (100 * count) / op.sum(count) })
      .orderby(desc('count'))
      .slice(0, 10),
  q7: () => {
    const known = aq.fromCSV(readFileSync(users, 'utf8'), { autoType: false }).derive({ key: ({ user }) => op.lower(user) });
    return fields('user')
      .derive({ key: ({ user }) => op.lower(user) })
      .lookup(known, ['key', 'key'], ['department', 'risk'])
      .groupby('department')
      .rollup({ count: op.count(), mean: ({ risk }) => op.mean(op.parse_float(risk)) });
  },
};

const table = QUERIES[query]();
const names = table.columnNames();
writeFileSync(
  out,
  table
    .objects()
    .map((row) => JSON.stringify(names.map((name) => row[name])))
    .join('\n'),
);
