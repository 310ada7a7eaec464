/** Which test it is, and how long it may take. */
export interface TestName {
  readonly suite: string;
  readonly title: string;
  readonly seconds: number;
}

/** What the runner hears of each test. */
export interface Observer {
  started(test: TestName): void;
  /** `fault` is what the test threw. */
  ended(test: TestName, fault?: { readonly thrown: unknown }): void;
}

let observer: Observer | undefined;

/** Makes an observer hear of every test from now on. */
export function observeTests(next: Observer): void {
  observer = next;
}

/** Runs a test under its time limit and tells the observer. Throws what the test throws, for uvu to see. */
export async function observed(test: TestName, body: () => void | Promise<void>): Promise<void> {
  observer?.started(test);
  try {
    await limited(body(), test.seconds);
  } catch (thrown) {
    observer?.ended(test, { thrown });
    throw thrown;
  }
  observer?.ended(test);
}

async function limited(work: void | Promise<void>, seconds: number): Promise<void> {
  // A test without a promise has ended here; the runner kills the process of one that never does.
  if (work === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${seconds} s`)), seconds * 1000);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
