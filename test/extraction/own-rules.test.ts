import { search } from '../../src/index.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { suite } from '../kit/suite.ts';

const RAW =
  "<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID><Computer>pc1</Computer></System><EventData><Data Name='Image'>C:\\a\\b.exe</Data>" +
  "<Data Name='CommandLine'>b.exe mode=quiet</Data><Data Name='Hashes'>SHA1=0123456789ABCDEF0123456789ABCDEF01234567</Data></EventData></Event>";

/** Fields of a Sysmon event where the user gives an app with these settings. */
function fieldsWith(props: string, transforms = ''): readonly TestRow[] {
  const apps = [{ 'default/props.conf': props, 'default/transforms.conf': transforms }];
  const metadata = { sourcetype: 'xmlwineventlog', source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational' };
  return search({ spl: 'search *', data: { metadata, text: RAW }, now: 0, apps }).rows;
}

// docs/built-in-app.md, "Whose word counts".
suite("a user's app over the built-in ones", (test) => {
  test("its setting counts, though its stanza is of a sourcetype and the built-in one's of a source", () => {
    assertRows(fieldsWith('[xmlwineventlog]\nEVAL-dest = "mine"\n'), [{ dest: 'mine', process_name: 'b.exe' }], { partial: true });
  });

  test('a field that it names is not calculated by a built-in rule', () => {
    const rows = fieldsWith('[source::XmlWinEventLog:Microsoft-Windows-Sysmon/Operational]\nFIELDALIAS-x = Image AS process_name\n');
    assertRows(rows, [{ process_name: 'C:\\a\\b.exe', process_path: 'C:\\a\\b.exe' }], { partial: true });
  });

  test('a field that it calculates to nothing stays away', () => {
    const [row = {}] = fieldsWith('[xmlwineventlog]\nEVAL-process_path = null()\n');
    assertRows([{ found: row.process_path ?? 'none' }], [{ found: 'none' }]);
  });

  test('what it extracts is not extracted twice', () => {
    const transforms =
      '[mine]\nSOURCE_KEY = Hashes\nREGEX = (?<hashes>[0-9A-F]{40})\nMV_ADD = true\n[data]\nREGEX = <Data Name=.(Hashes).>([^<]+)\nFORMAT = $1::$2\n';
    const rows = fieldsWith('[xmlwineventlog]\nREPORT-mine = data, mine\n', transforms);
    assertRows(rows, [{ hashes: '0123456789ABCDEF0123456789ABCDEF01234567', Image: 'C:\\a\\b.exe' }], { partial: true });
  });

  test('where it extracts fields, KV_MODE is what it says, or the default', () => {
    assertRows(fieldsWith('[xmlwineventlog]\nEXTRACT-x = <EventID>(?<id_of_event>\\d+)\n'), [{ id_of_event: 1, mode: 'quiet</Data' }], {
      partial: true,
    });
    const [row = {}] = fieldsWith('[xmlwineventlog]\nEVAL-x = 1\n');
    assertRows([{ mode: row.mode ?? 'none' }], [{ mode: 'none' }]);
  });

  test('its event types and the built-in ones are all there', () => {
    const apps = [
      { 'default/eventtypes.conf': '[mine]\nsearch = EventCode=1\n', 'default/tags.conf': '[eventtype=mine]\nmytag = enabled\n' },
    ];
    const metadata = { sourcetype: 'xmlwineventlog', source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational' };
    const { rows } = search({ spl: 'tag=mytag tag=process | table process_name', data: { metadata, text: RAW }, now: 0, apps });
    assertRows(rows, [{ process_name: 'b.exe' }]);
  });
});
