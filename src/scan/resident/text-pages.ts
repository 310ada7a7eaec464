import { viewOf } from '../js/bytes.ts';
import { isOdd } from './odd-text.ts';

const encoder = new TextEncoder();
const PAGE = 1 << 22;
/** The texts of events, one a row, decoded when somebody asks. */
export interface TextColumn {
  /** Null where the row has none. */
  at(row: number): string | null;
  readonly bytes: number;
}

/** Collects the texts of events as bytes, outside of the engine's heap. */
export class TextPages {
  private readonly pages: Uint8Array[] = [];
  private readonly places: { page: number; start: number; end: number }[] = [];
  /** Texts that no bytes stand for. */
  private readonly odd = new Map<number, string>();
  private used = PAGE;
  private written = 0;

  /** What it takes of memory, roughly. */
  get bytes(): number {
    return this.written + 60 * this.places.length;
  }

  /** Gives a row its text; rows come in order. */
  set(row: number, text: string): void {
    if (isOdd(text)) {
      this.odd.set(row, text);
      return;
    }
    // Three bytes a UTF-16 unit at most.
    const most = 3 * text.length;
    if (this.used + most > (this.pages.at(-1)?.length ?? 0)) {
      this.pages.push(new Uint8Array(Math.max(PAGE, most)));
      this.used = 0;
    }
    const page = this.pages.length - 1;
    const { written } = encoder.encodeInto(text, (this.pages[page] ?? new Uint8Array(0)).subarray(this.used));
    this.written += written;
    this.places[row] = { page, start: this.used, end: this.used + written };
    this.used += written;
  }

  /** Takes the texts of later rows back. */
  truncate(rows: number): void {
    if (this.places.length > rows) this.places.length = rows;
    for (const row of this.odd.keys()) if (row >= rows) this.odd.delete(row);
  }

  /** The texts of so many rows, in another order where there is one; undefined where no row has a text. */
  column(length: number, order: Uint32Array | undefined): TextColumn | undefined {
    const { places, odd } = this;
    if (places.length === 0 && odd.size === 0) return undefined;
    const pages = this.pages.map(viewOf);
    const starts = new Float64Array(length).fill(-1);
    const ends = new Uint32Array(length);
    for (let row = 0; row < length; row += 1) {
      const place = places[order === undefined ? row : (order[row] ?? 0)];
      if (place === undefined) continue;
      starts[row] = place.page * 2 ** 32 + place.start;
      ends[row] = place.end;
    }
    return {
      bytes: this.bytes,
      at: (row) => {
        const place = starts[row] ?? -1;
        if (place < 0) return odd.get(order === undefined ? row : (order[row] ?? 0)) ?? null;
        return pages[Math.floor(place / 2 ** 32)]?.utf8(place % 2 ** 32, ends[row] ?? 0) ?? null;
      },
    };
  }
}
