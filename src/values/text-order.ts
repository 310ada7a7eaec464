import { compareText } from './compare.ts';
import { toNumber } from './number.ts';
import { orderedBy } from './ordered-rows.ts';

/** Characters that are looked at together; their numbers fill a double. */
const WIDTH = 7;
/** ASCII by itself, the end of a text before it, all else as one behind it. */
const BASE = 130;
const BEYOND = 129;
/** Fewer texts are compared pair by pair. */
const FEW = 200;

/** The places of texts in the order of code points, equal texts as they stand: seven characters at a time as numbers, pairs only where many are alike. */
export function orderOfTexts(texts: readonly string[]): Uint32Array {
  return ordered(
    texts,
    Uint32Array.from(texts, (_, place) => place),
    0,
  );
}

/** Texts in the order of code points. */
export const sortedTexts = (texts: readonly string[]): readonly string[] => Array.from(orderOfTexts(texts), (place) => texts[place] ?? '');

/** `from`: all of them begin with the same characters. */
function ordered(texts: readonly string[], places: Uint32Array, from: number): Uint32Array {
  if (places.length < FEW) return places.sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b);
  const start = alikeUpTo(texts, places, from);
  const keys = new Float64Array(places.length);
  for (let i = 0; i < keys.length; i += 1) keys[i] = keyOf(texts[places[i] ?? 0] ?? '', start);
  const order = orderedBy(
    Uint32Array.from(keys, (_, i) => i),
    [keys],
  );
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < order.length; i += 1) sorted[i] = places[order[i] ?? 0] ?? 0;
  const keyAt = (i: number): number => keys[order[i] ?? 0] ?? 0;
  for (let begin = 0; begin < sorted.length; ) {
    let end = begin + 1;
    while (end < sorted.length && keyAt(end) === keyAt(begin)) end += 1;
    if (end - begin > 1) settle(texts, sorted.subarray(begin, end), start);
    begin = end;
  }
  return sorted;
}

/** Orders texts of one key in place. */
function settle(texts: readonly string[], places: Uint32Array, start: number): void {
  const first = texts[places[0] ?? 0] ?? '';
  const plain = first.length >= start + WIDTH && !isBeyond(first, start);
  // Texts that end here are equal; what is not ASCII is compared as a whole.
  if (plain) places.set(ordered(texts, places, start + WIDTH));
  else places.sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b);
}

/** How many characters are the same in all texts; `from` of them are known to be. */
function alikeUpTo(texts: readonly string[], places: Uint32Array, from: number): number {
  const first = texts[places[0] ?? 0] ?? '';
  let end = first.length;
  for (let i = 1; i < places.length && end > from; i += 1) {
    const text = texts[places[i] ?? 0] ?? '';
    let at = from;
    while (at < end && text.charCodeAt(at) === first.charCodeAt(at)) at += 1;
    end = at;
  }
  return end;
}

/** The next characters of a text as a number in their order. */
function keyOf(text: string, start: number): number {
  let key = 0;
  let at = start;
  for (; at < start + WIDTH && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      key = key * BASE + BEYOND;
      at += 1;
      break;
    }
    key = key * BASE + code + 1;
  }
  for (; at < start + WIDTH; at += 1) key *= BASE;
  return key;
}

function isBeyond(text: string, start: number): boolean {
  for (let at = start; at < start + WIDTH; at += 1) if (text.charCodeAt(at) >= 128) return true;
  return false;
}

/** The places of texts that differ, in the order of `compareBy`: numbers first and as numbers, then by code point. */
export function rankBy(texts: readonly string[]): ArrayLike<number> {
  const order = orderOfTexts(texts);
  const numbers = new Float64Array(texts.length);
  for (let place = 0; place < numbers.length; place += 1) numbers[place] = numberOf(texts[place] ?? '');
  return orderedBy(order, [numbers]);
}

/** NaN orders nothing and counts as text, and so comes last with it. */
function numberOf(text: string): number {
  const first = text.charCodeAt(0);
  // Most texts begin like no number: with a letter but the first of `inf`, or with a bracket or a quote.
  if (first > 57 && (first | 32) !== 105) return Number.NaN;
  return toNumber(text) ?? Number.NaN;
}
