/** What a script of Splunk's external look-ups answers, computed here: the cells of the outputs for the cells of the inputs, by column. */
export type ComputedLookup = (inputs: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;

/**
 * Scripts of external look-ups (transforms.conf.spec: external_cmd) that need nothing but their input, by the name of the script. `ut_shannon.py` of
 * URL Toolbox: Shannon's entropy of the letters of a word, in bits.
 */
export const COMPUTED_LOOKUPS: ReadonlyMap<string, ComputedLookup> = new Map([
  ['ut_shannon.py', (inputs) => new Map([['ut_shannon', String(entropy(inputs.get('word') ?? ''))]])],
]);

function entropy(word: string): number {
  const letters = [...word];
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / letters.length) * Math.log2(count / letters.length);
  return bits;
}
