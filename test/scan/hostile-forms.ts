import fc from 'fast-check';
import { odd, regular } from './hostile-json.ts';

const records = fc.array(fc.oneof({ weight: 40, arbitrary: regular }, { weight: 1, arbitrary: odd }), { minLength: 1, maxLength: 12 });

/** Lays an object out over several lines, as `JSON.stringify(..., 2)` does, its texts untouched. */
const spread = (text: string): string => text.replace(/(?<=[{,])(?=")/g, '\n  ');

/** A file of objects that have no line each: a list of them, or one after the other. */
export const valueFiles = fc
  .tuple(
    records,
    fc.constantFrom(',', ', ', ',\n', '\r\n,\t'),
    fc.constantFrom(['[', ']'], ['[', ']\n'], [' [\n ', ' ] '], ['', ''], ['[', '']),
    fc.constantFrom('as it is', 'as it is', 'spread', 'marked', 'twice'),
  )
  .map(([lines, between, [open, close], way]) => {
    const body = lines.map((line) => (way === 'spread' ? spread(line) : line));
    // Without brackets the first object has to end on another line, so that it is no file of lines.
    const text = open === '' ? `{"a":\n"0","_time":1700000000}${body.join('\n')}` : `${open}${body.join(between)}${close}`;
    return way === 'marked' ? `\ufeff${text}` : way === 'twice' ? `${text}${text}` : text;
  });

const plainPart = fc.constantFrom(
  '"host":"h"',
  '"host":"h2"',
  '"source":"s\\u0031"',
  '"sourcetype":"abc"',
  '"index":"main"',
  '"channel":{"x":[1]}',
  '"fields":{"zone":"x","k.l.m":"abc"}',
  '"event.a":"x"',
);
const envelopePart = fc.constantFrom(
  '"host":null',
  '"host":["a","b"]',
  '"sourcetype":"st"',
  '"fields":{"a":"x","k":"abc"}',
  '"fields":{"a":1,"b.c":true}',
  '"fields":{"k.l":{"m":"x"}}',
  '"fields":{"a":["x","y"]}',
  '"fields":{"a":null,"host":"f"}',
  '"fields":{"other":{"n":01}}',
  '"fields":{"timestamp":"2023-11-14T22:13:29Z"}',
  '"fields":"none"',
  '"fields":null',
  '"event":{"a":"twice"}',
);
const envelopeTime = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `"time":${1_700_000_000 + second}`) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `"time":"170000000${second}.25"`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"time":null', '"time":"2023-11-14T22:13:20+01:00"', '"time":"nonsense"', '"time":1700000000123'),
  },
  { weight: 2, arbitrary: fc.constantFrom('"source":"none"') },
);
const envelopeEvent = fc.oneof(
  { weight: 60, arbitrary: regular },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"a text a=x host=q"',
      '"{\\"a\\":\\"x\\"}"',
      '"metric"',
      'null',
      '12',
      '[{"a":"x"}]',
      '{}',
      '{"_raw":"a=1","a":"x"}',
      '{"host":"inner","a":"x","source":"inner"}',
      '{"a":{"a":"x"},"index":"inner"}',
    ),
  },
);

