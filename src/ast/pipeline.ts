import type { Span } from '../text/source.ts';

/** What every command's node has; the rest is private to the command's file. */
export interface CommandNode {
  /** The command's own kind, such as `Stats`. */
  readonly kind: string;
  /** The name as written, so that an alias stays one; empty for the implicit `search`. */
  readonly command: string;
  readonly span: Span;
}

/** A command that could not be read, or that nobody knows. */
export interface Unparsed extends CommandNode {
  readonly kind: 'Unparsed';
  readonly written: string;
}

/** Commands joined by pipes. */
export interface Pipeline {
  readonly kind: 'Pipeline';
  readonly span: Span;
  readonly commands: readonly CommandNode[];
}
