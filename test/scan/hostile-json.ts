import fc from 'fast-check';

/** Names as they are asked for; some of them are spelt in several ways, or lead through lists. */
export const NAMES = [
  'a',
  'b.c',
  'list{}',
  'deep{}.x',
  'deep{}.y{}',
  '__proto__',
  '404',
  'häß',
  'k.l.m',
  '',
  'host',
  'sourcetype',
] as const;

const text = fc.constantFrom(
  'x',
  'X',
  'abc',
  '',
  '1',
  '1.0',
  'a "b"',
  'back\\slash',
  'line\nbreak',
  'tab\t',
  'ä',
  '😀',
  '\u212a',
  '}{',
  '{"a":1}',
  '["x"]',
  '\u0001',
  'a b c d e f g h i j k l m n o p',
);
const HEX = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as JSON, plain or with every character escaped. */
const string = fc.tuple(text, fc.constantFrom('plain', 'plain', 'plain', 'hex', 'slash')).map(([value, way]) =>
  way === 'hex'
    ? `"${[...value]
        .flatMap((char) => char.split(''))
        .map(HEX)
        .join('')}"`
    : way === 'slash'
      ? JSON.stringify(value).replaceAll('/', '\\/')
      : JSON.stringify(value),
);
const bare = fc.constantFrom('0', '1', '1.0', '-0', '1e2', '12345678901234567890', '0.1', 'true', 'false', 'null', '3.5');
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: string },
    { weight: 3, arbitrary: bare },
    { weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 3 }).map((parts) => `[${parts.join(' , ')}]`) },
    { weight: 1, arbitrary: fc.array(fc.tuple(fc.constantFrom('"x"', '"y"', '"c"', '"l.m"'), tie('json')), { maxLength: 3 }).map(object) },
  ),
}));
const key = fc.constantFrom(
  '"a"',
  '"a"',
  '"b"',
  '"b.c"',
  '"list"',
  '"list"',
  '"deep"',
  '"__proto__"',
  '"404"',
  '"häß"',
  '"k"',
  '"k.l"',
  '""',
  '"\\u0061"',
  '"list{}"',
  '"host"',
  '"other"',
  '"sourcetype"',
);

function object(members: readonly (readonly [string, string])[]): string {
  return `{${members.map((pair) => pair.join(':')).join(',')}}`;
}

const time = fc.oneof(
  fc.integer({ min: 0, max: 8 }).map((second) => `"_time":${1_700_000_000 + second}`),
  fc.integer({ min: 0, max: 8 }).map((second) => `"_time":"17000000${second}0.25"`),
  fc.integer({ min: 0, max: 8 }).map((second) => `"timestamp":"2023-11-14T22:13:2${second}.5Z"`),
  fc.integer({ min: 0, max: 8 }).map((second) => `"time" : 170000000${second}000`),
  fc.constantFrom(
    '"eventTime":"2023-11-14T22:13:20+01:00"',
    '"eventTime":"nonsense","timestamp":"2023-11-14 22:13:20"',
    '"meta":{"timestamp":1700000003}',
  ),
);
/** A line that is an event. */
export const regular = fc.tuple(fc.array(fc.tuple(key, json), { maxLength: 6 }), time, fc.boolean()).map(([members, when, first]) => {
  const rest = members.map((pair) => pair.join(': '));
  return `{${(first ? [when, ...rest] : [...rest, when]).join(' ,')}}`;
});
/** Lines that are no event by themselves, broken ones among them. */
export const odd = fc.constantFrom(
  '',
  '   ',
  '{"a":1,"_time":1700000001} {"a":2,"_time":1700000002}',
  '{"a":[1 2],"_time":1}',
  '{"a":01,"_time":1}',
  '{"a":"x" "b":1}',
  '{"a":"\\x","_time":1}',
  '{"a":"x"',
  '{"a":"\ud800","_time":1700000001}',
  '{"a":"\\ud800","_time":1700000001}',
  '{"a":"\\ud83d\\ude00","_time":1700000001}',
  '{"a":"no time"}',
  '{"_raw":"a=1 b=2","_time":1700000001}',
  '{"a":{"_raw":"x"},"_time":1700000001}',
  '[1,2]',
  '"text"',
  '{"a":truth,"_time":1}',
  '{"b":[{"c":1},{"c":"2"}],"_time":1700000001}',
  '{"_time":1700000001}}',
  '{,"_time":1700000001}',
);

/** The text of a file of JSON lines; one line in thirty is no regular event. */
export const files = fc
  .tuple(
    fc.array(fc.oneof({ weight: 29, arbitrary: regular }, { weight: 1, arbitrary: odd }), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([lines, end, last, mark]) => `${mark ? '\ufeff' : ''}${lines.join(end)}${last ? end : ''}`);
