import { closeSync, openSync, writeSync } from 'node:fs';
import { random } from '../random.ts';

const IMAGES = ['cmd.exe', 'powershell.exe', 'svchost.exe', 'rundll32.exe', 'explorer.exe', 'chrome.exe', 'reg.exe', 'net.exe'] as const;
const LEVELS = ['System', 'High', 'Medium', 'Low'] as const;
const PART = 5_000;

/**
 * Writes made-up events of Sysmon in XML, about 1.9 kB each, newest first: seven of ten are process creations (event 1), the others network
 * connections, registry values and files (3, 13, 11). The names of the elements are those of Sysmon's own schema.
 */
export function writeSysmonEvents(path: string, count: number, seed: number): void {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const file = openSync(path, 'w');
  for (let start = 0; start < count; start += PART) {
    const events = Array.from({ length: Math.min(PART, count - start) }, (_, offset) => sysmonEvent(start + offset, below));
    writeSync(file, `${events.join('\n')}\n`);
  }
  closeSync(file);
}

type Below = (limit: number) => number;

function sysmonEvent(index: number, below: Below): string {
  const time = new Date(1_700_000_000_000 - index * 137).toISOString();
  const kind = below(10);
  const id = kind < 7 ? 1 : kind < 8 ? 3 : kind < 9 ? 13 : 11;
  const host = `win-${below(200)}.example.test`;
  const data = dataOf(id, below).map(([name, value]) => `<Data Name='${name}'>${value}</Data>`);
  const utc = time.replace('T', ' ').replace('Z', '');
  return (
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Sysmon' Guid='{5770385F-C22A-43E0-BF4C-06F5698FFBD9}'/>" +
    `<EventID>${id}</EventID><Version>5</Version><Level>4</Level><Task>${id}</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords>` +
    `<TimeCreated SystemTime='${time.replace('Z', '000000Z')}'/><EventRecordID>${9_000_000 - index}</EventRecordID><Correlation/>` +
    `<Execution ProcessID='2692' ThreadID='3356'/><Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>${host}</Computer>` +
    `<Security UserID='S-1-5-18'/></System><EventData><Data Name='RuleName'>-</Data><Data Name='UtcTime'>${utc}</Data>${data.join('')}</EventData></Event>`
  );
}

const hex = (length: number, below: Below): string =>
  Array.from({ length: Math.ceil(length / 8) }, () =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, length)
    .toUpperCase();
const guid = (below: Below): string => `{${hex(8, below)}-${hex(4, below)}-${hex(4, below)}-${hex(4, below)}-${hex(12, below)}}`;

function dataOf(id: number, below: Below): readonly (readonly [string, string | number])[] {
  const image = IMAGES[below(IMAGES.length)] ?? '';
  const parent = IMAGES[below(IMAGES.length)] ?? '';
  const user = `EXAMPLE\\user${below(500)}`;
  const process = [
    ['ProcessGuid', guid(below)],
    ['ProcessId', below(9000)],
    ['Image', `C:\\Windows\\System32\\${image}`],
  ] as const;
  if (id === 3) {
    return [
      ...process,
      ['User', user],
      ['Protocol', 'tcp'],
      ['Initiated', 'true'],
      ['SourceIsIpv6', 'false'],
      ['SourceIp', `10.0.${below(255)}.${below(255)}`],
      ['SourceHostname', '-'],
      ['SourcePort', 40_000 + below(9000)],
      ['SourcePortName', '-'],
      ['DestinationIsIpv6', 'false'],
      ['DestinationIp', `192.0.2.${below(255)}`],
      ['DestinationHostname', '-'],
      ['DestinationPort', 443],
      ['DestinationPortName', 'https'],
    ];
  }
  if (id === 13)
    return [
      ['EventType', 'SetValue'],
      ...process,
      ['TargetObject', `HKLM\\SOFTWARE\\Example\\Run${below(100)}\\Value`],
      ['Details', `DWORD (0x${hex(8, below)})`],
      ['User', user],
    ];
  if (id === 11)
    return [
      ...process,
      ['TargetFilename', `C:\\Users\\user${below(500)}\\AppData\\Local\\Temp\\${hex(8, below)}.tmp`],
      ['CreationUtcTime', '2023-11-14 22:13:20.000'],
      ['User', user],
    ];
  return [
    ...process,
    ['FileVersion', '10.0.17763.1 (WinBuild.160101.0800)'],
    ['Description', 'Windows Command Processor'],
    ['Product', 'Microsoft® Windows® Operating System'],
    ['Company', 'Microsoft Corporation'],
    ['OriginalFileName', image],
    ['CommandLine', `"C:\\Windows\\System32\\${image}" /c echo ${hex(16, below)} &amp;&amp; whoami /all --session ${below(1e6)}`],
    ['CurrentDirectory', 'C:\\Windows\\system32\\'],
    ['User', user],
    ['LogonGuid', guid(below)],
    ['LogonId', `0x${hex(5, below)}`],
    ['TerminalSessionId', below(4)],
    ['IntegrityLevel', LEVELS[below(LEVELS.length)] ?? ''],
    ['Hashes', `SHA1=${hex(40, below)},MD5=${hex(32, below)},SHA256=${hex(64, below)},IMPHASH=${hex(32, below)}`],
    ['ParentProcessGuid', guid(below)],
    ['ParentProcessId', below(9000)],
    ['ParentImage', `C:\\Windows\\System32\\${parent}`],
    ['ParentCommandLine', `C:\\Windows\\System32\\${parent} -k netsvcs -p -s Schedule`],
    ['ParentUser', 'NT AUTHORITY\\SYSTEM'],
  ];
}
