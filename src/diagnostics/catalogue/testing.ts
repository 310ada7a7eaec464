import { define, didYouMean, type Entry } from '../define.ts';

/** The words of a list as a sentence has them: `a, b or c`. */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Messages of phase 7: test files and configuration files. */
export const TESTING = {
  SPL7001: define<{ key: string; where: string; near: readonly string[]; known: readonly string[] }>(
    'error',
    (p) => `unknown key "${p.key}" in ${p.where}`,
    (p) => didYouMean(p.near) ?? `these keys exist: ${p.known.join(', ')}`,
  ),
  SPL7002: define<{ keys: readonly string[]; where: string }>(
    'error',
    (p) => `${p.where} lacks ${either(p.keys.map((key) => `"${key}"`))}`,
  ),
  SPL7003: define<{ where: string; found: string; expected: readonly string[]; near: readonly string[] }>(
    'error',
    (p) => `${p.where} is ${p.found}, expected ${either(p.expected)}`,
    (p) => didYouMean(p.near),
  ),
  SPL7004: define<{ where: string; found: readonly string[]; one: readonly string[] }>(
    'error',
    (p) => `${p.where} has ${p.found.map((key) => `"${key}"`).join(' and ')}, expected one of them`,
    (p) => (p.one.length > p.found.length ? `exactly one of ${p.one.join(', ')} is given` : undefined),
  ),
  SPL7005: define<{ detail: string }>('error', (p) => `the file cannot be read as YAML: ${p.detail}`),
  SPL7006: define<{ name: string }>(
    'error',
    (p) => `two tests are called "${p.name}"`,
    () => 'reports and snapshots know a test by its name',
  ),
  SPL7007: define<{ found: string; where: string; expected: string }>('error', (p) => `${p.where} is "${p.found}", expected ${p.expected}`),
  SPL7008: define<{ pattern: string; detail: string }>('error', (p) => `the pattern "${p.pattern}" cannot be read: ${p.detail}`),
  SPL7009: define<{ where: string; detail: string }>('error', (p) => `${p.where} ${p.detail}`),
  SPL7010: define<{ looked: string; pattern?: string }>(
    'error',
    (p) => `no test ${p.pattern === undefined ? 'is found' : `matches "${p.pattern}"`} in ${p.looked}`,
    (p) => (p.pattern === undefined ? 'a test file is called NAME.spltest.yml; `spl-run init` writes a first one' : undefined),
  ),
  SPL7011: define<{ file: string; detail: string }>(
    'error',
    (p) => `the snapshots of "${p.file}" cannot be read: ${p.detail}`,
    () => 'take the file away and write it anew with -u',
  ),
  SPL7012: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown reporter "${p.name}"`,
    (p) => didYouMean(p.near) ?? 'see `spl-run test --help`',
  ),
  SPL7013: define<{ ref: string; detail: string }>('error', (p) => `git cannot say what has changed since "${p.ref}": ${p.detail}`),
  SPL7014: define<{ file: string }>(
    'error',
    (p) => `"${p.file}" is no test file and no detection with tests`,
    () => 'a test file is called NAME.spltest.yml, .yaml or .json',
  ),
  SPL7015: define<{ field: string; key: string }>(
    'error',
    (p) => `the field "${p.field}" is a map, expected a value, a list or a condition`,
    (p) => `a field inside another is written "${p.field}.${p.key}"; a condition begins with $`,
  ),
  SPL7016: define<{ files: readonly string[] }>(
    'error',
    (p) => `there ${p.files.length === 1 ? 'is' : 'are'} already ${p.files.map((file) => `"${file}"`).join(', ')}`,
    () => 'nothing was written: take a folder without, `spl-run init FOLDER`',
  ),
  SPL7017: define<{ command: string; found: string | undefined; expected: readonly string[]; near: readonly string[] }>(
    'error',
    (p) =>
      `${p.found === undefined ? `"${p.command}" is not told of what` : `"${p.command}" knows no "${p.found}"`}, expected ${either(p.expected)}`,
    (p) => didYouMean(p.near),
  ),
} as const satisfies Record<string, Entry<never>>;
