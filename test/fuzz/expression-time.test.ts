import { EVAL_FUNCTIONS } from '../../src/functions/eval/index.ts';
import { processorTime } from '../kit/processor-time.ts';
import type { TestRow } from '../kit/rows.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { randomFrom } from './hostile-patterns.ts';

/** `FUZZ_SECONDS=600 FUZZ_SEED=7` looks longer and elsewhere. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 5);
const SEED = Number(process.env.FUZZ_SEED ?? 20261202);
const LONGEST = 1000;

const ROW: TestRow = {
  _time: 1_704_067_200,
  long: 'a'.repeat(100_000),
  words: 'ab, 12 '.repeat(15_000),
  deep: '['.repeat(20_000),
  nested: `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  wide: JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ a: i, b: [i, { c: 'x' }] }))),
  xml: `${'<a>'.repeat(3000)}x${'</a>'.repeat(3000)}`,
  digits: '9'.repeat(20_000),
  many: Array.from({ length: 5000 }, (_, i) => `v${i}`),
  numbers: Array.from({ length: 5000 }, (_, i) => String(i * 7)),
  big: '1e308',
  less: '-1e308',
  none: '',
};

const FIELDS = Object.keys(ROW);
const NUMBERS = ['0', '1', '-1', '1000000000000', '0.000000001', '1e308', '-1e308', '9007199254740993', '64', '255'];
const TEXTS = [
  '""',
  '"a"',
  '"(a+)+$"',
  '"(a|b)*?x"',
  '".*.*.*x"',
  '"%9999999s"',
  '"%.9999999f"',
  '"%*d%*d%s%s%s"',
  '"%+d@d%Y%N%999N"',
  '"-1d@d+1h@h-1mon@mon"',
  '"+999999999999y"',
  '"-9999999999999s@q"',
  '"{}.a{}.b"',
  '"a{0}.b{99999999}.c"',
  '"//a//a//a"',
  '"a.a.a.a.a.a.a"',
  '"commas"',
  '"hex"',
  '"duration"',
  '"%%%%%%"',
  '"______%"',
  '"%a%a%a%a%a%a%a%b"',
  '","',
  '"0.0.0.0/0"',
  '"\\\\0\\\\0\\\\0"',
  '"[{"',
  '"s/a/bb/g"',
  '"Europe/Berlin"',
];

/** A call of a function with arguments that it was not made for, calls within it included. */
function hostileCall(random: () => number, depth: number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // the lists are not empty
  const argument = (): string => {
    const kind = random();
    if (depth > 0 && kind < 0.3) return hostileCall(random, depth - 1);
    if (kind < 0.6) return pick(FIELDS);
    return kind < 0.8 ? pick(TEXTS) : pick(NUMBERS);
  };
  const called = pick(EVAL_FUNCTIONS);
  const least = called.params.filter((param) => !('optional' in param && param.optional)).length;
  const count = Math.max(0, least + Math.floor(random() * 3) - (random() < 0.5 ? 1 : 0));
  return `${called.name}(${Array.from({ length: count }, argument).join(', ')})`;
}