/** A file of envelopes of the HTTP Event Collector, one a line. */
export const envelopeFiles = fc
  .tuple(
    fc.array(
      fc.tuple(
        envelopeTime,
        envelopeEvent,
        fc.array(fc.oneof({ weight: 12, arbitrary: plainPart }, { weight: 1, arbitrary: envelopePart }), { maxLength: 2 }),
        fc.constantFrom(0, 1, 2),
        fc.oneof({ weight: 60, arbitrary: fc.constantFrom('', ' ') }, { weight: 1, arbitrary: fc.constantFrom(',', '}') }),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    fc.constantFrom(...['\n', '\n', '\n', '\r\n', '\n \n', '']),
  )
  .map(([records, end]) => {
    const lines = records.map(([time, event, parts, place, behind]) => {
      const members = [time, ...parts];
      members.splice(place, 0, `"event" : ${event}`);
      return `{${members.join(', ')}${behind.replace(/[,}]/, '')}}${behind.replace(' ', '')}`;
    });
    return `{"time":1699999999,"event":{"a":"first"}}\n${lines.join(end)}`;
  });

const rowText = fc.oneof(
  { weight: 12, arbitrary: regular },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a=1 b=2 k="x"',
      'plain',
      '',
      ' {"a":"x"}',
      '[{"a":"x"}]',
      '{"a":"x"} more',
      '{"a":01}',
      '{"host":"inner","source":"inner","a":"😀\\n"}',
      '{"_raw":"a","_time":"b","a":"x"}',
    ),
  },
);
const rowMember = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('"a":"x"', '"a":"abc"', '"b.c":"1"', '"k.l.m":"häß"', '"list{}":"x"', '"deep{}.x":"1"', '"404":"k"'),
  },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      '"host":"h"',
      '"source":"s"',
      '"sourcetype":"st"',
      '"index":"main"',
      '"linecount":"1"',
      '"splunk_server":"i"',
      '"z":"1"',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"a":["x","y"]',
      '"list{}":["x","y"]',
      '"a":null',
      '"a":1.50',
      '"a":"q\\"uo\\u0074e"',
      '"b":{"c":"x"}',
      '"z":{"n":01}',
      '"host":null',
      '"_si":["a","b"]',
      '"_indextime":"1700000009"',
      '"":"x"',
    ),
  },
);
const rowTime = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `"_time":"2023-11-14T22:13:2${second}.125+00:00"`) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `"_time":"2023-11-14T22:13:2${second}.000-05:30"`) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `"_time":"170000000${second}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"_time":"2023-11-14 22:13:20"', '"_time":"14.11.2023"', '"_time":1700000001', '"z":"2"', '"_time":null'),
  },
);
const resultRow = fc
  .tuple(
    fc.option(rowText, { freq: 30 }),
    rowTime,
    fc.uniqueArray(rowMember, { maxLength: 5, selector: (member) => member.split('":')[0] }),
  )
  .map(([raw, time, members]) => `{${[...(raw === null ? [] : [`"_raw":${JSON.stringify(raw)}`]), time, ...members].join(',')}}`);

/** A file of rows as Splunk gives them, as JSON objects: one a line, or a list. */
export const rowFiles = fc
  .tuple(fc.array(resultRow, { minLength: 1, maxLength: 10 }), fc.constantFrom('lines', 'list'))
  .map(([rows, way]) => {
    const all = ['{"_raw":"{}","_time":"1700000000","a":"first"}', ...rows];
    return way === 'lines' ? all.join('\n') : `[${all.join(',\n')}]`;
  });

const header = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.constantFrom('"preview":false,"offset":3', '"preview":false', '"preview" : false , "offset":0,"lastrow":true'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"preview":true,"offset":0',
      '"offset":1,"preview":false',
      '"preview":false,"offset":01',
      '"preview":false,"more":1',
    ),
  },
);

/** The stream of Splunk's export. */
export const exportFiles = fc
  .tuple(
    fc.array(fc.tuple(header, resultRow, fc.constantFrom('', '', '', ' ')), { minLength: 1, maxLength: 10 }),
    fc.constantFrom(
      '',
      '{"preview":false,"lastrow":true}\n',
      '{"preview":false,"offset":0,"lastrow":true,"result":{}}\n',
      '{"preview":false,"x":1}',
    ),
  )
  .map(([records, last]) => {
    const lines = records.map(([head, row, blank]) => `{${head},"result":${row}${blank}}`);
    return `{"preview":false,"offset":0,"result":{"_raw":"x","_time":"1700000000","a":"1"}}\n${lines.join('\n')}\n${last}`;
  });

const COLUMNS = ['_raw', '_time', 'a', 'b.c', 'list{}', 'k.l.m', 'host', 'sourcetype', 'häß', '404', 'other', '__mv_a'] as const;
const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const cell = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('x', 'abc', '1', '1.0', '', 'ä', '😀', 'a b', '}{', "it's", 'back\\slash') },
  { weight: 12, arbitrary: fc.constantFrom('x,y', 'a "b"', '', '"', 'abc', '""').map(quotedCell) },
  { weight: 1, arbitrary: fc.constantFrom('"x\ny"', '"x\n"', '"x', 'a"b', '"x"y', 'a\rb', '"a\rb"', '"$x$;$y$"') },
);
const timeCell = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `2023-11-14T22:13:2${second}.125+00:00`) },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 8 }).map((second) => `170000000${second}`) },
  { weight: 1, arbitrary: fc.constantFrom('2023-11-14 22:13:20', 'never', '') },
);
const csvRow = (columns: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.tuple(
        ...columns.map((name) =>
          name === '_raw' ? rowText.map(quotedCell) : name === '_time' ? timeCell : name === '__mv_a' ? fc.constant('') : cell,
        ),
      ),
      fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1) }),
    )
    .map(([cells, more]) => (more === 0 ? cells : more === 1 ? [...cells, 'y'] : cells.slice(0, -1)).join(','));

/** A CSV with a header: columns of an event, or of anything; now and then it is no regular one. */
export const csvFiles = fc
  .tuple(
    fc.oneof(
      { weight: 30, arbitrary: fc.subarray([...COLUMNS.slice(0, -1)], { minLength: 2 }) },
      { weight: 1, arbitrary: fc.constant(['a', '__mv_a']) },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
    fc.boolean(),
    fc.boolean(),
  )
  .chain(([columns, end, last, mark]) =>
    fc
      .array(csvRow(columns), { minLength: 1, maxLength: 12 })
      .map(
        (rows) =>
          `${mark ? '\ufeff' : ''}${[columns.map((name) => (name === 'a' ? '"a"' : name)).join(','), ...rows].join(end)}${last ? end : ''}`,
      ),
  );
