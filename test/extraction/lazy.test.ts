import { type ResultRow, search } from '../../src/index.ts';
import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';

/** A seeded stream of whole numbers. */
function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor', 'n404'] as const;

/** A configuration and an event in which rules of all kinds write and read the same few fields. */
function made(seed: number): { readonly app: Readonly<Record<string, string>>; readonly text: string } {
  const below = numbers(seed);
  const name = (): string => NAMES[below(NAMES.length)] ?? 'a';
  const quoted = (): string => `'${name()}'`;
  const some = (most: number, line: (index: number) => string): string[] =>
    Array.from({ length: below(most + 1) }, (_, index) => line(index));
  const expressions = [
    () => quoted(),
    () => `coalesce(${quoted()}, ${quoted()}, "none")`,
    () => `if(${quoted()}==${quoted()}, "same", null())`,
    () => `mvappend(${quoted()}, "x")`,
    () => `${quoted()}."-".${quoted()}`,
  ];
  const transforms = [
    () => `REGEX = ${name()}=(\\w)\nFORMAT = ${name()}::$1`,
    () => 'REGEX = (\\w+)=>(\\w+)\nFORMAT = $1::$2',
    () => 'REGEX = <(?<_KEY_1>\\w+)>(?<_VAL_1>[^<]*)<\nCLEAN_KEYS = false\nMV_ADD = true',
    () => `SOURCE_KEY = ${name()}\nREGEX = (?<${name().replaceAll('_', '') || 'a'}>\\w)`,
    () => `DELIMS = ";"\nFIELDS = ${name()}, ${name()}`,
  ];
  const props = [
    '[st]',
    `KV_MODE = ${['auto', 'none', 'json', 'xml'][below(4)]}`,
    ...some(3, (index) => `EXTRACT-${index} = ${name()}=(?<${name().replaceAll('_', '') || 'a'}>\\w+)`),
    ...some(3, (index) => `REPORT-${index} = t${below(3)}, t${below(3)}`),
    ...some(3, (index) => `FIELDALIAS-${index} = ${name()} ${below(2) === 0 ? 'AS' : 'ASNEW'} ${name()}`),
    ...new Map(
      some(4, () => `EVAL-${name()} = ${expressions[below(expressions.length)]?.()}`).map((line) => [line.split(' ')[0], line]),
    ).values(),
    ...some(
      2,
      (index) => `LOOKUP-${index} = table k AS ${name()} ${below(2) === 0 ? 'OUTPUT' : 'OUTPUTNEW'} v AS ${name()}, w AS ${name()}`,
    ),
  ];
  const types = some(
    3,
    (index) => `[type${index}]\nsearch = ${['sourcetype=st', 'source=no', ''][below(3)]} ${name()}=${['*', '1', 'x'][below(3)]}`,
  );
  const value = (): string => ['1', '2', 'x', 'same', 'y z'][below(5)] ?? '';
  const pairs = Array.from({ length: 6 }, () => {
    const [key, text] = [name(), value()];
    return [`${key}="${text}"`, `${key}=>${text}`, `<${key}>${text}</${key}>`, `${key}=${text};${text}`][below(4)] ?? '';
  });
  return {
    app: {
      'default/props.conf': props.join('\n'),
      'default/transforms.conf': [
        ...Array.from({ length: 3 }, (_, index) => `[t${index}]\n${transforms[below(transforms.length)]?.()}`),
        '[table]\nfilename = table.csv',
      ].join('\n'),
      'default/eventtypes.conf': types.join('\n'),
      'default/tags.conf': `[eventtype=type0]\nt0 = enabled\n[${name()}=1]\none = enabled`,
      'lookups/table.csv': 'k,v,w\n1,one,\nx,ex,2\n',
    },
    text:
      below(3) === 0
        ? JSON.stringify(Object.fromEntries(Array.from({ length: 5 }, () => [name(), below(2) === 0 ? value() : [value(), value()]])))
        : pairs.join(' '),
  };
}

/** Generated configurations in a plain run. */
const LAST = FULL ? 200 : 60;

const ASKED = [...NAMES, 'eventtype', 'tag', 'tag::eventtype'];

function answer(seed: number, spl: string): ResultRow {
  const { app, text } = made(seed);
  const { rows } = search({ spl, now: 0, apps: [app], data: [{ metadata: { sourcetype: 'st', source: 's', host: 'h' }, text }] });
  return rows[0] ?? {};
}

suite('extraction of what a search needs', (test) => {
  test('gives the same values as extraction of everything (inferred: laziness must not be seen)', () => {
    let values = 0;
    for (let seed = 1; seed <= LAST; seed += 1) {
      const all = answer(seed, 'search *');
      const below = numbers(seed * 7);
      const wanted = ASKED.filter(() => below(3) === 0);
      if (wanted.length === 0) continue;
      const few = answer(seed, `search * | table ${wanted.map((name) => `"${name}"`).join(' ')}`);
      const expected = wanted.map((name) => [name, Object.hasOwn(all, name) ? all[name] : undefined]);
      values += expected.filter(([, value]) => value !== undefined).length;
      const found = wanted.map((name) => [name, Object.hasOwn(few, name) ? few[name] : undefined]);
      assert.equal(found, expected, `seed ${seed}\n${JSON.stringify(made(seed), null, 1)}`);
    }
    assert.ok(values > 40, `${values} values were compared`);
  });

  test('and finds the same events by them', () => {
    for (let seed = 301; seed <= 300 + LAST / 2; seed += 1) {
      const all = answer(seed, 'search *');
      for (const name of ['a', 'b', 'tag', 'eventtype']) {
        const value = Object.hasOwn(all, name) ? [all[name] ?? ''].flat()[0] : undefined;
        if (value === undefined || /["\\*]/.test(value)) continue;
        const found = answer(seed, `search ${name}="${value}" | table "${name}"`);
        assert.equal(found[name], all[name], `seed ${seed} ${name}`);
      }
    }
  });
});
