import { type GivenData, search } from '../../src/index.ts';
import { assertRows } from '../kit/rows.ts';
import { suite } from '../kit/suite.ts';

const count = (data: GivenData, props = '') =>
  search({ spl: 'search * | stats count BY sourcetype', data, now: 0, apps: [{ 'default/props.conf': props }] }).rows;
const RULES = `
[rule::b_most]
sourcetype = most
MORE_THAN_60 = ^x
[rule::c_some]
sourcetype = some
MORE_THAN_20 = ^x
LESS_THAN_50 = ^y
[delayedrule::a_any]
sourcetype = any
MORE_THAN_0 = ^z
`;

// props.conf.spec: [rule::<rulename>], [delayedrule::<rulename>].
suite('the sourcetype of a text by what its lines look like', (test) => {
  test('more than so many per cent of the lines', () => {
    assertRows(count('x 1\nx 2\nx 3\ny 4', RULES), [{ sourcetype: 'most', count: 4 }]);
    assertRows(count('x 1\nx 2\nq 3\ny 4', RULES), [{ sourcetype: 'some', count: 4 }]);
  });

  test('all conditions of a rule; rules that are delayed come last', () => {
    assertRows(count('x 1\ny 2\ny 3', RULES), []);
    assertRows(count('x 1\nx 2\nz 3\nq 4', RULES), [{ sourcetype: 'some', count: 4 }]);
    assertRows(count('q 1\nz 2', RULES), [{ sourcetype: 'any', count: 2 }]);
  });

  test('a sourcetype that is given counts, and so does that which the search asks for', () => {
    assertRows(count({ metadata: { sourcetype: 'mine' }, text: 'x 1' }, RULES), [{ sourcetype: 'mine', count: 1 }]);
    const { rows } = search({ spl: 'sourcetype=asked | table sourcetype', data: 'x 1', now: 0, apps: [{ 'default/props.conf': RULES }] });
    assertRows(rows, [{ sourcetype: 'asked' }]);
  });

  test('logs that the built-in apps know; an XML event of Windows is of its channel', () => {
    const xml =
      "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID><Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>pc1</Computer></System>\n<EventData><Data Name='Image'>C:\\a.exe</Data></EventData></Event>\n";
    const spl = '| tstats count FROM datamodel=Endpoint.Processes BY Processes.process_name sourcetype source | rename Processes.* AS *';
    assertRows(search({ spl, data: `${xml}${xml}`, now: 0 }).rows, [
      {
        process_name: 'a.exe',
        sourcetype: 'XmlWinEventLog',
        source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational',
        count: 2,
      },
    ]);
    const text = '02/17/2022 02:15:47 AM\nLogName=Security\nEventCode=4688\nComputerName=pc1\nKeywords=Audit Success\nMessage=x';
    assertRows(search({ spl: 'search * | table sourcetype source EventCode', data: `${text}\n${text}`, now: 0 }).rows, [
      { sourcetype: 'WinEventLog', source: 'WinEventLog:Security', EventCode: 4688 },
      { sourcetype: 'WinEventLog', source: 'WinEventLog:Security', EventCode: 4688 },
    ]);
    assertRows(count('type=CWD msg=audit(1723035666.627:3663): cwd="/"'), [{ sourcetype: 'auditd', count: 1 }]);
    assertRows(count('Audit:[timestamp=10-06-2022 18:11:31.712, user=admin]'), [{ sourcetype: 'audittrail', count: 1 }]);
    assertRows(count('May 27 09:28:36 web1 sshd[5617]: Accepted password for mikael from 192.0.2.1 port 1 ssh2'), [
      { sourcetype: 'linux_secure', count: 1 },
    ]);
  });
});
