// The heap of the kernel: it only grows, since all that lives in it lives as long as the scan.

let top: usize = (__heap_base + 63) & ~63;

/** Room for `size` bytes, on a boundary of 64; 64 more may be read behind it. */
export function allocate(size: usize): usize {
  const place = top;
  top = (top + size + 127) & ~63;
  const needed = <i32>((top + 65535) >>> 16);
  const present = memory.size();
  if (needed > present) {
    // A quarter more, so that growing stays rare.
    const wanted = max(needed - present, present >> 2);
    if (memory.grow(wanted) < 0 && memory.grow(needed - present) < 0) unreachable();
  }
  return place;
}
