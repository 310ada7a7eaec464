import { CATALOGUE } from '../diagnostics/catalogue.ts';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { documentCode, isCode } from '../diagnostics/document-code.ts';
import { closest } from '../diagnostics/nearest.ts';

/** What `spl-run help SPL2104` shows: what a message means, an example, what to do. */
export function helpForCode(asked: string): string {
  const code = asked.toUpperCase();
  if (!isCode(code)) throw new DiagnosticError(diagnose('SPL7056', {}, { code: asked, near: closest(code, Object.keys(CATALOGUE)) }));
  return `${documentCode(code)}\n`;
}
