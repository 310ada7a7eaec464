import { commandIn, readFast } from '../../src/cli/fast-arguments.ts';
import { OPTIONS, type OptionSpec } from '../../src/cli/options.ts';
import { readSlow } from '../../src/cli/slow-arguments.ts';
import { assert, suite } from '../kit/suite.ts';
import { splRun, THREE } from './kit.ts';

/** Command lines of the main job that both readers take (design/execution.md 6.9). */
const BOTH: readonly (readonly string[])[] = [
  ['x.spl'],
  ['run', 'x.spl', '--data', 'a.json'],
  ['x.spl', '--data', 'a.json', '--data=b.json', '--data', 'c,d.json,sourcetype=x y'],
  ['-e', 'search a="b c" | head 1', '-v'],
  ['-e', '"a phrase"'],
  ['-e', "'a' 'b'"],
  ['-e', '| makeresults\n| eval a="x"'],
  ['-e', ''],
  ['-fjson', '-qv', 'x.spl'],
  ['-f', 'json', '-o', 'out.json', '--limit', '0', '--fields=a,b', 'x.spl'],
  ['-', '--data', 'a'],
  ['x.spl', '--data', '-'],
  ['x.spl', '--earliest', '-24h@h', '--latest', '-1d', '--now=clock'],
  ['x.spl', '--limit', '5', '--limit', '6'],
  ['--macro', 'a=1', '--macro', 'b(2)=$x$ $y$', '--macros', 'm.conf', 'x.spl'],
  ['--no-stats', '--color', 'never', '--fail-on-empty', '--', 'x.spl'],
  ['--', '-x.spl'],
  ['1e3'],
  ['--help'],
  ['-V'],
  [],
];

suite('arguments: one table, two readers', (test) => {
  for (const argv of BOTH) {
    test(`both read ${JSON.stringify(argv)}`, () => {
      const fast = readFast(argv);
      assert.ok(fast !== undefined);
      assert.equal({ ...fast, given: { ...fast.given } }, readSlow(argv));
    });
  }
  test('every option of the main job is read alike', () => {
    for (const { name, alias, type, choices, commands } of OPTIONS as readonly OptionSpec[]) {
      if (!commands.includes('run')) continue;
      for (const written of [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])]) {
        const argv = type === 'flag' ? [written, 'x.spl'] : [written, choices?.[0] ?? 'value', 'x.spl'];
        const fast = readFast(argv);
        assert.equal({ ...fast, given: { ...fast?.given } }, readSlow(argv), argv.join(' '));
        assert.ok(name in (fast?.given ?? {}));
      }
    }
  });
  test('what the first reader does not take, the second does', () => {
    assert.is(readFast(['-e', '-x | head 1']), undefined);
    assert.equal(readSlow(['-e', '-x | head 1']).given, { expression: '-x | head 1' });
    assert.equal(readSlow(['compile', 'x.spl', '--emit', 'js', '-o', 'y.js']), {
      command: 'compile',
      words: ['x.spl'],
      given: { emit: 'js', output: 'y.js' },
    });
    assert.equal(readSlow(['fmt', 'a.spl', 'b.spl', '--check']), { command: 'fmt', words: ['a.spl', 'b.spl'], given: { check: true } });
    assert.equal(readSlow(['--data', 'x', '--tz=UTC'], 'program'), { command: 'program', words: [], given: { data: ['x'], tz: 'UTC' } });
  });
  test('a command is the first word that is no value', () => {
    assert.equal([commandIn(['fmt']), commandIn(['--color', 'never', 'fmt']), commandIn(['-o', 'fmt', 'x.spl'])], ['fmt', 'fmt', 'run']);
  });
});

