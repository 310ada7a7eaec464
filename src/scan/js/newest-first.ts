/**
 * The order in which Splunk returns events: time descending, equal times in file order, events without a time (NaN) last.
 * Undefined where that is the order they stand in.
 */
export function newestFirst(times: readonly number[]): Uint32Array | undefined {
  if (isDescending(times)) return undefined;
  const order = new Uint32Array(times.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  const keys = Float64Array.from(times, (time) => (Number.isNaN(time) ? -Infinity : time));
  return order.sort((a, b) => {
    const left = keys[a] ?? 0;
    const right = keys[b] ?? 0;
    if (left === right) return a - b;
    return right > left ? 1 : -1;
  });
}

function isDescending(times: readonly number[]): boolean {
  let before = Infinity;
  for (const time of times) {
    const key = Number.isNaN(time) ? -Infinity : time;
    if (key > before) return false;
    before = key;
  }
  return true;
}
