// What came behind a member the last time: events repeat their keys in the same order, so that the next key is guessed and compared, and only
// where that fails it is read. A guess is never believed: a habit holds the very bytes from behind a value to the next one.

import { allocate } from './memory';

/**
 * {length:u32, entry:u32, next:u32, other:u32, key:u32, keyLength:u32, state:u32, usual:u32, text, tries:u8, hits:u8, misses:u8}: `key` is the
 * place of the key in the text; `next` and `other` are the habits that came behind it; `usual` is the length that the string behind it had.
 */
const HABIT: usize = 128;
const STATE: usize = 24;
const USUAL: usize = 28;
const TRIES: usize = 112;
const HITS: usize = 113;
const MISSES: usize = 114;
const TEXT: usize = 32;
const LONGEST: usize = 64;
const SLOTS: usize = 128;

/** No text begins with these bytes, which are no UTF-8. */
const NONE: usize = memory.data<u32>([16, 0, 0, 0, 0, 0, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], 16);

/** The habits of one kind of object; what comes first in it is the `next` of the address that this gives. */
export function newHabits(): usize {
  const head = allocate(HABIT * (SLOTS + 2));
  memory.fill(head, 0, HABIT * (SLOTS + 2));
  forget(head);
  forget(head + HABIT);
  return head;
}

function forget(habit: usize): void {
  store<u32>(habit, <u32>NONE, 8);
  store<u32>(habit, <u32>NONE, 12);
}

@inline
/** How many bytes it has; 0 where there is none. */
export function lengthOf(habit: usize): usize {
  return <usize>load<u32>(habit);
}

@inline
/** What is wanted of the value behind it. */
export function entryOf(habit: usize): usize {
  return <usize>load<u32>(habit, 4);
}

@inline
/** The habit that came behind it the last time. */
export function nextOf(habit: usize): usize {
  return <usize>load<u32>(habit, 8);
}

@inline
/** The one that came behind it before that. */
export function otherOf(habit: usize): usize {
  return <usize>load<u32>(habit, 12);
}

@inline
/** The place of the key behind the beginning of the habit's text. */
export function keyOf(habit: usize): usize {
  return <usize>load<u32>(habit, 16);
}

@inline
/** The length of its key. */
export function keyLengthOf(habit: usize): usize {
  return <usize>load<u32>(habit, 20);
}

@inline
/** Whether the bytes at `at` are those of the habit. */
export function isHabit(at: usize, habit: usize): bool {
  const length = lengthOf(habit);
  const same = i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(habit, TEXT)));
  if (length <= 16) return <usize>ctz(~same) >= length;
  if (same != 0xffff) return false;
  // The last 16 bytes overlap the first.
  if (length <= 32) return i8x16.bitmask(i8x16.eq(v128.load(at + length - 16), v128.load(habit + length - 16, TEXT))) == 0xffff;
  return isRest(at + 16, habit + TEXT + 16, length - 16);
}

function isRest(at: usize, text: usize, length: usize): bool {
  while (length > 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(text))) != 0xffff) return false;
    at += 16;
    text += 16;
    length -= 16;
  }
  return <usize>ctz(~i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(text)))) >= length;
}

/** The habit of the bytes from `from` to `to`, which hold a key from `key` to `stop`; from now on it is guessed behind `before`. */
export function habitOf(head: usize, before: usize, from: usize, to: usize, key: usize, stop: usize, entry: usize): usize {
  const length = to - from;
  let habit = head + HABIT;
  if (length <= LONGEST) {
    habit = slotOf(head, from, length, key, stop);
    if (lengthOf(habit) == 0) memory.copy(habit + TEXT, from, length);
    if (before != habit) {
      store<u32>(before, <u32>nextOf(before), 12);
      store<u32>(before, <u32>habit, 8);
    }
  }
  store<u32>(habit, <u32>length);
  store<u32>(habit, <u32>entry, 4);
  store<u32>(habit, <u32>(key - from), 16);
  store<u32>(habit, <u32>(stop - key), 20);
  return habit;
}

/** The slot that holds this text, or an empty one for it. */
function slotOf(head: usize, from: usize, length: usize, key: usize, stop: usize): usize {
  const first = head + HABIT * 2;
  const hash = (load<u32>(key - 1) * 0x9e3779b1) ^ (load<u32>(stop - 3) * 0x85ebca6b) ^ (<u32>length * 0xc2b2ae35);
  const slot = <usize>((hash ^ (hash >>> 15)) >>> 7);
  let habit: usize = 0;
  for (let i: usize = 0; i < 4; i++) {
    habit = first + ((slot + i) & (SLOTS - 1)) * HABIT;
    if (lengthOf(habit) == 0) break;
    if (lengthOf(habit) == length && memory.compare(habit + TEXT, from, length) == 0) return habit;
  }
  // The last of them makes way; a habit that leads to it only guesses wrong.
  store<u32>(habit, 0);
  forget(habit);
  tryLengths(habit);
  return habit;
}

// How long strings are is guessed too. The processor then need not wait for the end of one string to look at the next key; it is looked for all
// the same. That is of use only where strings mostly are as long as the last time, which is tried out for each habit.

/** Of `stateOf`: strings mostly are as long as the last time. */
export const STEADY: u32 = 1;
const UNSTEADY: u32 = 2;
const MOST_TRIES: u32 = 64;
const ENOUGH_HITS: u32 = 56;
const MOST_MISSES: u32 = 64;

@inline
/** What is known of the lengths of strings. */
export function stateOf(habit: usize): u32 {
  return load<u32>(habit, STATE);
}

@inline
/** How long the string was the last time. */
export function usualOf(habit: usize): usize {
  return <usize>load<u32>(habit, USUAL);
}

/** Learns from the length of a string that was not the usual one, or before anything is known of them. */
export function learnLength(habit: usize, length: usize): void {
  const state = stateOf(habit);
  if (state == UNSTEADY) return;
  const isHit = usualOf(habit) == length;
  store<u32>(habit, <u32>length, USUAL);
  if (state == STEADY) {
    const misses = <u32>load<u8>(habit, MISSES) + 1;
    store<u8>(habit, <u8>misses, MISSES);
    if (misses == MOST_MISSES) tryLengths(habit);
    return;
  }
  const tries = <u32>load<u8>(habit, TRIES) + 1;
  const hits = <u32>load<u8>(habit, HITS) + (isHit ? 1 : 0);
  store<u8>(habit, <u8>tries, TRIES);
  store<u8>(habit, <u8>hits, HITS);
  if (tries == MOST_TRIES) store<u32>(habit, hits >= ENOUGH_HITS ? STEADY : UNSTEADY, STATE);
}

/** Tries the lengths out from the beginning. */
function tryLengths(habit: usize): void {
  store<u32>(habit, 0, STATE);
  store<u32>(habit, 0, TRIES);
}