/** What is wrong, the command line, the code and words that must be said. */
const WRONG: readonly (readonly [argv: readonly string[], code: string, words: string])[] = [
  [['x.spl', '--formt', 'json'], 'SPL6001', 'did you mean "--format"?'],
  [['x.spl', '--frobnicate'], 'SPL6001', 'unknown option "--frobnicate"'],
  [['x.spl', '-z'], 'SPL6001', 'unknown option "-z"'],
  [['x.spl', '--constructor', 'y'], 'SPL6001', 'unknown option "--constructor"'],
  [['x.spl', '--__proto__=y'], 'SPL6001', 'unknown option "--__proto__"'],
  [['x.spl', '--check'], 'SPL6001', 'it is an option of "fmt"'],
  [['fmt', 'x.spl', '--data', 'y'], 'SPL6001', 'unknown option "--data" of "fmt"'],
  [['x.spl', '--strict'], 'SPL6001', 'unknown option "--strict"'],
  [['x.spl', '--chart'], 'SPL6001', 'unknown option "--chart"'],
  [['x.spl', '--data'], 'SPL6002', 'option "--data" has no value'],
  [['x.spl', '--data', '--limit', '3'], 'SPL6002', 'option "--data" has no value'],
  [['x.spl', '--quiet=yes'], 'SPL6003', 'found "yes"'],
  [['x.spl', '--format', 'jsn'], 'SPL6004', 'did you mean "json"?'],
  [['x.spl', '--format', 'markdown'], 'SPL6004', 'expected table, json, ndjson, csv, raw'],
  [['-e', 'x', '--data', THREE, '--limit', 'ten'], 'SPL6004', 'expected a whole number'],
  [['-e', 'x', '--data', THREE, '--limit=-1'], 'SPL6004', 'expected a whole number'],
  [['-e', 'x', '--data', THREE, '--fields', 'a,,b'], 'SPL6004', 'names with commas between them'],
  [['complie', 'x.spl'], 'SPL6005', 'did you mean "compile"?'],
  [['complie'], 'SPL6005', 'did you mean "compile"?'],
  [['inspekt', 'x.spl', '--data', THREE], 'SPL6005', 'unknown command "inspekt"'],
  [['repl'], 'SPL6005', 'unknown command "repl"'],
  [['help', 'SPL2100'], 'SPL7056', 'there is no message "SPL2100"'],
  [['x.spl', 'y.json'], 'SPL6006', 'found "y.json" after "x.spl"'],
  [[], 'SPL6007', 'no search is given'],
  [['fmt', 'detection.yml'], 'SPL6008', 'a YAML file'],
  [['fmt', 'savedsearches.conf#Alert'], 'SPL6008', 'a .conf file'],
  [['-e', 'x', 'y.spl'], 'SPL6009', 'found "y.spl" besides -e'],
  [['user=root | stats count', '--data', THREE], 'SPL6014', "given with -e 'SPL'"],
  [['none.spl', '--data', THREE], 'SPL5001', 'there is no file "none.spl"'],
  [['-e', 'x', '--data', THREE, '--tz', 'Mars'], 'SPL3014', '"Mars" is no time zone'],
  [['-e', 'x', '--data', THREE, '--earliest', 'yesterdayish'], 'SPL3011', '"yesterdayish" is no time'],
  [['-e', 'x', '--data', THREE, '--now', 'never'], 'SPL3011', '"never" is no time'],
  [['-e', 'x', '--data', THREE, '--macro', 'nothing'], 'SPL1018', 'expected name=definition'],
  [['-e', 'x', '--data', THREE, '--macros', 'none.conf'], 'SPL1016', 'cannot read "none.conf"'],
  [['-e', 'x', '--data', `${THREE},host=`], 'SPL5014', 'has no value'],
  [['-', '--data', '-'], 'SPL5013', 'already taken by the search'],
  [['fmt', '--write', '--check', THREE], 'SPL6012', 'contradict each other'],
];

suite('wrong use ends with exit code 3 and says why (design/experience.md)', (test) => {
  for (const [argv, code, words] of WRONG) {
    test(JSON.stringify(argv).slice(0, 100), async () => {
      const { code: exit, stdout, stderr } = await splRun(argv, { stdin: 'x' });
      assert.is(exit, 3, stderr);
      assert.is(stdout, '');
      assert.match(stderr, code);
      assert.match(stderr, words);
    });
  }
});
