/** A half-open range of UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that a user wrote, and where it came from. */
export interface Source {
  /** What diagnostics call it: a path, `<command line>`, `macro kube_audit`. */
  readonly name: string;
  readonly body: string;
  /** The file that the text was taken out of, where it is not a file itself (a scalar of a YAML file, a setting of a .conf file). */
  readonly origin?: Origin;
}

/** Where the characters of a text stand in the file that it was taken out of. */
export interface Origin {
  readonly source: Source;
  /** Where all of it stands. */
  readonly span: Span;
  /** The characters from `start` on stand in the file from `from` on; empty where they cannot be followed, and then all of it is meant. */
  readonly runs: readonly { readonly start: number; readonly from: number }[];
}

/** A span of a certain source: what a diagnostic points at. */
export interface Place {
  readonly source: Source;
  readonly span: Span;
}

/** One-based line and column (in UTF-16 units, as editors count) of an offset. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset; an offset past the end gives the end. */
export function positionAt(body: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), body.length);
  let line = 1;
  let lineStart = 0;
  for (let i = body.indexOf('\n'); i !== -1 && i < end; i = body.indexOf('\n', i + 1)) {
    line += 1;
    lineStart = i + 1;
  }
  return { line, column: end - lineStart + 1 };
}
