/** Whether a text is one that Splunk's files take for true. */
export const isTrue = (text: string): boolean => /^(?:1|t|true|y|yes|enabled)$/i.test(text.trim());
