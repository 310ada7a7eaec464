import type { Pipeline } from '../ast/pipeline.ts';
import type { Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';
import type { FieldSet } from './field-set.ts';

/** A search whose text is not the one that the user wrote: a saved search, a template with its fields put in. */
export interface SearchText {
  readonly kind: 'SearchText';
  readonly text: string;
  /** What stands for it in the search: where its problems are reported. */
  readonly span: Span;
}

/** A search inside of a search. */
export type InnerSearch = Pipeline | SearchText;

/** What a command may ask of searches inside of it. They nest at most so deep (SPL3015). */
export interface InnerSearches {
  /** The commands of a text; undefined where it cannot be read, which is reported. */
  read(text: SearchText): Pipeline | undefined;
  /** The fields after a search over events, or over rows with the fields `from`. */
  fields(search: InnerSearch, from?: FieldSet): FieldSet;
  /** The plan of a search of its own. */
  plan(search: InnerSearch): Plan;
  /** The plan of commands over the rows of another plan. */
  onto(search: InnerSearch, input: Plan, from: FieldSet): Plan;
  /** A text with its macros expanded; problems are reported at the span. */
  expanded(text: string, span: Span): string;
}
