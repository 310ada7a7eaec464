import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, splRun } from './kit.ts';

file(
  'ta/default/props.conf',
  '[web]\nKV_MODE = jsonn\nTRUNCATE = many\nUNKNOWN_SETTING = x\nEXTRACT-a = (?<x>(\nREPORT-b = nowhere\nTRANSFORMS-c = nothing\nEVAL-y = lowr(x)\n',
);
file('ta/default/transforms.conf', '[hosts]\nfilename = hosts.csv\nmin_matches = few\n');
file('ta/default/eventtypes.conf', '[web]\nsearch = sourcetype=(\npriority = 11\n');
file('ta/default/tags.conf', '[eventtype=web]\nnetwork = enabled\nweb = on\n[web]\nx = enabled\n');
file('ta/default/macros.conf', '[empty]\ndescription = d\n[flag]\ndefinition = x\niseval = maybe\n');
file(
  'ta/default/savedsearches.conf',
  '[Good]\nsearch = `flag` | stats count\n[Bad]\nsearch = index=a \\\n | stats cuont(x)\ncron_schedule = hourly\n',
);
file('ta/default/data/models/M.json', '{"modelName":"N","objects":[]}');
file('ta/local/app.conf', '[launcher]\nstray\n');
file('good/default/props.conf', '[web]\nKV_MODE = json\nANYTHING = goes\n');

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
}

async function findings(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await splRun(['check', ...words, '--format', 'json']);
  // The form that the command documents.
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Finding[] };
  return diagnostics.map(({ code, file: name = '', line = 0 }) => `${code} ${name.replace(/.*\//, '')}:${line}`);
}

suite('check of an app (issue 5: unknown settings are ignored, wrong ones reported)', (test) => {
  test('every wrong setting at its place, unknown ones not at all', async () => {
    assert.equal([...(await findings('--app', inFolder('ta')))].sort(), [
      'SPL1012 app.conf:2',
      'SPL1013 macros.conf:1',
      'SPL1023 transforms.conf:3',
      'SPL1027 tags.conf:4',
      'SPL1042 M.json:0',
      'SPL1056 eventtypes.conf:3',
      'SPL1056 macros.conf:5',
      'SPL1056 props.conf:2',
      'SPL1056 props.conf:3',
      'SPL1056 savedsearches.conf:6',
      'SPL1056 tags.conf:3',
      'SPL1057 transforms.conf:2',
      'SPL1058 props.conf:7',
      'SPL1080 props.conf:5',
      'SPL1081 props.conf:6',
      'SPL1082 props.conf:2',
      'SPL1084 props.conf:8',
      'SPL1088 eventtypes.conf:2',
      'SPL2004 savedsearches.conf:5',
    ]);
  });

  test('an app in which nothing is wrong', async () => {
    assert.equal(await splRun(['check', '--app', inFolder('good')]), { code: 0, stdout: '', stderr: 'nothing to say in 0 searches\n' });
  });

  test('apps of a configuration are what searches may name; external names stand there too', async () => {
    file('configured/a.spl', '`flag` | stats count | `corp_end`\n');
    const config = file('configured/spl-run.config.yml', 'apps: [../ta]\nexternal: [corp_*]\n');
    const here = process.cwd();
    process.chdir(inFolder('configured'));
    try {
      assert.equal(await findings('--config', config), []);
    } finally {
      process.chdir(here);
    }
  });

  test('with a path only that is checked, with the knowledge of the app', async () => {
    file('other/a.spl', '`flag` | stats count\n');
    assert.equal(await findings(inFolder('other/a.spl'), '--app', inFolder('ta')), []);
  });
});

suite('check of a content repository, and --external', (test) => {
  test('macros, lookups, detections and baselines', async () => {
    const of = (name: string, search: string): string => `name: ${name}\nid: 1\nsearch: ${search}\n`;
    file(
      'content/detections/a/one.yml',
      of('One', '`corp_index` | lookup corp_hosts host | `one_filter`'.replace(/^/, "'").replace(/$/, "'")),
    );
    file('content/detections/a/three.yml', of('Three', "'index=a | `tree_filter`'"));
    file('content/baselines/two.yml', of('Two', '| stats cuont(x)').replace('| stats', "'| stats").replace('(x)', "(x)'"));
    file('content/macros/bad.yml', 'name: bad\n');
    file('content/lookups/wrong.yml', 'name: wrong\nlookup_type: csv\nmin_matches: few\n');
    file('content/lookups/wrong.csv', 'a\n1\n');
    const folder = inFolder('content');
    assert.equal(await findings('--content', folder), [
      'SPL1013 bad.yml:1',
      'SPL1023 wrong.yml:3',
      'SPL1001 one.yml:3',
      'SPL1020 one.yml:3',
      'SPL1091 three.yml:3',
      'SPL2004 two.yml:3',
    ]);
    assert.equal(await findings('--content', folder, '--external', 'corp_*'), [
      'SPL1013 bad.yml:1',
      'SPL1023 wrong.yml:3',
      'SPL1091 three.yml:3',
      'SPL2004 two.yml:3',
    ]);
    assert.equal(await findings('-e', '`corp.x`', '--external', 'corp*'), []);
    assert.equal(await findings('-e', '`corpx`', '--external', 'corp.'), ['SPL1001 -e:1']);
  });

  test('an expansion that a run needs is an error all the same, and run has no such option', async () => {
    const { code, stderr } = await splRun(['-e', '`corp_index`', '--external', 'corp_*']);
    assert.is(code, 3);
    assert.match(stderr, /SPL6001[\s\S]*it is an option of "check"/);
  });
});
