import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Fault } from '../scan/js/fault.ts';
import type { Source, Span } from '../text/source.ts';

/** How much of a long line is shown on either side of what is wrong. */
const AROUND = 60;

/** Says what a reader found wrong with the bytes of a named input. */
export function faultDiagnostic(name: string, fault: Fault): Diagnostic {
  if (fault.kind === 'too long') return diagnose('SPL5011', {}, { name, line: fault.line, megabytes: Math.round(fault.bytes / 1e6) });
  if (fault.kind === 'encoding') return diagnose('SPL5006', {}, { name, line: fault.line });
  if (fault.kind === 'not an object') {
    return diagnose('SPL5007', placeIn(name, { ...fault, offset: 0 }), { line: fault.line, found: fault.found });
  }
  const { detail } = fault;
  const tooDeep = detail.includes('nested deeper');
  return diagnose(tooDeep ? 'SPL5008' : 'SPL5003', placeIn(name, fault), { line: lineOf(fault), detail });
}

interface TextFault {
  readonly line: number;
  readonly text: string;
  readonly offset: number;
}

/** The line of the file that the offset is in: the text of a fault may have several. */
function lineOf({ line, text, offset }: TextFault): number {
  let at = line;
  for (let newline = text.indexOf('\n'); newline !== -1 && newline < offset; newline = text.indexOf('\n', newline + 1)) at += 1;
  return at;
}

/**
 * The place of a fault. The source holds only the line in question, after as many empty lines as the file has before it, so that
 * line numbers come out right without keeping the file; of a long line only the part around the fault is kept.
 */
function placeIn(name: string, fault: TextFault): { readonly source: Source; readonly span: Span } {
  const { text, offset } = fault;
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const from = Math.max(lineStart, offset - AROUND);
  const shown = text.slice(from, Math.min(newline === -1 ? text.length : newline, offset + AROUND));
  const before = '\n'.repeat(lineOf(fault) - 1);
  const start = before.length + offset - from;
  return { source: { name, body: before + shown }, span: { start, end: Math.min(start + 1, before.length + shown.length) } };
}
