/** Scripts of external look-ups that src/values/computed-lookups.ts stands in for; this room asks no values at run time. */
export const COMPUTED_SCRIPTS: ReadonlySet<string> = new Set(['ut_shannon.py']);
