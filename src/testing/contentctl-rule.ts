import type { DetectionRisk } from '../knowledge/detection-risk.ts';
import { renderValue } from '../values/number.ts';
import type { Problem } from './problem.ts';
import { cellOf, type Table } from './table.ts';

/** How contentctl judges the results of a detection, and what it does not see. */
export interface ContentctlVerdict {
  readonly problems: readonly Problem[];
  /** The words of contentctl's summary; absent where it says nothing. */
  readonly exception?: string;
  /** Rows after the one that decided which lack a risk object. */
  readonly note?: string;
}

/**
 * contentctl's rule (DetectionTestingInfrastructure.retry_search_until_timeout): at least one result; results are looked at in order; one that
 * lacks a risk object, or has "null" there, fails the test; the first that has every threat object too passes it; if none has, each threat
 * object must have a value in one of them.
 */
export function judgeAsContentctl(table: Table, risk: Pick<DetectionRisk, 'riskObjects' | 'threatObjects'> | undefined): ContentctlVerdict {
  if (table.length === 0) return { problems: [{ kind: 'count', expected: 'at least 1 row', found: 0, rows: [] }] };
  const riskFields = unique(risk?.riskObjects);
  const threatFields = unique(risk?.threatObjects);
  const cell = cellOf(table);
  // A field without a value is not in Splunk's JSON at all.
  const isNull = (row: number, field: string): boolean => (renderValue(cell(row, field)) ?? 'null') === 'null';
  const seen = new Set<string>();
  for (let row = 0; row < table.length; row += 1) {
    const missing = riskFields.filter((field) => isNull(row, field));
    if (missing.length > 0) return missingRisk(table, missing, isNull);
    const present = threatFields.filter((field) => !isNull(row, field));
    for (const field of present) seen.add(field);
    if (present.length === threatFields.length) return { problems: [], ...laterRows(table, row + 1, riskFields, isNull) };
  }
  const never = threatFields.filter((field) => !seen.has(field));
  if (never.length === 0) return { problems: [] };
  const rows = Array.from({ length: table.length }, (_, row) => row + 1);
  return {
    problems: never.map((field) => ({ kind: 'field', field, rows, of: table.length, near: [] })),
    exception:
      `One or more required threat object fields ${pythonSet(never)} contained 'null' values in all events. ` +
      'Is the data being parsed correctly or is there an error in the naming of a field?',
  };
}

type IsNull = (row: number, field: string) => boolean;

function missingRisk(table: Table, missing: readonly string[], isNull: IsNull): ContentctlVerdict {
  const rowsOf = (field: string): readonly number[] =>
    Array.from({ length: table.length }, (_, row) => row)
      .filter((row) => isNull(row, field))
      .map((row) => row + 1);
  return {
    problems: missing.map((field) => ({ kind: 'field', field, rows: rowsOf(field), of: table.length, near: [] })),
    exception: `The risk object field(s) ${pythonSet(missing)} are missing in the detection results`,
  };
}

function laterRows(table: Table, from: number, fields: readonly string[], isNull: IsNull): Pick<ContentctlVerdict, 'note'> {
  const rows = Array.from({ length: Math.max(0, table.length - from) }, (_, i) => i + from);
  const lacking = fields.filter((field) => rows.some((row) => isNull(row, field)));
  if (lacking.length === 0) return {};
  return { note: `contentctl passes this, as it stops at the first complete result; later ones lack ${lacking.join(', ')}` };
}

function unique(objects: readonly { readonly field: string }[] = []): readonly string[] {
  return [...new Set(objects.map(({ field }) => field))];
}

/** As Python shows a set of texts. */
function pythonSet(names: readonly string[]): string {
  return `{${names.map((name) => `'${name}'`).join(', ')}}`;
}
