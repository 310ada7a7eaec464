import { suite as uvuSuite } from 'uvu';
import * as assert from 'uvu/assert';
import { observed } from './observer.ts';

export { assert };

type Body = () => void | Promise<void>;

/** Adds a test to a suite. One that takes longer than `seconds` fails. */
export type AddTest = (title: string, body: Body, seconds?: number) => void;

/** Defines and runs one suite of tests. Tests go through here, so that a file cannot forget to run them. */
export function suite(name: string, define: (test: AddTest) => void): void {
  const tests = uvuSuite(name);
  let count = 0;
  define((title, body, seconds = 20) => {
    count += 1;
    tests(title, () => observed({ suite: name, title, seconds }, body));
  });
  if (count === 0) throw new Error(`suite "${name}" has no tests`);
  tests.run();
}
