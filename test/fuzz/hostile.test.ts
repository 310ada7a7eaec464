import { compile } from '../../src/index.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { compileSpl, type Ran, runDirectly, runPrinted } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const OWN = 'globalThis.__owned=1';

/** Texts that would be code if text of a search entered a program in any way but as data. */
const ATTEMPTS = [
  `";${OWN};"`,
  `');${OWN};('`,
  `\`;${OWN};\``,
  `\${${OWN}}`,
  `\`\${${OWN}}\``,
  `*/${OWN}/*`,
  `x*/;${OWN};//`,
  `\n${OWN}\n`,
  `\r\n${OWN}//`,
  `\u2028${OWN}\u2028`,
  `\u2029${OWN}\u2029`,
  `\\";${OWN};//`,
  `\\\\";${OWN};//`,
  `\\u0022;${OWN};//`,
  `\\`,
  `</script><script>${OWN}</script>`,
  `<!--${OWN}-->`,
  `]);${OWN};([`,
  `}));${OWN};((x) => ({`,
  `constructor.constructor("${OWN}")()`,
  `__proto__`,
  `import("data:text/javascript,${OWN}")`,
  `\0${OWN}`,
  `\ud800${OWN}`,
] as const;

// The property that the attempts would set.
const world = globalThis as { __owned?: unknown };
function assertUntouched(where: string): void {
  const owned = '__owned' in world;
  delete world.__owned;
  assert.not(owned, `code ran: ${where}`);
}

/** As a text in double quotes of eval, search or an argument. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

async function everyWay(spl: string, given: readonly TestRow[], macros: Readonly<Record<string, string>> = {}): Promise<readonly Ran[]> {
  const runnable = compileSpl(spl, macros);
  assertUntouched(spl);
  if (runnable.failed) {
    compile(spl, { macros });
    assertUntouched(spl);
    return [];
  }
  const ran = [
    runDirectly(runnable, given, { fuse: true }),
    runDirectly(runnable, given, { fuse: false }),
    await runPrinted(runnable, given),
  ];
  assertUntouched(spl);
  return ran;
}

interface Place {
  readonly title: string;
  readonly spl: (text: string) => string;
  readonly given: (text: string) => readonly TestRow[];
  readonly gives: (text: string) => readonly TestRow[];
  /** False where this text means something else in this place. */
  readonly fits?: (text: string) => boolean;
}

const hasWildcard = (text: string): boolean => text.includes('*');
const braces = (text: string): boolean => /[{}]/.test(text);
const row = (name: string, value: unknown): TestRow => Object.fromEntries([[name, value]]);

