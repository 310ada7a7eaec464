import type { Value } from '../../values/value.ts';
import { isMetadataName } from '../data-input.ts';
import { eachMember, endEvent, giveMetadata, type JsonRange, type OwnMetadata, type ShapeContext } from './context.ts';
import { isInternal, looksLikeJson } from './raw.ts';
import { memberValue } from './row-value.ts';

/** A metric data point as a file has it: several measurements `metric_name:<name>`, or one as `metric_name` and `_value`. */
export interface MetricPoint {
  readonly fields: ReadonlyMap<string, Value>;
  readonly own: OwnMetadata;
  /** As written. */
  readonly time: string | undefined;
}

const MEASUREMENT = 'metric_name:';

/** Whether fields are those of a data point. */
export function holdsMetric(fields: ReadonlyMap<string, Value>): boolean {
  if (fields.has('metric_name') && fields.has('_value')) return true;
  for (const name of fields.keys()) if (name.startsWith(MEASUREMENT)) return true;
  return false;
}

/**
 * Gives a data point as rows of one measurement each: `metric_name`, `_value` and the dimensions, whichever form it came in
 * (Splunk docs, Metrics manual, "Get metrics in from other sources"; semantics/commands.md section 11).
 */
export function givePoint(context: ShapeContext, point: MetricPoint): void {
  const { sink, times } = context;
  for (const [metric, value] of measurementsOf(point.fields)) {
    sink.begin(() => times.settled(point.time === undefined ? null : times.stated(point.time)));
    const own: OwnMetadata = { ...point.own };
    for (const [name, dimension] of point.fields) {
      if (isMetadataName(name)) own[name] ??= dimension;
      else if (name !== 'metric_name' && name !== '_value' && !name.startsWith(MEASUREMENT) && !isInternal(name)) sink.set(name, dimension);
    }
    giveMetadata(context, own);
    sink.set('metric_name', metric);
    sink.set('_value', value);
    endEvent(context);
  }
}

function measurementsOf(fields: ReadonlyMap<string, Value>): readonly (readonly [metric: Value, value: Value])[] {
  const found: [Value, Value][] = [];
  for (const [name, value] of fields) if (name.startsWith(MEASUREMENT)) found.push([name.slice(MEASUREMENT.length), value]);
  const metric = fields.get('metric_name');
  const value = fields.get('_value');
  if (metric !== undefined && value !== undefined) found.push([metric, value]);
  return found;
}

/** A flat JSON object as a data point; also a row of `| mpreview`, whose point stands in `_raw`. Other events are passed over. */
export function metricRow(context: ShapeContext, range: JsonRange): void {
  givePointOf(context, membersOf(range), range.line);
}

/** The same for a row whose fields are known. */
export function givePointOf(context: ShapeContext, fields: ReadonlyMap<string, Value>, line: number): void {
  const time = textOf(fields.get('_time'));
  if (holdsMetric(fields)) {
    givePoint(context, { fields, own: {}, time });
    return;
  }
  const raw = textOf(fields.get('_raw'));
  const inner = raw === undefined || !looksLikeJson(raw) ? undefined : membersOf({ text: raw, start: 0, end: raw.length, line });
  if (inner === undefined || !holdsMetric(inner)) {
    context.sink.read += 1;
    return;
  }
  const own: OwnMetadata = {};
  for (const [name, value] of fields) if (isMetadataName(name)) own[name] = value;
  givePoint(context, { fields: inner, own, time: time ?? textOf(inner.get('_time')) });
}

/** The members of a flat object; lists become multivalues, inner objects are no dimensions. */
export function membersOf(range: JsonRange): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  eachMember(range, (key, member) => {
    if (range.text.charCodeAt(member.start) === 123) return;
    const value = memberValue(key, member);
    if (value !== null) fields.set(key, value);
  });
  return fields;
}

function textOf(value: Value | undefined): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
