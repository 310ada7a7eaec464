import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { search } from '../../src/index.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { assert, suite } from '../kit/suite.ts';

/** A raw event, and what the built-in apps make of it. */
interface EventCase {
  readonly title: string;
  /** Where the expectation comes from. */
  readonly see: string;
  /** A Windows event, of which only the parts that matter are written. */
  readonly xml?: XmlEvent;
  readonly raw?: string;
  readonly from?: { readonly sourcetype?: string; readonly source?: string };
  /** Fields among others. */
  readonly has?: Readonly<Record<string, TestRow[string]>>;
  readonly lacks?: readonly string[];
  readonly rows?: readonly { readonly spl: string; readonly gives: readonly TestRow[] }[];
}
interface XmlEvent {
  readonly id: number;
  readonly channel?: string;
  readonly provider?: string;
  readonly keywords?: string;
  readonly task?: number;
  readonly data: Readonly<Record<string, string | number>>;
}

const KEYS = new Set(['title', 'see', 'xml', 'raw', 'from', 'has', 'lacks', 'rows']);
const SYSMON = 'Microsoft-Windows-Sysmon/Operational';

for (const name of ['sysmon', 'windows', 'linux', 'others']) {
  const cases: readonly EventCase[] = parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));
  suite(`built-in apps: ${name}`, (test) => {
    for (const one of cases) test(one.title, () => check(one, name));
  });
}

function check(one: EventCase, family: string): void {
  assert.equal(
    Object.keys(one).filter((key) => !KEYS.has(key)),
    [],
  );
  assert.match(one.see, /^(docs|splunk|content|inferred)\b/);
  const { xml } = one;
  const channel = xml?.channel ?? (family === 'sysmon' ? SYSMON : 'Security');
  const metadata = one.from ?? { sourcetype: 'XmlWinEventLog', source: `XmlWinEventLog:${channel}` };
  const data = { name: 'event', metadata, text: xml === undefined ? (one.raw ?? '') : xmlText(xml, channel) };
  const run = (spl: string): readonly TestRow[] => {
    const { rows, diagnostics } = search({ spl, data, now: 0 });
    assert.equal(
      diagnostics.map(({ code, message }) => `${code} ${message}`),
      [],
    );
    return rows;
  };
  const rows = run('search *');
  assert.is(rows.length, 1, 'one event');
  if (one.has !== undefined) assertRows(rows, [one.has], { partial: true });
  for (const name of one.lacks ?? []) assert.is(rows[0]?.[name], undefined, name);
  for (const { spl, gives } of one.rows ?? []) assertRows(run(spl), gives);
}

/** The XML in which the Windows Event Log renders an event. */
function xmlText({ id, provider, keywords = '0x8020000000000000', task = 12544, data }: XmlEvent, channel: string): string {
  const name = provider ?? (channel === SYSMON ? 'Microsoft-Windows-Sysmon' : 'Microsoft-Windows-Security-Auditing');
  const parts = Object.entries(data).map(([key, value]) => `<Data Name='${key}'>${value}</Data>`);
  return (
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${name}' Guid='{0}'/><EventID>${id}</EventID>` +
    `<Version>0</Version><Level>0</Level><Task>${task}</Task><Opcode>0</Opcode><Keywords>${keywords}</Keywords>` +
    `<TimeCreated SystemTime='2023-10-05T14:00:50.539610300Z'/><EventRecordID>28</EventRecordID><Correlation/><Execution ProcessID='828' ThreadID='2016'/>` +
    `<Channel>${channel}</Channel><Computer>host.example</Computer><Security UserID='S-1-5-18'/></System><EventData>${parts.join('')}</EventData></Event>`
  );
}
