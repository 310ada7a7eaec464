import { suite as uvuSuite } from 'uvu';
import * as assert from 'uvu/assert';

export { assert };

type Body = () => void | Promise<void>;

/** Defines and runs one suite of tests. Tests go through here, so that a file cannot forget to run them. */
export function suite(name: string, define: (test: (title: string, body: Body) => void) => void): void {
  const tests = uvuSuite(name);
  let count = 0;
  define((title, body) => {
    count += 1;
    tests(title, body);
  });
  if (count === 0) throw new Error(`suite "${name}" has no tests`);
  tests.run();
}
