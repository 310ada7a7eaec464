// Where records are, in a file that has not one a line: the objects of a JSON list, or objects that follow each other, pretty-printed or not.

import { skipContainer } from './containers';
import { BAD, blanks, CLOSE_LIST, COMMA, OPEN_LIST, OPEN_OBJECT } from './tokens';
import { surveyOf } from './utf8';

let inList: bool = false;
let taken: usize = 0;
let found: i32 = 0;

/** Begins a file. */
export function beginValues(): void {
  inList = false;
}

/** How many bytes the last `splitValues` took; what stands behind them is not complete. */
export function takenBytes(): usize {
  return taken;
}

/** What stands in these bytes, as `findings` of lines says it. */
export function findingsIn(): i32 {
  return found;
}

/** Whether a list is open, which a file must not end in. */
export function isListOpen(): bool {
  return inList;
}

/**
 * Writes [start, end) of every object that is complete. Lists at the top and commas between the objects are passed over, as the reading in
 * JavaScript does; -1 where anything else stands between them.
 */
export function splitValues(start: usize, end: usize, out: usize): i32 {
  let count = 0;
  let at = start;
  taken = 0;
  for (;;) {
    at = min(blanks(at), end);
    if (at == end) break;
    const byte = load<u8>(at);
    if (byte == COMMA) at++;
    else if (byte == OPEN_LIST && !inList) {
      inList = true;
      at++;
    } else if (byte == CLOSE_LIST && inList) {
      inList = false;
      at++;
    } else if (byte == OPEN_OBJECT) {
      const stop = skipContainer(at, end);
      // Broken objects, too, seem to go on to the end; in the end they are told.
      if (stop == BAD || stop > end) break;
      store<u32>(out + (<usize>count << 3), <u32>at);
      store<u32>(out + (<usize>count << 3), <u32>stop, 4);
      count++;
      at = stop;
    } else return -1;
  }
  taken = at - start;
  found = surveyOf(start, at);
  return count;
}
