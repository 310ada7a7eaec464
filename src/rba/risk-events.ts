import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { RiskObject } from '../knowledge/detection-risk.ts';
import type { RunResult } from '../shown.ts';
import { renderValue } from '../values/number.ts';
import { fromValues, type Value, valuesOf } from '../values/value.ts';
import type { RiskAnalysis } from './risk-analysis.ts';
import { riskMessage } from './risk-message.ts';

/** The fields that the risk analysis action adds, in the order in which they are shown; the fields of the row follow. */
const OWN_FIELDS: readonly string[] = [
  '_time',
  'search_name',
  'risk_object',
  'risk_object_type',
  'risk_score',
  'risk_message',
  'threat_object',
  'threat_object_type',
];

/** What events of an index say of themselves; the row's own values move aside (`orig_source`), as `collect` moves them. */
const METADATA: ReadonlySet<string> = new Set(['host', 'source', 'sourcetype', 'index']);

/** The risk events of a run. */
export interface RiskEvents extends RunResult {
  /** Warnings about the settings: a field that no row has. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The risk events that Enterprise Security's risk analysis action makes of the rows of a detection: one for each value of each risk object of each
 * row, with the message filled in, all threat objects of the row beside it, and the fields of the row. A row without a risk object's field gives no
 * event for it. `now` (epoch seconds) is the time of an event whose row has none.
 */
export function riskEvents(rows: RunResult, risk: RiskAnalysis, now: number): RiskEvents {
  const columns = new Map(rows.fields.map((field, position) => [field, rows.columns[position] ?? []]));
  const cellOf = (field: string, row: number): Value => columns.get(field)?.[row] ?? null;
  const others = rows.fields.filter((field) => field !== '_time');
  const fields = [...OWN_FIELDS, ...risk.annotations.keys()];
  const given = others.map((field) => ({ field, as: METADATA.has(field) || fields.includes(field) ? `orig_${field}` : field }));
  const events: (readonly Value[])[] = [];
  const unknown = new Set<string>();
  const annotations = [...risk.annotations.values()].map((texts) => fromValues(texts));
  for (let row = 0; row < rows.length; row += 1) {
    const textOf = (field: string): string | undefined => textOfValue(cellOf(field, row));
    const threats = threatsOf(risk, (field) => cellOf(field, row));
    for (const object of risk.riskObjects) {
      // The newest schema gives each object a message of its own.
      const message = riskMessage(object.message ?? risk.message, textOf, (field) => void (columns.has(field) || unknown.add(field)));
      for (const value of textsOf(cellOf(object.field, row))) {
        const own: readonly Value[] = [
          cellOf('_time', row) ?? now,
          risk.searchName,
          value,
          object.type,
          String(object.score),
          message === '' ? null : message,
          fromValues(threats.map(([text]) => text)),
          fromValues(threats.map(([, type]) => type)),
        ];
        events.push([...own, ...annotations, ...others.map((field) => cellOf(field, row))]);
      }
    }
  }
  return {
    fields: [...fields, ...given.map(({ as }) => as)],
    columns: [...fields, ...given].map((_, position) => events.map((event) => event[position] ?? null)),
    length: events.length,
    diagnostics: [...rows.diagnostics, ...(rows.length === 0 ? [] : missingFields(risk, rows.fields, unknown))],
  };
}

/** The values of all threat objects of a row, each with its type. */
function threatsOf(risk: RiskAnalysis, cellOf: (field: string) => Value): readonly (readonly [text: string, type: string])[] {
  return risk.threatObjects.flatMap(({ field, type }) => textsOf(cellOf(field)).map((text) => [text, type] as const));
}

const textsOf = (value: Value): readonly string[] => valuesOf(value).flatMap((one) => textOfValue(one) ?? []);

/** A value as it stands in a message; a multivalue's values stand in lines of their own. */
function textOfValue(value: Value): string | undefined {
  const text = renderValue(value);
  if (text === null) return undefined;
  return typeof text === 'string' ? text : text.join('\n');
}

/** Risk objects, threat objects and names in the message that are no field of any row. */
function missingFields(risk: RiskAnalysis, fields: readonly string[], inMessage: ReadonlySet<string>): readonly Diagnostic[] {
  const objects: readonly { readonly use: string; readonly field: string }[] = [
    ...risk.riskObjects.map(({ field }: RiskObject) => ({ use: 'risk object', field })),
    ...risk.threatObjects.map(({ field }) => ({ use: 'threat object', field })),
    ...[...inMessage].map((field) => ({ use: 'risk message', field })),
  ];
  return objects
    .filter(({ field }) => !fields.includes(field))
    .map(({ use, field }) => diagnose('SPL5060', {}, { use, field, near: closest(field, fields) }));
}
