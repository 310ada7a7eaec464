import { identityMap, locate, type SpanMap } from '../../src/text/span-map.ts';
import { assert, suite } from '../kit/suite.ts';

const written = { name: 'search.spl', body: '`a(x)` b' };
const outer = { name: 'macro a(1)', body: 'p=$v$ `c` q' };
const inner = { name: 'macro c', body: 'zz' };

/** `p=x zz q b`: the call of a holds its argument x and the call of c. */
const NESTED: SpanMap = {
  frames: [
    { source: written, parent: -1, span: { start: 0, end: 8 } },
    { source: outer, parent: 0, span: { start: 0, end: 6 }, macro: 'a(1)' },
    { source: written, parent: 1, span: { start: 2, end: 5 } },
    { source: inner, parent: 1, span: { start: 6, end: 9 }, macro: 'c' },
  ],
  segments: [
    { start: 0, frame: 1, from: 0 },
    { start: 2, frame: 2, from: 3 },
    { start: 3, frame: 1, from: 5 },
    { start: 4, frame: 3, from: 0 },
    { start: 6, frame: 1, from: 9 },
    { start: 8, frame: 0, from: 6 },
  ],
};

function where(map: SpanMap, start: number, end: number): string {
  const { place, uses } = locate(map, { start, end });
  const chain = uses.map((use) => `${use.macro}@${use.place.source.name}:${use.place.span.start}-${use.place.span.end}`);
  return [`${place.source.name}:${place.span.start}-${place.span.end}`, ...chain].join(' < ');
}

suite('span map (house.md section 1: spans point at what was written and at the definition)', (test) => {
  test('a text without macros maps to itself', () => {
    assert.is(where(identityMap(written), 2, 4), 'search.spl:2-4');
    assert.is(where(identityMap(written), 8, 8), 'search.spl:8-8');
  });
  test('inside a definition', () => {
    assert.is(where(NESTED, 0, 2), 'macro a(1):0-2 < a(1)@search.spl:0-6');
  });
  test('inside a definition that a definition calls: every use, innermost first', () => {
    assert.is(where(NESTED, 4, 6), 'macro c:0-2 < c@macro a(1):6-9 < a(1)@search.spl:0-6');
    assert.is(where(NESTED, 5, 6), 'macro c:1-2 < c@macro a(1):6-9 < a(1)@search.spl:0-6');
  });
  test('an argument is where the call gave it', () => {
    assert.is(where(NESTED, 2, 3), 'search.spl:3-4 < a(1)@search.spl:0-6');
  });
  test('over definition and argument: the enclosing part of the definition', () => {
    assert.is(where(NESTED, 0, 3), 'macro a(1):0-5 < a(1)@search.spl:0-6');
    assert.is(where(NESTED, 2, 6), 'macro a(1):2-9 < a(1)@search.spl:0-6');
  });
  test('over expansion and written text: the written text', () => {
    assert.is(where(NESTED, 5, 10), 'search.spl:0-8');
    assert.is(where(NESTED, 8, 10), 'search.spl:6-8');
  });
  test('without characters: the place before the next one, and the end', () => {
    assert.is(where(NESTED, 4, 4), 'macro c:0-0 < c@macro a(1):6-9 < a(1)@search.spl:0-6');
    assert.is(where(NESTED, 10, 10), 'search.spl:8-8');
  });
  test('a run that does not correspond character by character means the whole of its origin', () => {
    const map: SpanMap = { frames: NESTED.frames, segments: [{ start: 0, frame: 1, from: 2, until: 5 }] };
    assert.is(where(map, 40, 41), 'macro a(1):2-5 < a(1)@search.spl:0-6');
  });
  test('a search that expands to nothing is the whole written text', () => {
    assert.is(where({ frames: NESTED.frames, segments: [] }, 0, 0), 'search.spl:0-8');
  });
});
