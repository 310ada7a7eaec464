const BITS = 16;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

/** Numbers in a list that grows piece by piece, so that growing copies nothing. */
class Pieces<Piece extends Float64Array | Int32Array | Uint8Array> {
  length = 0;
  private readonly pieces: Piece[] = [];
  private readonly make: (size: number) => Piece;
  private last: Piece;

  constructor(make: (size: number) => Piece) {
    this.make = make;
    // Most lists stay short.
    this.last = make(SIZE >> 6);
    this.pieces.push(this.last);
  }

  push(value: number): void {
    const place = this.length & MASK;
    if (place === this.last.length || (place === 0 && this.length > 0)) this.grow(place);
    this.last[place] = value;
    this.length += 1;
  }

  /** Puts several behind the last. */
  append(values: Piece): void {
    for (let from = 0; from < values.length; ) {
      const place = this.length & MASK;
      if (place === this.last.length || (place === 0 && this.length > 0)) this.grow(place);
      const count = Math.min(values.length - from, this.last.length - place);
      this.last.set(values.subarray(from, from + count), place);
      this.length += count;
      from += count;
    }
  }

  at(index: number): number {
    return this.pieces[index >> BITS]?.[index & MASK] ?? 0;
  }

  /** All of it, one behind the other. */
  values(): Piece {
    const all = this.make(this.length);
    this.pieces.forEach((piece, number) => {
      const start = number << BITS;
      all.set(piece.subarray(0, Math.min(piece.length, this.length - start)), start);
    });
    return all;
  }

  private grow(place: number): void {
    const wider = this.make(place === 0 ? SIZE : Math.min(SIZE, 4 * place));
    if (place > 0) {
      wider.set(this.last);
      this.pieces.pop();
    }
    this.pieces.push(wider);
    this.last = wider;
  }
}

/** Doubles in a list that grows. */
export class NumberPieces extends Pieces<Float64Array> {
  constructor() {
    super((size) => new Float64Array(size));
  }
}

/** Whole numbers in a list that grows. */
export class CodePieces extends Pieces<Int32Array> {
  constructor() {
    super((size) => new Int32Array(size));
  }
}

/** Bytes in a list that grows. */
export class BytePieces extends Pieces<Uint8Array> {
  constructor() {
    super((size) => new Uint8Array(size));
  }
}
