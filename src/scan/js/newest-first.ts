/**
 * The order in which Splunk returns events: time descending, equal times in file order, events without a time (NaN) last.
 * Undefined where that is the order they stand in.
 */
export function newestFirst(times: ArrayLike<number>): Uint32Array | undefined {
  const keys = new Float64Array(times.length);
  let falls = true;
  let rises = true;
  let before = Number.POSITIVE_INFINITY;
  for (let i = 0; i < keys.length; i += 1) {
    const time = times[i] ?? Number.NaN;
    const key = Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
    keys[i] = key;
    if (key > before) falls = false;
    if (i > 0 && key < before) rises = false;
    before = key;
  }
  if (falls) return undefined;
  // Logs are written oldest first: turned round, each run of equal times as it was, they need no sorting.
  if (rises) return turnedRound(keys);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  return order.sort((a, b) => {
    const left = keys[a] ?? 0;
    const right = keys[b] ?? 0;
    if (left === right) return a - b;
    return right > left ? 1 : -1;
  });
}

function turnedRound(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  let at = 0;
  for (let end = keys.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && keys[start - 1] === keys[start]) start -= 1;
    for (let i = start; i < end; i += 1) {
      order[at] = i;
      at += 1;
    }
    end = start;
  }
  return order;
}
