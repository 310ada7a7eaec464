// The tree of wanted names.

/**
 * A node of the tree of wanted names: {table:u32, entries:u32, habits:u32}. The table has 256 bytes, number of the first entry by hash of the key, 0 for
 * none. An entry: {key:u32, length:i32, leaf:i32, child:u32, list:i32, next:u32, whole:i32, single:i32}; `leaf` and `list` are columns or -1,
 * `child` a node or 0; columns of one list are chained in `chain`. `whole`: one more than the column that notes where an object stands;
 * `single`: an object, a list or null makes the line odd.
 */
const ENTRY: usize = 32;

/** The entry of a key; 0 where it is none of the node's. */
export function wantedOf(node: usize, key: usize, length: i32): usize {
  const last = length > 0 ? load<u8>(key + length - 1) : 0;
  const slot = (<u32>load<u8>(key) * 31 + <u32>last * 7 + <u32>length * 13) & 255;
  const number = load<u8>(<usize>load<u32>(node) + slot);
  if (number == 0) return 0;
  let entry = <usize>load<u32>(node, 4) + <usize>(number - 1) * ENTRY;
  while (entry) {
    if (load<i32>(entry, 4) == length && memory.compare(<usize>load<u32>(entry), key, length) == 0) return entry;
    entry = load<u32>(entry, 20);
  }
  return 0;
}
