import { type Diagnostic, diagnose } from './diagnostics/diagnostic.ts';
import { type IgnoreComment, ignoreComments } from './syntax/ignore-comments.ts';
import type { Source, Span } from './text/source.ts';
import { identityMap, locate } from './text/span-map.ts';

/** Where a diagnostic points in the text that the user wrote; for what a macro's definition brought in, at its call. */
function placeIn(source: Source, { source: own, span, related }: Diagnostic): Span | undefined {
  return own === source ? span : related?.findLast((place) => place.source === source)?.span;
}

function hides({ codes, holds }: IgnoreComment, code: string, place: Span): boolean {
  return codes.includes(code) && holds.start <= place.start && place.start <= holds.end;
}

/** The comments of a search, by where they stand in the file from which it was taken. */
function writtenComments(source: Source): readonly IgnoreComment[] {
  const map = identityMap(source);
  return ignoreComments(source.body).map(({ codes, span, holds }) => ({
    codes,
    span: locate(map, span).place.span,
    holds: locate(map, holds).place.span,
  }));
}

/**
 * What is left of the warnings and notes on a search once its ` ```spl-run-ignore``` ` comments are heard (design: codes can be suppressed in
 * the search). Errors stay: what cannot run, runs no better unseen. With `unused`, a comment that hides nothing is told.
 */
export function withoutIgnored(
  diagnostics: readonly Diagnostic[],
  source: Source,
  unused: 'unused' | 'silent' = 'silent',
): readonly Diagnostic[] {
  const comments = writtenComments(source);
  if (comments.length === 0) return diagnostics;
  const written = source.origin?.source ?? source;
  const used = new Set<string>();
  const left = diagnostics.filter((diagnostic) => {
    const place = placeIn(written, diagnostic);
    const by =
      place === undefined || diagnostic.severity === 'error' ? [] : comments.filter((comment) => hides(comment, diagnostic.code, place));
    for (const comment of by) used.add(`${comment.span.start} ${diagnostic.code}`);
    return by.length === 0;
  });
  if (unused === 'silent') return left;
  const idle = comments.flatMap(({ codes, span }) =>
    codes.filter((code) => !used.has(`${span.start} ${code}`)).map((code) => diagnose('SPL3204', { source: written, span }, { code })),
  );
  return [...left, ...idle];
}
