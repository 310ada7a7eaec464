/** The formats that rows can be written in. */
export const OUTPUT_FORMATS = ['table', 'json', 'ndjson', 'csv', 'raw'] as const;

/** How rows are written. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
