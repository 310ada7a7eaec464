/**
 * What a quoted text of eval or of a command's argument means: `\"` is a quote, `\\` a backslash, everything else stays
 * as written, so that `"\d"` is still a regular expression's digit (semantics E10).
 */
export function unquote(written: string): string {
  return written.includes('\\') ? written.replace(/\\([\\"])/g, '$1') : written;
}
