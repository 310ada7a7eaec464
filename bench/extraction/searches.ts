/** What is measured over Sysmon events: detections as they are written, and how much a field that nobody needs costs. */
export const SEARCHES: ReadonlyMap<string, string> = new Map([
  [
    'detection',
    '| tstats count min(_time) AS firstTime max(_time) AS lastTime FROM datamodel=Endpoint.Processes WHERE Processes.process_name=rundll32.exe AND Processes.process="*whoami*" BY Processes.dest Processes.user Processes.parent_process_name Processes.process_name Processes.process Processes.process_id Processes.parent_process_id | sort 10 - count',
  ],
  [
    'all processes',
    '| tstats count FROM datamodel=Endpoint.Processes BY Processes.process_name Processes.parent_process_name Processes.user',
  ],
  ['one raw field', 'sourcetype=xmlwineventlog EventID=13 | stats count BY Computer'],
]);