const PLACES: readonly Place[] = [
  {
    title: 'a text of eval',
    spl: (text) => `search * | eval a=${quoted(text)}`,
    given: () => [{ k: 1 }],
    gives: (text) => [{ k: 1, a: text }],
  },
  {
    title: 'a text of where',
    spl: (text) => `search * | where a=${quoted(text)}`,
    given: (text) => [{ a: text }, { a: 'x' }],
    gives: (text) => [{ a: text }],
  },
  { title: 'a value of search', spl: (text) => `search a=${quoted(text)}`, given: (text) => [{ a: text }], gives: (text) => [{ a: text }] },
  {
    title: 'a value of IN',
    spl: (text) => `search a IN (x, ${quoted(text)})`,
    given: (text) => [{ a: text }],
    gives: (text) => [{ a: text }],
  },
  {
    title: 'a phrase',
    spl: (text) => `search ${quoted(text)} OR k=1`,
    given: (text) => [{ k: 1, _raw: text }],
    gives: (text) => [{ k: 1, _raw: text }],
  },
  {
    title: 'a field of search',
    spl: (text) => `search ${quoted(text)}=1`,
    given: (text) => [row(text, 1)],
    gives: (text) => [row(text, 1)],
  },
  {
    title: 'a field of eval',
    spl: (text) => `search * | eval a='${text}' | table a`,
    given: (text) => [row(text, 7)],
    gives: () => [{ a: 7 }],
    fits: (text) => !/['|`]/.test(text),
  },
  {
    title: 'a destination of eval',
    spl: (text) => `search * | eval ${quoted(text)}=1 | fields - k`,
    given: () => [{ k: 1 }],
    gives: (text) => [row(text, 1)],
    fits: (text) => !braces(text),
  },
  {
    title: 'a new name of rename',
    spl: (text) => `search * | rename a AS ${quoted(text)}`,
    given: () => [{ a: 1 }],
    gives: (text) => [row(text, 1)],
    fits: (text) => !hasWildcard(text),
  },
  {
    title: 'an old name of rename',
    spl: (text) => `search * | rename ${quoted(text)} AS a`,
    given: (text) => [row(text, 1)],
    gives: () => [{ a: 1 }],
    fits: (text) => !hasWildcard(text),
  },
  {
    title: 'a column of table',
    spl: (text) => `search * | table ${quoted(text)}`,
    given: (text) => [{ ...row(text, 1), k: 1 }],
    gives: (text) => [row(text, 1)],
  },
  {
    title: 'a by-field',
    spl: (text) => `search * | stats count by ${quoted(text)}`,
    given: (text) => [row(text, 1)],
    gives: (text) => [{ ...row(text, 1), count: 1 }],
    fits: (text) => !hasWildcard(text),
  },
  {
    title: 'the field of an aggregate',
    spl: (text) => `search * | stats sum(${quoted(text)}) AS s`,
    given: (text) => [row(text, 1)],
    gives: () => [{ s: 1 }],
    fits: (text) => !hasWildcard(text),
  },
  {
    title: 'the name of an aggregate',
    spl: (text) => `search * | stats count AS ${quoted(text)}`,
    given: () => [{ k: 1 }],
    gives: (text) => [row(text, 1)],
    fits: (text) => !hasWildcard(text),
  },
  {
    title: 'the expression of an aggregate',
    spl: (text) => `search * | stats count(eval(a=${quoted(text)})) AS n`,
    given: (text) => [{ a: text }],
    gives: () => [{ n: 1 }],
  },
  {
    title: 'the value of an option',
    spl: (text) => `search * | fillnull value=${quoted(text)} a`,
    given: () => [{ k: 1 }],
    gives: (text) => [{ k: 1, a: text }],
  },
  {
    title: 'a key of sort',
    spl: (text) => `search * | sort ${quoted(text)}`,
    given: (text) => [row(text, 2), row(text, 1)],
    gives: (text) => [row(text, 1), row(text, 2)],
    fits: (text) => !/^[-+]/.test(text),
  },
  {
    title: 'a key of dedup',
    spl: (text) => `search * | dedup ${quoted(text)}`,
    given: (text) => [row(text, 2), row(text, 2)],
    gives: (text) => [row(text, 2)],
  },
  {
    title: 'a comment',
    spl: (text) => `search * \`\`\`${text}\`\`\` | eval a=1`,
    given: () => [{ k: 1 }],
    gives: () => [{ k: 1, a: 1 }],
    fits: (text) => !text.includes('`'),
  },
  {
    title: 'a value of the data that names a field',
    spl: () => 'search * | eval {a}=1 | fields - a',
    given: (text) => [{ a: text }],
    gives: (text) => [row(text, 1)],
    fits: (text) => !braces(text),
  },
  {
    title: 'a replacement',
    spl: (text) => `search * | eval a=replace(a, "x", ${quoted(text)}) | table a`,
    given: () => [{ a: 'x' }],
    gives: (text) => [{ a: text }],
    fits: (text) => !text.includes('\\'),
  },
];

suite('text of a search is data (house.md section 7)', (test) => {
  for (const { title, spl, given, gives, fits = () => true } of PLACES) {
    test(title, async () => {
      for (const text of ATTEMPTS.filter(fits)) {
        const ran = await everyWay(spl(text), given(text));
        assert.is(ran.length, 3, spl(text));
        for (const { rows } of ran) assertRows(rows, gives(text), { values: 'text' });
      }
    });
  }

  test('in a place where it means nothing it does nothing', async () => {
    const places: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => `search ${text}`,
      (text) => `search a=${text} | eval b=${text}`,
      (text) => `| ${text}`,
      (text) => `search * | where ${text}`,
      (text) => `search * | eval a=${text}(1)`,
      (text) => `search * | eval ${text}=1`,
      (text) => `search * | stats ${text}(a) by ${text}`,
      (text) => `search * | stats count AS ${text}`,
      (text) => `search * | fillnull ${text}=${text} ${text}`,
      (text) => `search * | rename ${text} AS ${text}`,
      (text) => `search * | rex field=${quoted(text)} ${quoted(`(?<n>${text})`)}`,
      (text) => `search * | regex a=${quoted(text)}`,
      (text) => `search * | eval a=match(a, ${quoted(text)}), b=searchmatch(${quoted(text)})`,
      (text) => `search * | rex mode=sed ${quoted(`s/a/${text}/g`)}`,
      (text) => `search * | convert timeformat=${quoted(text)} ctime(${quoted(text)})`,
      (text) => `search * | eval a=strftime(1, ${quoted(text)}), b=printf(${quoted(text)}, 1), c=spath(a, ${quoted(text)})`,
      (text) => `search * [search a=${quoted(text)} | return 5 ${quoted(text)}]`,
      (text) => `\`${text}\``,
    ];
    for (const text of ATTEMPTS) for (const place of places) await everyWay(place(text), [row(text, text), { a: text, _raw: text }]);
  });

  test('in macros: definitions, arguments, names, eval-based ones', async () => {
    for (const text of ATTEMPTS) {
      const given = [{ a: text }, { k: 1 }];
      await everyWay('search `m`', given, { m: text });
      await everyWay(`search \`m(${quoted(text)})\``, given, { 'm(1)': 'a="$x$"' });
      await everyWay(
        'search `m`',
        given,
        Object.fromEntries([
          [text, text],
          ['m', quoted(text)],
        ]),
      );
      compile('search `m(x)`', {
        macros: { 'm(1)': { definition: `"${text}"."$x$"`, args: [text], iseval: true, validation: text, errormsg: text } },
      });
      compile('search `m(x)`', { macros: { 'm(1)': { definition: text, args: ['x'], iseval: true } } });
      assertUntouched(text);
    }
  });
});
