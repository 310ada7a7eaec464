import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, rowsIn, splRun, THREE } from './kit.ts';

type Bad = readonly [title: string, content: string | Uint8Array, code: string, words: string];

const DEEP = 10_000;

/** Data that cannot be read: exit code 3, nothing on stdout. */
const DATA: readonly Bad[] = [
  ['an empty file', '', 'SPL5002', 'is empty'],
  ['JSON cut off in line 3', '{"a":1}\n{"a":2}\n{"a":3,"b":[', 'SPL5003', 'in line 3'],
  ['a binary file', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'SPL5004', 'expected events as text'],
  ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'SPL5005', 'git lfs pull'],
  ['another encoding', Uint8Array.from([...Buffer.from('{"a":"'), 0xe9, ...Buffer.from('"}\n')]), 'SPL5006', 'not UTF-8 in line 1'],
  ['an event that is no object', '{"a":1}\n[1,2]\n', 'SPL5007', 'in line 2'],
  ['a list with a number among its events', '[{"a":1}, 5]', 'SPL5007', 'expected a JSON object'],
  [`${DEEP} brackets deep`, `{"a":1}\n{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}\n`, 'SPL5008', 'in line 2'],
];

suite('data that cannot be read: exit code 3 (issue 2, "Done when")', (test) => {
  for (const [title, content, code, words] of DATA) {
    test(title, async () => {
      const path = file(`bad/${title.replaceAll(' ', '-')}.json`, content);
      // A reader that needs no value of a line does not measure how deep it is.
      for (const spl of code === 'SPL5008' ? ['*'] : ['*', 'a=1 | stats count']) {
        const { code: exit, stdout, stderr } = await splRun(['-e', spl, '--data', path]);
        assert.equal([exit, stdout], [3, ''], stderr);
        assert.match(stderr, code);
        assert.match(stderr, words);
      }
    });
  }
  test('a missing file, an empty glob', async () => {
    for (const [data, code] of [
      ['/nowhere/x.json', 'SPL5001'],
      ['/nowhere/*.json', 'SPL5009'],
    ] as const) {
      const { code: exit, stderr } = await splRun(['-e', '*', '--data', data]);
      assert.is(exit, 3);
      assert.match(stderr, code);
    }
  });
});

suite('data that only looks bad is read', (test) => {
  test('fields called __proto__, constructor, 404 (house.md section 7)', async () => {
    const odd = '{"__proto__":"p","constructor":"c","404":"n","toString":"t","a":"x"}';
    const path = file('bad/names.json', `${odd}\n`);
    const table = await splRun(['-e', '__proto__=p constructor=c | table a, __proto__, constructor, toString, 404', '--data', path]);
    assert.is(table.stdout, '{"a":"x","__proto__":"p","constructor":"c","toString":"t","404":"n"}\n');
    const spl =
      '* | eval __proto__=\'constructor\'."!", constructor=1 | stats count by __proto__, constructor | rename __proto__ AS valueOf';
    assert.is((await splRun(['-e', spl, '--data', path])).stdout, '{"valueOf":"c!","constructor":"1","count":"1"}\n');
    assert.is((await splRun(['-e', '* | table __proto__', '--data', path, '-f', 'csv'])).stdout, '__proto__\np\n');
  });
  test('a key that stands twice in an object', async () => {
    const path = file('bad/twice.json', '{"a":"1","a":"2"}\n');
    const { code, stdout } = await splRun(['-e', '* | table a', '--data', path]);
    assert.equal([code, rowsIn(stdout)], [0, [{ a: ['1', '2'] }]]);
  });
  test('a terminal is not driven by what the data says', async () => {
    const path = file('bad/escape.json', '{"a":"\\u001b[2Jx"}\n');
    const { stdout } = await splRun(['-e', '* | table a', '--data', path], { terminal: true });
    assert.not.ok(stdout.includes('\u001b'));
  });
  if (FULL) {
    test('a single line of 100 MB', async () => {
      const path = file('bad/long.json', `{"a":"${'x'.repeat(100_000_000)}","b":"1"}\n`);
      const { code, stdout, stderr } = await splRun(['-e', 'b=1 | eval n=len(a) | table n', '--data', path]);
      assert.equal([code, stdout], [0, '{"n":"100000000"}\n'], stderr);
    }, 60);
  }
});

/** Searches that are wrong: exit code 2, nothing on stdout. */
const SEARCHES: readonly (readonly [spl: string, code: string, words: string])[] = [
  ['* | stast count', 'SPL2001', 'did you mean "stats"'],
  ['* | eval a=lowr(b)', 'SPL2003', 'did you mean "lower"?'],
  ['* | stats cuont(a)', 'SPL2004', 'did you mean "count"?'],
  ['* | fillnull vlaue=0', 'SPL2002', 'did you mean "value"?'],
  ['`nobody`', 'SPL1001', 'unknown macro "nobody"'],
  ['`whoo`', 'SPL1001', 'did you mean "who"?'],
  ['`who(1)`', 'SPL1001', '"who" is defined with'],
  ['* | eval a=substr(b)', 'SPL3001', '"substr" has 1 argument'],
  ['* | where a="b', 'SPL0002', 'is never closed'],
  ['a="b', 'SPL0002', 'is never closed'],
  ['* | eval a=(1+2', 'SPL0003', 'is never closed'],
  ['a=1 (b=2', 'SPL0003', 'is never closed'],
  ['* | eval a=1)', 'SPL0004', 'closes nothing'],
  ['* | append [ search a=1', 'SPL0003', '"[" is never closed'],
  ['* | head 1 ]', 'SPL0004', 'closes nothing'],
  ['a=`who', 'SPL1002', 'backtick is never closed'],
  ['', 'SPL0006', 'the search is empty'],
  [`* | eval a=${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`, 'SPL0005', 'nested deeper'],
];

suite('searches that are wrong: exit code 2 (issue 2, "Done when")', (test) => {
  for (const [spl, code, words] of SEARCHES) {
    test(spl.slice(0, 60) || 'nothing', async () => {
      const { code: exit, stdout, stderr } = await splRun(['-e', spl, '--data', THREE, '--macro', 'who=user=root']);
      assert.equal([exit, stdout], [2, ''], stderr);
      assert.match(stderr, code);
      assert.match(stderr, words);
    });
  }
  test('several mistakes are told at once, before the data is looked at', async () => {
    const { code, stderr } = await splRun(['-e', '* | eval a=lowr(b) | stast count', '--data', '/nowhere']);
    assert.is(code, 2);
    assert.match(stderr, 'SPL2003');
    assert.match(stderr, 'SPL2001');
  });
  test('a search file that is no text', async () => {
    for (const [content, words] of [
      [Uint8Array.from([1, 0, 2]), 'is binary'],
      [Uint8Array.from([0xe9, 0x20]), 'is not UTF-8'],
    ] as const) {
      const { code, stderr } = await splRun([file('bad/x.spl', content), '--data', THREE]);
      assert.is(code, 3);
      assert.match(stderr, words);
    }
  });
});
