import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestName } from '../kit/observer.ts';
import type { FromWorker, ToWorker } from './message.ts';

/** What became of one test, or of a file outside its tests. */
export interface Outcome {
  readonly file: string;
  readonly name: string;
  readonly fault?: string;
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** A test that promises nothing cannot be stopped from inside; it may take this much longer before its process is killed. */
const GRACE_SECONDS = 5;
const LOADING_SECONDS = 60;

/** Runs test files in `size` processes and reports every test. A process that hangs or dies costs its file only. */
export async function runFiles(files: readonly string[], size: number, report: (outcome: Outcome) => void): Promise<void> {
  const queue = [...files];
  await Promise.all(
    Array.from({ length: Math.min(size, files.length) }, async () => {
      while (queue.length > 0) await runWorker(queue, report);
    }),
  );
}

/** One process, for as many files as it survives. */
function runWorker(queue: string[], report: (outcome: Outcome) => void): Promise<void> {
  const child = fork(WORKER, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const file = new FileWatch(child, report);
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'started') file.testStarted(message.test);
    else if (message.kind === 'ended') file.testEnded(message.test, message.fault);
    else {
      if (message.kind === 'done') file.close(message.fault);
      const next = queue.shift();
      if (next === undefined) child.disconnect();
      else file.open(next);
    }
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      file.close(`the process ended early (${signal ?? code})\n${Buffer.concat(errors).toString().trim().slice(-2000)}`);
      // Not even one file could be asked for: do not try for ever.
      if (code !== 0 && !file.everOpened)
        for (const lost of queue.splice(0)) report({ file: lost, name: 'process', fault: Buffer.concat(errors).toString() });
      resolve();
    });
  });
}

/** The file that a process works on: counts its tests, and kills the process when one of them hangs. */
class FileWatch {
  everOpened = false;
  #file: string | undefined;
  #test: TestName | undefined;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #hung = false;
  readonly #child: ChildProcess;
  readonly #report: (outcome: Outcome) => void;

  constructor(child: ChildProcess, report: (outcome: Outcome) => void) {
    this.#child = child;
    this.#report = report;
  }

  open(file: string): void {
    this.everOpened = true;
    this.#file = file;
    this.#count = 0;
    this.#allow(LOADING_SECONDS);
    const request: ToWorker = { file };
    this.#child.send(request);
  }

  testStarted(test: TestName): void {
    this.#test = test;
    this.#allow(test.seconds + GRACE_SECONDS);
  }

  testEnded(test: TestName, fault: string | undefined): void {
    this.#count += 1;
    this.#test = undefined;
    this.#allow(LOADING_SECONDS);
    this.#tell(`${test.suite} › ${test.title}`, fault);
  }

  /** The file is done, or its process has ended. */
  close(fault: string | undefined): void {
    clearTimeout(this.#timer);
    if (this.#file === undefined) return;
    const name = this.#test === undefined ? 'file' : `${this.#test.suite} › ${this.#test.title}`;
    if (this.#hung) this.#tell(name, 'hangs; its process was killed and the rest of the file did not run');
    else if (fault !== undefined) this.#tell(name, fault);
    else if (this.#count === 0) this.#tell(name, 'the file has no tests');
    this.#file = undefined;
    this.#test = undefined;
  }

  #allow(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hung = true;
      this.#child.kill('SIGKILL');
    }, seconds * 1000);
  }

  #tell(name: string, fault: string | undefined): void {
    if (this.#file !== undefined) this.#report({ file: this.#file, name, ...(fault === undefined ? {} : { fault }) });
  }
}
