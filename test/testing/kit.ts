import { file, inFolder, splRun } from '../cli/kit.ts';
import { golden } from '../kit/golden.ts';

export { file, inFolder };

/** The time of the events of these tests. */
export const NOW = '2024-05-01T12:00:00Z';

/** A test file of one test over two events, user root with 3 failures, user bob with 1. */
export function oneTest(expect: string, options: { readonly spl?: string; readonly more?: string; readonly given?: string } = {}): string {
  const { spl = 'user=* | stats sum(n) AS total, last(note) AS note BY user', more = '', given } = options;
  const events = '{ events: [{ _time: -5m, user: root, n: 3, note: "a  b" }, { _time: -4m, user: bob, n: 1, note: x }] }';
  return `spl: ${JSON.stringify(spl)}
now: ${NOW}
tests:
  - name: one
    given: ${given ?? events}
    expect: ${expect}
${more}`;
}

/** Runs `spl-run test` on the files of a folder. */
export async function runTests(name: string, files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  for (const [path, content] of Object.entries(files)) file(`${name}/${path}`, content);
  const folder = inFolder(name);
  const { code, stdout, stderr } = await splRun(['test', folder, ...options], { env: { CI: '' } });
  return { code, stdout: neutral(stdout), stderr: neutral(stderr) };
}

/** Without what changes from run to run: folders, times. */
export function neutral(text: string): string {
  return text
    .replaceAll(`${inFolder('')}`, '')
    .replace(/\d+(?:\.\d+)? m?s\b/g, 'N ms')
    .replace(/time="[\d.]+"/g, 'time="0.000"')
    .replace(/timestamp="[^"]+"/g, 'timestamp="T"')
    .replace(/"(milliseconds)": [\d.]+/g, '"$1": 0')
    .replace(/"startedAt": "[^"]+"/g, '"startedAt": "T"');
}

/** Compares what `spl-run test` says with a golden file. */
export function goldenOutput(
  name: string,
  { code, stdout, stderr }: { readonly code: number; readonly stdout: string; readonly stderr: string },
): void {
  golden(`testing/golden/${name}.txt`, `exit code ${code}\n${stdout}${stderr}`);
}
