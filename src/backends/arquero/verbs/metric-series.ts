import { compareText } from '../../../values/compare.ts';
import { type JsonNode, writeJson } from '../../../values/json-node.ts';
import { typedJson } from '../../../values/json-types.ts';
import { fromValues } from '../../../values/value.ts';
import { columnsOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Where the series of a point and the names of its dimensions are written. */
interface Naming {
  readonly series: string;
  readonly dimensions: string;
}

/** Dimensions that every point has: they tell series apart, and are not listed among the names of dimensions. */
const IMPLICIT: ReadonlySet<string> = new Set(['host', 'source', 'sourcetype']);
/** What a point has besides dimensions; internal fields are none either. */
const NO_DIMENSION: ReadonlySet<string> = new Set(['metric_name', 'metric_type', 'index', 'splunk_server']);

const EMPTY: JsonNode = { kind: 'text', value: '' };

/** Points with one name and the same values of all dimensions are a time series (SearchReference/Mstats, "_timeseries"). */
export const metricSeries = defineVerb<Naming>({
  name: 'metricSeries',
  run(rows, { series, dimensions }) {
    const columns = [...columnsOf(rows)].filter(([name]) => !NO_DIMENSION.has(name) && !name.startsWith('_'));
    const sorted = columns.toSorted(([a], [b]) => compareText(a, b));
    const indices = Array.from({ length: countOf(rows) }, (_, index) => index);
    const own = (index: number) => sorted.filter(([, column]) => (column[index] ?? null) !== null);
    const texts = indices.map((index) => {
      const members = own(index).map(([name, column]) => [name, typedJson(column[index] ?? null, 'str') ?? EMPTY] as const);
      return writeJson({ kind: 'object', members: new Map(members) });
    });
    const names = indices.map((index) => fromValues(own(index).flatMap(([name]) => (IMPLICIT.has(name) ? [] : [name]))));
    return withColumns(rows, [...storedColumnsOf(rows), [series, texts], [dimensions, names]]);
  },
});
