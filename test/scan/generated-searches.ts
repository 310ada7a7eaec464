import fc from 'fast-check';
import type { Ran } from '../kit/run-spl.ts';
import { NAMES } from './hostile-json.ts';

const quoted = NAMES.map((name) => (/^[a-z.{}0-9]+$/.test(name) ? name : `"${name}"`)).filter((name) => name !== '""');
const name = fc.constantFrom(...quoted);
const value = fc.constantFrom(
  'x',
  'abc',
  '1',
  '1.0',
  'a*',
  '*',
  '"a \\"b\\""',
  '"back\\\\slash"',
  'ä',
  '"😀"',
  'k',
  'true',
  '100',
  '"}{"',
  '"line*"',
);
const term = fc.oneof(
  fc.tuple(name, fc.constantFrom('=', '!=', '<', '>='), value).map((parts) => parts.join('')),
  fc.tuple(name, value, value).map(([field, one, other]) => `${field} IN (${one}, ${other})`),
  fc.tuple(name, value, name, value).map(([a, x, b, y]) => `(${a}=${x} OR NOT ${b}=${y})`),
  value.filter((text) => text !== '*'),
);
/** First commands of searches over `files`. */
export const filter = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: term }, { weight: 1, arbitrary: fc.constantFrom('sourcetype=abc', 'index=main', 'host=h source=*') }),
    { maxLength: 2 },
  )
  .map((terms) => (terms.length === 0 ? 'search *' : `search ${terms.join(' ')}`));
const list = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join(' '));
const inEval = (field: string): string => `'${field.replaceAll('"', '')}'`;
/** What may stand behind them. */
export const tail = fc.oneof(
  list.map((names) => `table _time ${names}`),
  list.map((names) => `fields _time _raw ${names}`),
  fc.tuple(name, name, list).map(([a, b, by]) => `stats count, dc(${a}) as d, values(${b}) as v, sum(${a}) as s, list(${b}) as l by ${by}`),
  fc
    .tuple(name, name)
    .map(([a, b]) => `stats count(${a}) as c, first(${b}) as f, latest(${a}) as l, min(${a}) as n, max(${b}) as x, avg(${a}) as m`),
  list.map((names) => `fillnull value=none ${names} | stats count by ${names}`),
  list.map((names) => `dedup ${names} | table ${names}`),
  name.map((field) => `top ${field}`),
  name.map((field) => `eventstats count as c by ${field} | table c ${field}`),
  name.map((field) => `streamstats count as c by ${field} | table c ${field} _time`),
  fc.tuple(name, name).map(([a, b]) => `sort -${a} ${b} | table ${a} ${b} _time`),
  name.map((field) => `timechart span=5s count by ${field}`),
  fc.tuple(name, list).map(([a, by]) => `rex field=${a} "(?<t1>[a-z1])(?<t2>.)?" | stats count values(t1) as v dc(t2) as d by t1 ${by}`),
  fc
    .tuple(name, list)
    .map(([a, by]) => `rex field=${a} max_match=0 "(?<t1>[^a])" | eval n=mvcount(t1) | stats sum(n) as s list(t1) as l by ${by}`),
  fc
    .tuple(name, name, name)
    .map(
      ([a, b, by]) =>
        `eval x=coalesce(${inEval(a)}, "none"), y=${inEval(a)}+${inEval(b)}, z=if(x>y, len(x), upper(y)) | stats count last(z) as l by x ${by}`,
    ),
  fc
    .tuple(name, name, name)
    .map(
      ([a, b, by]) =>
        `where len(${inEval(a)})>1 OR ${inEval(b)}=${inEval(a)} | eval n=${inEval(a)}*0.5 | stats avg(n) as m values(n) as v by ${by}`,
    ),
  fc.tuple(name, list).map(([a, by]) => `replace "a*" with "z*", "1" with "one" in ${a} | stats count by ${a} ${by}`),
  fc.tuple(name, list).map(([a, by]) => `makemv delim="b" ${a} | stats values(${a}) as v count by ${by}`),
  fc.tuple(name, list).map(([a, by]) => `nomv ${a} | fillnull value=0 ${a} | stats list(${a}) as l by ${by}`),
  fc
    .tuple(name, name, list)
    .map(([a, b, by]) => `eventstats avg(${a}) as m dc(${b}) as d by ${b} | where ${inEval(a)}>=m | stats count sum(d) as s by ${by}`),
  fc
    .tuple(name, name)
    .map(([a, b]) => `sort 3 -num(${a}) str(${b}) | streamstats current=f sum(${a}) as s last(${b}) as l | table s l ${a} ${b}`),
  name.map((field) => `eval n=random()%1, z=len('${field.replaceAll('"', '')}') | where n=0 | table z`),
);

/** Searches over data points. */
export const METRIC_SEARCHES = [
  '| mstats avg(cpu.user) as a max(mem) as m where index=* by host.name region',
  '| mstats sum(_value) as s count(_value) as c where metric_name=cpu.* by metric_name host',
  '| mstats latest(mem) as l where host=h1 OR region=eu span=10s by region',
  '| mstats avg(cpu.user) as cpu where index=m AND region IN (eu, us) by region span=5s | stats avg(cpu) as c by region',
] as const;

/** What a search gave, to be compared. */
export const said = ({ fields, rows, diagnostics }: Ran): unknown => ({
  fields,
  rows,
  diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`),
});
