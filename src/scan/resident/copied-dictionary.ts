import { isMultivalue, type Value } from '../../values/value.ts';
import { viewOf } from '../js/bytes.ts';
import type { CopiedValues } from '../kernel/dictionary.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';
import { isOdd } from './odd-text.ts';
import { type TextFinder, textFinder } from './text-finder.ts';
import { TextTable } from './text-table.ts';

const encoder = new TextEncoder();
/** Values of a column with no more than these are decoded once; of others nobody asks twice. */
const MOST_DECODED = 1 << 16;

/**
 * Values as bytes outside of the engine's heap, decoded when somebody asks: those that the kernel numbered, and those of large columns.
 * `lists` holds what no bytes stand for. `isText`: see `ResidentDictionary`.
 */
export function copiedDictionary({ texts, starts, lists }: CopiedValues, isText = true): ResidentDictionary {
  const size = starts.length - 1;
  const view = viewOf(texts);
  const decoded: Value[] | undefined = size <= MOST_DECODED ? [null] : undefined;
  const decode = (code: number): Value => lists.get(code) ?? view.utf8(starts[code] ?? 0, starts[code + 1] ?? 0);
  let table: TextTable | undefined;
  let others: Map<string, number> | undefined;
  let finder: { readonly found: TextFinder | undefined } | undefined;
  return {
    size,
    isText,
    holdsLists: lists.size > 0,
    get bytes() {
      return texts.length + (finder?.found?.bytes ?? 0) + starts.byteLength + 200 * lists.size + 60 * Math.min(size, MOST_DECODED);
    },
    containing: (text) => {
      finder ??= { found: textFinder({ texts, starts, lists }) };
      return finder.found?.containing(text);
    },
    isList: (code) => lists.has(code),
    valueOf: (code) => {
      if (code === 0) return null;
      if (decoded === undefined) return decode(code);
      const known = decoded[code];
      if (known !== undefined) return known;
      const value = decode(code);
      decoded[code] = value;
      return value;
    },
    find: (value) => {
      if (value === null) return 0;
      others ??= new Map([...lists].reverse().flatMap(([code, other]) => (isOther(other) ? [[keyOf(other), code] as const] : [])));
      const other = others.get(keyOf(value));
      if (other !== undefined || isMultivalue(value)) return other;
      table ??= tableOf({ texts, starts, lists });
      const bytes = encoder.encode(String(value));
      return table.find(bytes, bytes.length) || undefined;
    },
  };
}

/** A list of one value, as the kernel has it, is that value, whose number is another; a text that no bytes stand for has only this one. */
const isOther = (value: Value): boolean => isMultivalue(value) || (typeof value === 'string' && isOdd(value));

const keyOf = (value: Value): string => (isMultivalue(value) ? `[${listKey(value)}` : `"${String(value)}`);

function tableOf({ texts, starts, lists }: CopiedValues): TextTable {
  const size = starts.length - 1;
  const table = new TextTable(texts, starts, size);
  for (let code = 1; code < size; code += 1) if (!lists.has(code)) table.enlist(code);
  return table;
}
