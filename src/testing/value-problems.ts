import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { parseTimestamp } from '../values/iso-time.ts';
import { compilePattern } from '../values/pattern.ts';
import { parseSpan, parseTimeModifier } from '../values/relative-time.ts';
import { isZone } from '../values/zone.ts';
import { eventTime } from './event-time.ts';
import type { YamlText } from './read-yaml.ts';
import type { Given, TestFile, When } from './test-file.ts';

type Path = readonly string[];
type Form = readonly [expected: string, good: (text: string) => boolean];

const CONTEXT = { now: 0, zone: 'UTC' };
const isTime = (text: string): boolean => parseTimeModifier(text, CONTEXT) !== null || parseTimestamp(text, 'UTC') !== null;

const WHEN: Readonly<Record<keyof When, Form>> = {
  tz: ['a zone such as Europe/Berlin', isZone],
  now: ['a time such as 2024-05-01T12:00:00Z, data or clock', (text) => text === 'data' || text === 'clock' || isTime(text)],
  earliest: ['a time such as -24h or 2024-05-01T12:00:00Z', isTime],
  latest: ['a time such as now or 2024-05-01T12:00:00Z', isTime],
};
const EVENT_TIME: Form = ['a time such as -5m or 2024-05-01T12:00:00Z', (text) => eventTime(text, CONTEXT) !== null];
const EVERY: Form = ['a span such as 10s', (text) => parseSpan(text) !== null];

/** Times, zones and regular expressions of a test file that cannot be read. */
export function valueProblems(yaml: YamlText, file: TestFile): readonly Diagnostic[] {
  return [
    ...whenProblems(yaml, file, []),
    ...file.tests.flatMap((test, i) => {
      const path = ['tests', String(i)];
      const { given } = test;
      // `isArray` does not narrow readonly lists.
      const many = Array.isArray(given) ? (given as readonly Given[]) : undefined;
      const pieces = many?.map((one, j) => [one, [...path, 'given', String(j)]] as const) ?? [
        [given as Given, [...path, 'given']] as const,
      ];
      return [
        ...whenProblems(yaml, test, path),
        ...pieces.flatMap(([one, at]) => givenProblems(yaml, one, at)),
        ...patternProblems(yaml, test.expect, [...path, 'expect']),
      ];
    }),
  ];
}

function whenProblems(yaml: YamlText, when: When, path: Path): readonly Diagnostic[] {
  return Object.entries(WHEN).flatMap(([key, form]) =>
    problem(yaml, [...path, key], (when as Readonly<Record<string, unknown>>)[key], form),
  );
}

function givenProblems(yaml: YamlText, { events, rows, repeat }: Given, path: Path): readonly Diagnostic[] {
  const list = events ?? rows ?? [];
  const key = events === undefined ? 'rows' : 'events';
  return [
    ...list.flatMap(({ _time: time }, i) => problem(yaml, [...path, key, String(i), '_time'], time, EVENT_TIME)),
    ...problem(yaml, [...path, 'repeat', 'every'], repeat?.every, EVERY),
  ];
}

function problem(yaml: YamlText, path: Path, value: unknown, [expected, good]: Form): readonly Diagnostic[] {
  if (typeof value !== 'string' || good(value)) return [];
  return [diagnose('SPL7007', { source: yaml.source, span: yaml.placeOf(path) }, { where: `"${path.at(-1)}"`, found: value, expected })];
}

function patternProblems(yaml: YamlText, value: unknown, path: Path): readonly Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (key !== '$regex' || typeof inner !== 'string') return patternProblems(yaml, inner, at);
    const pattern = compilePattern(inner);
    if (pattern.ok) return [];
    return [diagnose('SPL7008', { source: yaml.source, span: yaml.placeOf(at) }, { pattern: inner, detail: pattern.detail })];
  });
}
