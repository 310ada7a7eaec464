import pc from 'picocolors';
import { type Place, positionAt } from '../text/source.ts';
import type { Severity } from './define.ts';
import type { Diagnostic } from './diagnostic.ts';
import { excerpt, printableText } from './excerpt.ts';

/** How to print a diagnostic. */
export interface RenderOptions {
  readonly color: boolean;
}

/** How many related places are printed; a macro a hundred levels deep has more. */
const RELATED_LIMIT = 8;

/**
 * A diagnostic as text, without a line break at the end: severity and code, the message, `file:line:column`, the lines with carets, the
 * related places, the hint. A related message is a phrase that its place completes: `in macro "kube_audit", expanded at search.spl:1:1`.
 */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const colors = pc.createColors(options.color);
  const mark: Readonly<Record<Severity, (text: string) => string>> = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  const paint = mark[diagnostic.severity];
  const { code, severity, message, source, span, hint, related = [] } = diagnostic;
  const lines = [`${colors.bold(paint(`${severity}[${code}]`))}: ${colors.bold(printableText(message))}`];
  if (source !== undefined && span === undefined) lines.push(`  ${printableText(source.name)}`);
  if (source !== undefined && span !== undefined) {
    const place = { source, span };
    lines.push(`  ${placeName(place)}`);
    const shown = excerpt(place);
    const gutter = Math.max(...shown.map((line) => String(line.number ?? '').length));
    for (const { number, text, carets } of shown) {
      const head = String(number ?? '').padStart(gutter);
      lines.push(number === undefined ? `  ${head} ${colors.dim(text)}` : `  ${colors.dim(`${head} |`)} ${text}`.trimEnd());
      if (carets !== '') lines.push(`  ${colors.dim(`${' '.repeat(gutter)} |`)} ${indent(carets)}${paint(carets.trimStart())}`);
    }
  }
  const more = related.length - RELATED_LIMIT;
  related.forEach((note, index) => {
    // The last place is where the user's own text called for all of them.
    const shown = more <= 0 || index < RELATED_LIMIT - 1 || index === related.length - 1;
    if (shown) lines.push(`  ${colors.cyan('note')}: ${printableText(note.message)} at ${placeName(note)}`);
    else if (index === RELATED_LIMIT - 1) lines.push(`  ${colors.cyan('note')}: and ${more} more places between`);
  });
  if (hint !== undefined) lines.push(`  ${colors.cyan('hint')}: ${printableText(hint)}`);
  return lines.join('\n');
}

function placeName({ source, span }: Place): string {
  const { line, column } = positionAt(source.body, span.start);
  return `${printableText(source.name)}:${line}:${column}`;
}

/** The blanks before the first caret, which are not painted. */
function indent(carets: string): string {
  return ' '.repeat(carets.length - carets.trimStart().length);
}
