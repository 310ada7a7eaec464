/** Which rows of two searches belong together. */
export type JoinKey =
  /** Rows with equal texts in each pair of fields; a row without one of them belongs to none. */
  | { readonly kind: 'fields'; readonly pairs: readonly (readonly [input: string, other: string])[] }
  /** The same for all fields that both sides have, internal ones aside. */
  | { readonly kind: 'common' }
  /** The first row with the first, the second with the second, ...; internal fields of the other side are left out. */
  | { readonly kind: 'position' };
