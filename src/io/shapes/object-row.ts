import type { Scalar, Value } from '../../values/value.ts';
import { fromValues } from '../../values/value.ts';
import type { DataRow } from '../data-input.ts';
import { isMetadataName, METADATA_NAMES } from '../data-input.ts';
import { endEvent, giveMetadata, type OwnMetadata, type ShapeContext } from './context.ts';
import { extractionOf } from './extracting.ts';
import { givePointOf } from './metrics.ts';

/** A row in memory: fields are taken as given, and nothing is extracted from `_raw`. Missing: undefined and null. */
export function objectRow(context: ShapeContext, row: DataRow): void {
  const { sink, times } = context;
  if (context.metrics) {
    const fields = new Map<string, Value>();
    eachField(row, (name, value) => fields.set(name, value));
    givePointOf(context, fields, 1);
    return;
  }
  let time: number | null = null;
  const own: OwnMetadata = {};
  const extraction = context.extraction === undefined ? undefined : extractionOf(context, metadataOf(row));
  sink.begin(() => time);
  eachField(row, (name, value) => {
    if (name === '_time') time = times.stated(String(Array.isArray(value) ? value[0] : value));
    else if (isMetadataName(name)) own[name] = value;
    else sink.set(name, value);
  });
  giveMetadata(context, own);
  if (extraction !== undefined) {
    sink.seal();
    extraction.run(sink);
  }
  endEvent(context);
}

function metadataOf(row: DataRow): OwnMetadata {
  const own: OwnMetadata = {};
  for (const name of METADATA_NAMES) {
    const value = row[name];
    if (isScalar(value) && isPresent(value)) own[name] = textOf(value);
  }
  return own;
}

function eachField(row: DataRow, give: (name: string, value: Value) => void): void {
  for (const [name, value] of Object.entries(row)) {
    if (Array.isArray(value) && value.every(isScalar)) give(name, fromValues(value.filter(isPresent).map(textOf)));
    else if (isScalar(value)) {
      if (isPresent(value)) give(name, textOf(value));
    } else {
      const inner = new Map<string, Scalar[]>();
      flatten(name, value, inner);
      for (const [path, values] of inner) give(path, fromValues(values));
    }
  }
}

/** As JSON is flattened: keys joined by dots, `{}` for a list. */
function flatten(path: string, value: unknown, into: Map<string, Scalar[]>): void {
  if (Array.isArray(value)) for (const element of value) flatten(`${path}{}`, element, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(`${path}.${key}`, inner, into);
  else if (isPresent(value)) {
    const values = into.get(path);
    if (values === undefined) into.set(path, [textOf(value)]);
    else values.push(textOf(value));
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null || value instanceof Date;
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
