/** Whole numbers in a list that grows. */
export class GrowingCodes {
  length = 0;
  private held = new Int32Array(1024);

  /** Room for so many more, to be filled by the caller. */
  extend(count: number): Int32Array {
    const length = this.length + count;
    if (length > this.held.length) {
      const wider = new Int32Array(Math.max(length, 2 * this.held.length));
      wider.set(this.held.subarray(0, this.length));
      this.held = wider;
    }
    const room = this.held.subarray(this.length, length);
    this.length = length;
    return room;
  }

  values(): Int32Array {
    return this.held.subarray(0, this.length);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.length = 0;
  }
}

/** Doubles in a list that grows. */
export class GrowingNumbers {
  length = 0;
  private held = new Float64Array(1024);

  extend(count: number): Float64Array {
    const length = this.length + count;
    if (length > this.held.length) {
      const wider = new Float64Array(Math.max(length, 2 * this.held.length));
      wider.set(this.held.subarray(0, this.length));
      this.held = wider;
    }
    const room = this.held.subarray(this.length, length);
    this.length = length;
    return room;
  }

  values(): Float64Array {
    return this.held.subarray(0, this.length);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.length = 0;
  }
}
