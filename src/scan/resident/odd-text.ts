import { viewOf } from '../js/bytes.ts';

const encoder = new TextEncoder();

/** Half of a pair, or a pair: only the former has no bytes in UTF-8. */
export const SURROGATE = /[\ud800-\udfff]/;

/** Whether no bytes stand for a text. */
export function isOdd(text: string): boolean {
  if (!SURROGATE.test(text)) return false;
  const bytes = encoder.encode(text);
  return viewOf(bytes).utf8(0, bytes.length) !== text;
}
