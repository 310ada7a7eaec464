import { file, inFolder } from '../cli/kit.ts';

const data = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<Data Name='${name}'>${value}</Data>`)
    .join('');

/** A process of Sysmon as XML, in the form of Microsoft's page of Sysmon. */
export const SYSMON = file(
  'inspect/sysmon.xml',
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Sysmon' Guid='{5770385F-C22A-43E0-BF4C-06F5698FFBD9}'/><EventID>1</EventID><Version>5</Version><Level>4</Level><Task>1</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords><TimeCreated SystemTime='2021-10-05T08:28:18.100000000Z'/><EventRecordID>7</EventRecordID><Correlation/><Execution ProcessID='1600' ThreadID='2632'/><Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>host.example</Computer><Security UserID='S-1-5-18'/></System><EventData>${data(
    {
      UtcTime: '2021-10-05 08:28:18.100',
      ProcessGuid: '{6EDEAD03-0CA2-615C-6E06-00000000FB01}',
      ProcessId: '5484',
      Image: 'C:\\Windows\\System32\\rundll32.exe',
      OriginalFileName: 'RUNDLL32.EXE',
      CommandLine: 'rundll32.exe apphelp.dll,ShimFlushCache',
      User: 'EXAMPLE\\ann',
      IntegrityLevel: 'High',
      ParentProcessId: '5428',
      ParentImage: 'C:\\Windows\\System32\\cmd.exe',
      ParentCommandLine: 'cmd.exe',
    },
  )}</EventData></Event>\n`,
);

/** Records of the audit daemon (audit documentation), of which the second is the newest. */
export const AUDITD = file(
  'inspect/audit.log',
  [
    'type=SYSCALL msg=audit(1723035666.627:3663): arch=c000003e syscall=59 success=yes exit=0 ppid=1300 pid=1301 auid=1000 uid=0 tty=pts1 comm="lsmod" exe="/usr/bin/kmod" key="rootcmd" ARCH=x86_64 SYSCALL=execve AUID="ubuntu" UID="root"',
    'type=PROCTITLE msg=audit(1723035667.100:3664): proctitle=63686D6F640037373700312E7368',
    '',
  ].join('\n'),
);

/** A call of the AWS API (AWS CloudTrail User Guide, "CloudTrail record contents"). */
export const CLOUDTRAIL = file(
  'inspect/cloudtrail.json',
  `${JSON.stringify({
    eventVersion: '1.08',
    userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::1:assumed-role/r/bob' },
    eventTime: '2024-05-01T10:00:00Z',
    eventSource: 'ec2.amazonaws.com',
    eventName: 'RunInstances',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'aws-cli',
    eventType: 'AwsApiCall',
    responseElements: { instancesSet: { items: [{ instanceId: 'i-1' }] } },
    recipientAccountId: '1',
  })}\n`,
);

/** The options that say where these come from. */
export const FROM = {
  sysmon: ['--data', SYSMON, '--sourcetype', 'XmlWinEventLog', '--source', 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational'],
  auditd: ['--data', AUDITD, '--sourcetype', 'auditd', '--source', 'auditd'],
  cloudtrail: ['--data', CLOUDTRAIL, '--sourcetype', 'aws:cloudtrail'],
} as const;

file(
  'inspect/apps/ta/default/props.conf',
  `[my:log]
EXTRACT-user = by (?<user>\\w+)
EXTRACT-id = id (?<id>\\d+)
EXTRACT-other = (?<user>nobody)
FIELDALIAS-who = user AS account
FIELDALIAS-no = absent AS account_id
EVAL-user = upper(user)
EVAL-id = null()
EVAL-nothing = absent."x"
LOOKUP-owner = owners account OUTPUT owner
TRANSFORMS-site = site
`,
);
file(
  'inspect/apps/ta/default/transforms.conf',
  '[owners]\nfilename = owners.csv\n[site]\nREGEX = at (\\w+)\nFORMAT = site::$1\nWRITE_META = true\n',
);
file('inspect/apps/ta/lookups/owners.csv', 'account,owner\nann,eve\n');
file('inspect/apps/ta/local/props.conf', '[my:log]\n\nEVAL-user = lower(user)." the first"\n');
file(
  'inspect/apps/over/default/props.conf',
  '[my:log]\nLOOKUP-owner = owners account OUTPUT owner AS boss\n[aws:cloudtrail]\nEVAL-user = "somebody"\n',
);
file(
  'inspect/apps/over/default/eventtypes.conf',
  '[bobs]\nsearch = sourcetype=my:log account=bob\n[robs]\nsearch = sourcetype=my:log (account=rob OR code=*) site=*\n[others]\nsearch = sourcetype=other account=rob\n',
);
file('inspect/apps/over/default/tags.conf', '[eventtype=bobs]\nprocess = enabled\n[account=BOB]\npeople = enabled\n');

/** Two apps of the user: rules that overwrite each other, and an app that counts over the first (props.conf.spec). */
export const APPS: readonly string[] = ['ta', 'over'].flatMap((name) => ['--app', inFolder(`inspect/apps/${name}`)]);

/** An event for these apps. */
export const MINE: readonly string[] = [
  '--data',
  file('inspect/mine.log', '2024-05-01 10:00:00 seen by Bob id 7 at hq\n2024-05-01 09:00:00 seen by bob id 7 at hq\n'),
  '--sourcetype',
  'my:log',
  '--event',
  '2',
];
