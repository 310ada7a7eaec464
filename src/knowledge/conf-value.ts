/** What .conf files write for true (conf files: "1", "true", "t", "yes", "y", in any case). */
const TRUE: ReadonlySet<string> = new Set(['1', 't', 'true', 'y', 'yes']);
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'false', 'n', 'no']);

/** Whether a setting says yes; what is absent, or no Boolean, does not. */
export function isTrue(text: string | undefined): boolean {
  return TRUE.has(text?.trim().toLowerCase() ?? '');
}

/** Whether a text is a Boolean of a .conf file. */
export function isBoolean(text: string): boolean {
  const word = text.trim().toLowerCase();
  return TRUE.has(word) || FALSE.has(word);
}
