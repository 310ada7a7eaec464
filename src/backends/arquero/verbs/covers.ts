import { matchCaptures } from '../../../values/wildcard.ts';

/** True if a field list names the field; a wildcard stands for internal fields only if it begins like one (semantics/commands.md section 1). */
export const covers = (patterns: readonly string[], name: string): boolean =>
  patterns.some(
    (pattern) =>
      pattern === name ||
      (pattern.includes('*') && (pattern.startsWith('_') || !name.startsWith('_')) && matchCaptures(pattern, name) !== null),
  );
