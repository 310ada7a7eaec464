import type { OptionTable, Planner } from '../../analyze/analysis.ts';
import type { FieldSet } from '../../analyze/field-set.ts';
import type { Option } from '../../ast/parts.ts';
import type { Plan } from '../../plan/operators.ts';
import { parseSpan } from '../../values/relative-time.ts';
import { BIN_OPTIONS, type BinValues, planBin } from '../bin-spans.ts';
import { type ChartNode, splitsOf } from './chart-node.ts';
import { planChart } from './chart-plan.ts';
import { measuresOf } from './measures.ts';
import { SERIES_OPTIONS } from './series-options.ts';

/** The options of `chart`. */
export const CHART_OPTIONS = {
  ...SERIES_OPTIONS,
  ...BIN_OPTIONS,
  bins: { ...BIN_OPTIONS.bins, doc: 'the most bins of the field before it; 300 if absent' },
  cont: { type: 'boolean', doc: 'rows for empty bins too; true if absent' },
} as const satisfies OptionTable;

/** Bins of a chart's axis if nobody says how many (semantics/commands.md 6.5). */
const CHART_BINS = 300;
const ROW = '_chart row';
const COLUMN = '_chart column';

/** The options of a chart: those behind the column's field bin that field. */
export function chartOptions(node: ChartNode): { readonly row: readonly Option[]; readonly column: readonly Option[] } {
  const ofColumn = node.columnOptions.filter((option) => Object.hasOwn(BIN_OPTIONS, option.name.toLowerCase()));
  const split = splitsOf(node).row !== undefined;
  const column = split ? ofColumn : [];
  return { row: [...node.options, ...node.rowOptions, ...node.columnOptions.filter((option) => !column.includes(option))], column };
}

const isBinned = (options: BinValues): boolean =>
  Object.keys(BIN_OPTIONS).some((name) => options[name as keyof typeof BIN_OPTIONS] !== undefined); // The names are its own.

/** Plans `chart` (semantics/commands.md 6.5). */
export function planChartCommand(node: ChartNode, input: Plan, planner: Planner, fields: FieldSet): Plan {
  const given = chartOptions(node);
  const options = planner.options(given.row, CHART_OPTIONS, node);
  const columnBins = planner.options(given.column, BIN_OPTIONS, node);
  const measures = measuresOf(node.aggregates, { command: node.command, fields, analysis: planner });
  const { row, column } = splitsOf(node);
  const origin = node.span;
  const rowBinned = row !== undefined && isBinned(options);
  const columnBinned = column !== undefined && isBinned(columnBins);
  const rows = rowBinned ? planBin(input, { field: row.text, as: ROW, options, bins: CHART_BINS, origin }) : input;
  const both = columnBinned ? planBin(rows, { field: column.text, as: COLUMN, options: columnBins, bins: CHART_BINS, origin }) : rows;
  return planChart(both, {
    node,
    origin,
    measures,
    options,
    ...(row === undefined ? {} : { row: { key: rowBinned ? ROW : row.text, name: row.text } }),
    ...(column === undefined ? {} : { column: columnBinned ? COLUMN : column.text }),
    extra: [],
    ...(rowBinned ? { axis: (rowsOfAxis, zero) => planAxis(rowsOfAxis, zero, { field: row.text, options, origin }) } : {}),
  });
}

interface Axis {
  readonly field: string;
  readonly options: BinValues & { readonly cont?: boolean };
  readonly origin: Plan['origin'];
}

function planAxis(input: Plan, zero: readonly string[], { field, options, origin }: Axis): Plan {
  const { span, cont = true, aligntime } = options;
  // Buckets of _time that the run chose say nothing of their span.
  if (field === '_time' && (span === undefined || parseSpan(span) === null)) return input;
  const axis = field === '_time' ? { kind: 'time', span, align: aligntime } : { kind: 'bins' };
  const continuous = { field, axis, fill: cont, zero, partial: true, fixed: false, bounds: null };
  return { op: 'call', verb: 'continuous', input, arguments: continuous, reads: [field], writes: null, origin };
}
