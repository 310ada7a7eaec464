// What came behind a member the last time: events repeat their keys in the same order, so that the next key is guessed and compared, and only
// where that fails it is read. A guess is never believed: a habit holds the very bytes from behind a value to the next one.

import { allocate } from './memory';

/** {length:u32, entry:u32, next:u32, other:u32, key:u32, keyLength:u32, pad:u64, text}: `key` is the place of the key in the text; `next` and `other` are the habits that came behind it. */
const HABIT: usize = 112;
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
  return same == 0xffff && isRest(at + 16, habit + TEXT + 16, length - 16);
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
  return habit;
}
