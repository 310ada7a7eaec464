import { matchCaptures } from './wildcard.ts';

/** A field that `foreach` has found, and what each `*` of its pattern stands for. */
export interface FieldMatch {
  readonly field: string;
  readonly captures: readonly string[];
}

/** What the placeholders are called: `<<FIELD>>` and so on, unless options give them other names. */
export interface TemplateNames {
  readonly field: string;
  readonly match: string;
  readonly segments: readonly [string, string, string];
}

/** The fields that names and patterns stand for, each once. A plain name need not exist; `*` stands for no internal field (semantics/commands.md sections 1 and 13). */
export function matchesOf(patterns: readonly string[], fields: readonly string[]): readonly FieldMatch[] {
  const found = new Map<string, FieldMatch>();
  for (const pattern of patterns) {
    const names = pattern.includes('*') ? fields.filter((name) => pattern.startsWith('_') || !name.startsWith('_')) : [pattern];
    for (const field of names) {
      const captures = matchCaptures(pattern, field);
      if (captures !== null && !found.has(field)) found.set(field, { field, captures });
    }
  }
  return [...found.values()];
}

/** A template with its placeholders filled, as text: a placeholder without a capture becomes nothing. */
export function fillTemplate(template: string, names: TemplateNames, { field, captures }: FieldMatch): string {
  const fillings: readonly (readonly [string, string])[] = [
    [names.field, field],
    [names.match, captures.join('')],
    ...names.segments.map((name, index) => [name, captures[index] ?? ''] as const),
  ];
  return fillings.reduce((text, [name, filling]) => (name === '' ? text : text.replaceAll(name, () => filling)), template);
}
