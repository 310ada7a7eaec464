/** The reporters of `spl-run test`. */
export const REPORTER_NAMES = ['pretty', 'dot', 'tap', 'json', 'junit', 'github', 'gitlab', 'md', 'contentctl'] as const;

/** The name of a reporter. */
export type ReporterName = (typeof REPORTER_NAMES)[number];
