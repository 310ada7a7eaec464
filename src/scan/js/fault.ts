/** What a reader can find wrong with the bytes; the input's owner knows the name and makes the diagnostic. */
export type Fault =
  /** Broken JSON: `offset` into `text`, which begins in line `line`. */
  | { readonly kind: 'json'; readonly line: number; readonly text: string; readonly offset: number; readonly detail: string }
  | { readonly kind: 'not an object'; readonly line: number; readonly text: string; readonly found: string }
  | { readonly kind: 'too long'; readonly line: number; readonly bytes: number }
  | { readonly kind: 'encoding'; readonly line: number };

/** Thrown inside a scan, never past the dataset that runs it: there it becomes a diagnostic. */
export class ScanFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.kind);
    this.name = 'ScanFault';
    this.fault = fault;
  }
}
