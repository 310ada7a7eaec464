import type { Aggregation, Argument, Option } from '../../ast/parts.ts';
import type { CommandNode } from '../../ast/pipeline.ts';

/** `where sum in top5`, `where max>10`: the test of a series' aggregate. */
export type SeriesTestNode =
  | { readonly kind: 'in'; readonly negated: boolean; readonly end: 'top' | 'bottom'; readonly count: number }
  | { readonly kind: 'compare'; readonly greater: boolean; readonly than: number };

/** `chart`, `timechart` and their si-forms as they are written. */
export interface ChartNode extends CommandNode {
  readonly kind: 'Chart' | 'Timechart';
  readonly options: readonly Option[];
  /** `eval(...)` over aggregates is one whose function is `eval`. */
  readonly aggregates: readonly Aggregation[];
  /** The field after OVER. */
  readonly over: readonly Argument[];
  /** Options behind the field of the rows. */
  readonly rowOptions: readonly Option[];
  readonly by: readonly Argument[];
  /** Options behind the field of the columns. */
  readonly columnOptions: readonly Option[];
  /** The aggregate of the where clause; what it is compared with is `test`. */
  readonly where: readonly Aggregation[];
  readonly test?: SeriesTestNode;
  /** The comparison as written. */
  readonly testText?: string;
}

/** The fields of rows and of columns; the third and more are too many. */
export interface Splits {
  readonly row?: Argument;
  readonly column?: Argument;
  readonly extra: readonly Argument[];
}

/** What the fields after OVER and BY are to the chart; those of a `timechart` are all columns. */
export function splitsOf({ kind, over, by }: Pick<ChartNode, 'kind' | 'over' | 'by'>): Splits {
  if (kind === 'Timechart') {
    const [column, ...extra] = by;
    return { ...(column === undefined ? {} : { column }), extra };
  }
  const [row, column, ...extra] = [...over, ...by];
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), extra };
}
