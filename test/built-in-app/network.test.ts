import { search } from '../../src/index.ts';
import { assert, suite } from '../kit/suite.ts';
import { assertExtracted } from './extracted.ts';

// Events are made after the field documentation of each product (addresses of RFC 5737); names are those of the Common Information Model.
suite('built-in app: network devices, web servers and sensors', (test) => {
  test('Suricata: EVE JSON (Suricata User Guide, "EVE JSON Format")', () => {
    const base = {
      timestamp: '2024-01-01T00:00:00.000000+0000',
      src_ip: '192.0.2.1',
      src_port: 30880,
      dest_ip: '192.0.2.2',
      dest_port: 80,
    };
    const http = { hostname: 'shop.example.com', url: '/login?next=%2F', http_method: 'post', status: 200, http_user_agent: 'curl/8' };
    assertExtracted({
      sourcetype: 'suricata',
      event: { ...base, event_type: 'http', proto: 'TCP', http },
      fields: {
        src: '192.0.2.1',
        dest: '192.0.2.2',
        transport: 'tcp',
        url: '/login?next=%2F',
        uri_path: '/login',
        uri_query: 'next=%2F',
        tag: 'web',
      },
      model: {
        dataset: 'Web.Web',
        row: { url: '/login?next=%2F', http_method: 'POST', status: '200', dest: '192.0.2.2', url_length: '15' },
      },
    });
    assertExtracted({
      sourcetype: 'suricata',
      event: {
        ...base,
        event_type: 'alert',
        proto: 'TCP',
        alert: { action: 'blocked', signature: 'ET SCAN', signature_id: 7, severity: 1, category: 'c' },
      },
      fields: { action: 'blocked', severity: 'critical', signature: 'ET SCAN', tag: ['attack', 'ids'] },
      model: { dataset: 'Intrusion_Detection.IDS_Attacks', row: { signature: 'ET SCAN', ids_type: 'network', action: 'blocked' } },
    });
    assertExtracted({
      sourcetype: 'suricata',
      event: { ...base, event_type: 'dns', proto: 'UDP', dns: { type: 'query', rrname: 'example.com', rrtype: 'A', id: 9 } },
      fields: { query: 'example.com', record_type: 'A', message_type: 'Query' },
      model: { dataset: 'Network_Resolution.DNS', row: { query: 'example.com', src: '192.0.2.1' } },
    });
  });

  test('Zeek: conn and http logs as JSON (Zeek documentation, "conn.log", "http.log")', () => {
    const id = { 'id.orig_h': '10.0.0.5', 'id.orig_p': 50000, 'id.resp_h': '198.51.100.9', 'id.resp_p': 445 };
    assertExtracted({
      sourcetype: 'bro:conn:json',
      event: { ts: 1704067200, uid: 'C1', ...id, proto: 'tcp', service: 'smb', orig_bytes: 10, resp_bytes: 5, conn_state: 'SF' },
      fields: { src: '10.0.0.5', dest_port: '445', bytes: '15', action: 'allowed', direction: 'outbound', app: 'smb', transport: 'tcp' },
      model: { dataset: 'Network_Traffic.All_Traffic', row: { src_ip: '10.0.0.5', dest_ip: '198.51.100.9', action: 'allowed' } },
    });
    assertExtracted({
      sourcetype: 'zeek:http:json',
      event: { ts: 1704067200, uid: 'C2', ...id, method: 'GET', uri: '/a?b=1', status_code: 404, user_agent: 'x' },
      fields: { url: '/a?b=1', uri_path: '/a', http_user_agent: 'x' },
      model: { dataset: 'Web.Web', row: { status: '404', http_method: 'GET' } },
    });
  });

  test('Palo Alto Networks: traffic and threat logs (PAN-OS Administrator\'s Guide, "Traffic Log Fields", "Threat Log Fields")', () => {
    const head = (type: string, subtype: string): string =>
      `1,2024/01/01 00:00:00,0001,${type},${subtype},2305,2024/01/01 00:00:00,192.0.2.1,198.51.100.2,0.0.0.0,0.0.0.0,rule 1,corp\\ann,,web-browsing,vsys1,trust,untrust,e1,e2,log,x,1,1,1024,443,0,0,0x0`;
    assertExtracted({
      sourcetype: 'pan:traffic',
      event: `${head('TRAFFIC', 'end')},tcp,allow,300,100,200,9,2024/01/01 00:00:00,4,any`,
      fields: {
        src: '192.0.2.1',
        dest: '198.51.100.2',
        bytes: '300',
        bytes_out: '100',
        bytes_in: '200',
        direction: 'outbound',
        user: 'corp\\ann',
      },
      model: { dataset: 'Network_Traffic.All_Traffic', row: { action: 'allowed', app: 'web-browsing', dest_port: '443', rule: 'rule 1' } },
    });
    assertExtracted({
      sourcetype: 'pan:threat',
      event: `${head('THREAT', 'url')},tcp,block-url,"app.example.com/mgmt/tm?x=1",(9999),malware,informational,client-to-server,1,0x0,US,US,0,,0,,,1,"Mozilla/5.0"`,
      fields: {
        url: 'app.example.com/mgmt/tm?x=1',
        url_domain: 'app.example.com',
        uri_path: '/mgmt/tm',
        uri_query: 'x=1',
        signature_id: '9999',
      },
      model: { dataset: 'Web.Web', row: { action: 'blocked', category: 'malware', http_user_agent: 'Mozilla/5.0' } },
    });
  });

  test('access logs: NCSA combined, nginx key=value, IIS W3C (Apache mod_log_config; IIS "W3C Logging")', () => {
    assertExtracted({
      sourcetype: 'access_combined',
      event: '192.0.2.7 - bob [01/Jan/2024:00:00:00 +0000] "GET /a/b.php?x=1 HTTP/1.1" 404 512 "http://r.example.com/p" "curl/8 (x)"',
      fields: {
        clientip: '192.0.2.7',
        user: 'bob',
        uri_path: '/a/b.php',
        file: 'b.php',
        referer_domain: 'r.example.com',
        status: '404',
        useragent: 'curl/8 (x)',
      },
      model: { dataset: 'Web.Web', row: { src: '192.0.2.7', http_method: 'GET', url: '/a/b.php?x=1', uri_query: 'x=1' } },
    });
    assertExtracted({
      sourcetype: 'nginx:plus:kv',
      event:
        'site="www.example.com" dest_ip="192.0.2.1" src="192.0.2.9" time_local="01/Jan/2024:00:00:00 +0000" status="200" bytes_out="10" bytes_in="5" uri_query="-" uri_path="/x" http_method="POST" https="on"',
      fields: { url: 'https://www.example.com/x', bytes: '15', uri_query: null },
      model: { dataset: 'Web.Web', row: { url: 'https://www.example.com/x', dest: '192.0.2.1' } },
    });
    assertExtracted({
      sourcetype: 'ms:iis:splunk',
      event:
        '2024-01-01 00:00:00 W3SVC1 WEB1 192.0.2.1 POST /autodiscover/x.json q=1 443 - 192.0.2.5 HTTP/1.1 agent - - mail.example.com 200 0 0 100 50 12',
      fields: { dest: 'WEB1', src: '192.0.2.5', user: null, bytes: '150' },
      model: { dataset: 'Web.Web', row: { uri_path: '/autodiscover/x.json', uri_query: 'q=1', status: '200', http_method: 'POST' } },
    });
  });

  test('Cisco ASA: messages (Cisco Secure Firewall ASA Series Syslog Messages)', () => {
    assertExtracted({
      sourcetype: 'cisco:asa',
      event:
        'Jan 01 2024 00:00:00: %ASA-6-302013: Built outbound TCP connection 9 for outside:198.51.100.1/443 (198.51.100.1/443) to inside:10.0.0.1/1025 (10.0.0.1/1025)',
      fields: { message_id: '302013', severity: 'informational', session_id: '9', transport: 'tcp', direction: 'outbound' },
      model: { dataset: 'Network_Traffic.All_Traffic', row: { action: 'allowed', dest_port: '1025', src: '198.51.100.1' } },
    });
    assertExtracted({
      sourcetype: 'cisco:asa',
      event: '%ASA-4-106023: Deny tcp src outside:198.51.100.1/80 dst inside:10.0.0.1/1025 by access-group "outside_in" [0x0, 0x0]',
      fields: { action: 'blocked', acl: 'outside_in', src_ip: '198.51.100.1', dest_ip: '10.0.0.1' },
    });
    assertExtracted({
      sourcetype: 'cisco:asa',
      event: "%ASA-5-111010: User 'admin', running 'CLI' from IP 192.0.2.4, executed 'no logging enable'",
      fields: { user: 'admin', src: '192.0.2.4', command: 'no logging enable', tag: 'change' },
    });
  });

  test('CrowdStrike: sensor events (Falcon event data dictionary)', () => {
    const path = '\\Device\\HarddiskVolume1\\Windows\\System32\\cmd.exe';
    assertExtracted({
      sourcetype: 'crowdstrike:events:sensor',
      event: {
        event_simpleName: 'ProcessRollup2',
        timestamp: '1704067200000',
        CommandLine: 'cmd.exe /c x',
        ImageFileName: path,
        ParentBaseFileName: 'explorer.exe',
        TargetProcessId: '9',
        UserName: 'ann',
      },
      fields: { process_name: 'cmd.exe', process_path: path, tag: ['process', 'report'] },
      model: {
        dataset: 'Endpoint.Processes',
        row: { process: 'cmd.exe /c x', parent_process_name: 'explorer.exe', user: 'ann', process_id: '9' },
      },
    });
  });

  test('a broken file of JSON is a fault whatever its sourcetype is (ours)', () => {
    const told = (sourcetype: string): readonly string[] =>
      search({ spl: '*', data: '{"a":1}\n{"a":3,"b":[\n', defaults: { sourcetype } }).diagnostics.map(({ code }) => code);
    assert.equal([told('suricata'), told('unknown')], [['SPL5003'], ['SPL5003']]);
  });

  test('only lines of text are taken for the sourcetype that a search asks for (search: a comparison with a missing field is not true)', () => {
    const found = (data: unknown): number =>
      // What a caller may give as data: rows, or the text of a file.
      search({ spl: 'search sourcetype=linux_secure', data: data as string }).rows.length;
    assert.equal([found([{ a: '1' }]), found('{"a":1}\n'), found([{ a: '1', sourcetype: 'linux_secure' }])], [0, 0, 1]);
    assert.is(found('Jan  1 00:00:00 web-1 sshd[1]: Failed password for root from 192.0.2.1 port 22 ssh2\n'), 1);
  });

  test('Kubernetes Falco: fields of an alert line (Falco documentation, "Falco Alerts")', () => {
    assertExtracted({
      sourcetype: 'kube:container:falco',
      event:
        '12:18:18.691725165: Notice A shell was spawned (evt_type=execve user=root process=bash parent=runc command=bash -il terminal=34816 k8s_ns=default k8s_pod_name=agent-9)',
      fields: { user: 'root', command: 'bash -il', k8s_pod_name: 'agent-9', priority: 'Notice' },
    });
  });
});
