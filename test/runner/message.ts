import type { TestName } from '../kit/observer.ts';

/** What a worker process tells the runner. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started'; readonly test: TestName }
  | { readonly kind: 'ended'; readonly test: TestName; readonly fault?: string }
  /** A file is done; `fault` is what happened outside its tests. */
  | { readonly kind: 'done'; readonly fault?: string };

/** What the runner asks a worker process for. */
export interface ToWorker {
  readonly file: string;
}