/** Calls that are meant to take long. */
const MEANT = [
  'mvrange(0, 1000000000000)',
  'mvrange(0, 1000000, 0.0000001)',
  'mvmap(many, mvmap(many, many))',
  'mvmap(many, mvmap(numbers, numbers + 1))',
  'mvmap(numbers, mvmap(many, mvmap(numbers, many)))',
  'mvmap(many, mvrange(0, 200000))',
  'mvjoin(mvmap(many, long), long)',
  'mvzip(long, mvrange(0, 900000))',
  'mvappend(mvrange(0, 900000), mvrange(0, 900000))',
  'replace(replace(replace(long, "a", "aaaaaaaaaa"), "a", "aaaaaaaaaa"), "a", "aaaaaaaaaa")',
  'replace(long, "a", long)',
  'split(replace(long, "a", "aaaaaaaaaa"), "a")',
  'mvfilter(match(many, "(v|\\\\d)*x"))',
  'replace(long, "(a*)*b", "x")',
  'replace(long, "", "aaaaaaaaaa")',
  'replace(replace(long, "a", "aaaaaaaaaa"), "a", "aaaaaaaaaa")',
  'replace(long, "a*?b|a", "aa")',
  'replace(words, "(\\\\w+),? *(\\\\d+) *x", "\\\\2")',
  'printf("%1000000000d", 1)',
  'printf("%.1000000000f", 1)',
  'printf("%*d", 1000000000, 1)',
  'strptime(long, "%Y%Y%Y%Y%Y%Y%Y")',
  'strftime(_time, long)',
  'strftime(_time, replace(long, "a", "%c"))',
  'relative_time(_time, replace(long, "a", "-1d@d"))',
  'tostring(digits, "commas")',
  'tonumber(digits, 36)',
  'spath(deep, "a.b")',
  'spath(nested, replace(long, "a", "a."))',
  'spath(wide, "{}.b{}.c")',
  'xpath(xml, "//a//a//a//a")',
  'json_valid(deep)',
  'json_extract(wide, "{}.b{}.c")',
  'json_set(nested, "a.a.a.a", deep)',
  'json_array_to_mv(wide)',
  'json_keys(nested)',
  'like(long, "%a%a%a%a%a%a%a%a%b")',
  'match(long, "^(a|aa)+$")',
  'match(long, "(?:a?){30}a{30}b")',
  'mvsort(mvappend(many, many, many, many))',
  'mvdedup(mvappend(many, numbers, many))',
  'mvzip(many, mvzip(many, numbers, long), long)',
  'mvjoin(many, long)',
  'split(long, "")',
  'split(long, "a")',
  'mvfind(many, "(v|\\\\d)+x")',
  'substr(long, -1000000000000, 1000000000000)',
  'sha512(long)',
  'urldecode(replace(long, "a", "%25"))',
  'pow(big, big)',
  'exact(1e308 * 1e308)',
  'trim(long, "a")',
  'cidrmatch("0.0.0.0/0", long)',
  'commands(long)',
  'tojson()',
  'nullif(numbers, many)',
  'if(numbers != numbers, 1, 2)',
  'if(many < numbers, 1, 2)',
  'if(many IN (numbers, many), 1, 2)',
  'mvcommand()',
];

suite('fuzz: no expression takes longer than a second (issue: "No pattern or expression from a fuzz run takes more than 1 s or crashes")', (test) => {
  const run = (expression: string): number => {
    const runnable = compileSpl(`* | eval x=${expression} | eval y=len(mvindex(x,0)) | fields y`);
    const started = processorTime();
    if (!runnable.failed) runDirectly(runnable, [ROW], { fuse: true });
    return processorTime() - started;
  };
  for (const expression of MEANT)
    test(expression, () => {
      run('1');
      const took = run(expression);
      if (SECONDS > 10 && took > 100) console.log(`${took.toFixed(0)} ms: ${expression}`);
      assert.ok(took < LONGEST, `${took.toFixed(0)} ms`);
    });

  test(
    'generated calls',
    () => {
      const random = randomFrom(SEED);
      const end = performance.now() + SECONDS * 1000;
      let ran = 0;
      let worst = 0;
      while (performance.now() < end) {
        const expression = hostileCall(random, 2);
        const took = run(expression);
        ran += 1;
        if (SECONDS > 10 && took > worst) console.log(`${took.toFixed(0)} ms: ${expression}`);
        worst = Math.max(worst, took);
        assert.ok(took < LONGEST, `${took.toFixed(0)} ms: ${expression}`);
      }
      if (SECONDS > 10) console.log(`${ran} expressions, worst ${worst.toFixed(0)} ms`);
      assert.ok(ran > 20);
    },
    SECONDS + 20,
  );
});
