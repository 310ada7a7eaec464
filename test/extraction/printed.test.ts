import { compileSearch } from '../../src/compile.ts';
import { appFromRecord } from '../../src/knowledge/app-files.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import { NO_KNOWLEDGE } from '../../src/knowledge/search-knowledge.ts';
import { printProgram } from '../../src/print-program.ts';
import { openSession } from '../../src/session/open-session.ts';
import { openPrintedRun } from '../../src/session/run-printed-search.ts';
import type { FileTree } from '../../src/text/file-tree.ts';
import { evaluatePrinted } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const FILES = {
  'default/props.conf':
    '[st]\nREPORT-x = xml\nFIELDALIAS-a = Image AS process_path\nEVAL-dest = upper(Computer)\nLOOKUP-l = names id AS EventID OUTPUT name',
  'default/transforms.conf': '[xml]\nREGEX = <(\\w+)>([^<]+)<\nFORMAT = $1::$2\n[names]\nfilename = names.csv',
  'default/eventtypes.conf': '[starts]\nsearch = sourcetype=st EventID=1',
  'default/tags.conf': '[eventtype=starts]\nprocess = enabled',
  'lookups/names.csv': 'id,name\n1,process create\n',
};

/** The files of one app in a folder `/app`. */
const TREE: FileTree = {
  absolute: (path) => path,
  label: (path) => path,
  kind: (path) => {
    const inner = path.replace(/^\/app\/?/, '');
    if (Object.hasOwn(FILES, inner)) return 'file';
    return inner === '' || Object.keys(FILES).some((name) => name.startsWith(`${inner}/`)) ? 'folder' : undefined;
  },
  list: (folder) => {
    const inner = folder.replace(/^\/app\/?/, '');
    const names = Object.keys(FILES).filter((name) => inner === '' || name.startsWith(`${inner}/`));
    return [...new Set(names.map((name) => name.slice(inner === '' ? 0 : inner.length + 1).split('/')[0] ?? ''))];
  },
  read: (path) => new Map<string, string>(Object.entries(FILES)).get(path.replace(/^\/app\//, '')),
};

const text = '<EventID>1</EventID><Computer>pc</Computer><Image>a.exe</Image>\n<EventID>5</EventID><Computer>pc2</Computer>\n';
const inputs = [{ name: 'data', text, metadata: { sourcetype: 'st' } }];

// A printed program gets the extraction of its data from the apps that it is run with (docs/architecture.md, "Fields of events").
suite('printed programs and extraction', (test) => {
  for (const spl of ['tag=process | table dest process_path name', '* | stats count by eventtype name', 'dest=PC2 | table EventID']) {
    test(`${spl}: the same rows as run directly`, async () => {
      const apps = appKnowledge([appFromRecord('app', FILES)]);
      const search = { ...NO_KNOWLEDGE, apps, lookups: apps.lookups };
      const session = openSession({ macros: new Map(), search });
      const direct = session.open({ inputs, now: 0 }).run(session.compile({ name: 'search', body: spl }));
      const printed = await evaluatePrinted(printProgram(compileSearch({ name: 'search', body: spl }, new Map(), search)));
      const opened = openPrintedRun({ inputs, now: 0 }, { files: [], apps: ['/app'], tree: TREE, knowledge: {} });
      const result = opened.run(printed);
      assert.equal(opened.diagnostics, []);
      assert.equal(result.columns, direct.columns);
      assert.equal(result.fields, direct.fields);
      assert.is(direct.length, 1);
    });
  }
});
