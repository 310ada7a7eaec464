import { type Place, positionAt } from '../text/source.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A place as editors and CI systems take it: one-based, the end exclusive. */
export interface PlaceJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic as plain JSON; what does not apply is absent. */
export interface DiagnosticJson extends Partial<PlaceJson> {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly (PlaceJson & { readonly message: string })[];
}

/** A diagnostic as plain JSON, with lines and columns in place of the source. */
export function diagnosticJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, message, source, span, hint, related } = diagnostic;
  return {
    code,
    severity,
    message,
    ...(source === undefined ? {} : span === undefined ? { file: source.name } : placeJson({ source, span })),
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related: related.map((note) => ({ message: note.message, ...placeJson(note) })) }),
  };
}

function placeJson({ source, span }: Place): PlaceJson {
  const start = positionAt(source.body, span.start);
  const end = positionAt(source.body, span.end);
  return { file: source.name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
