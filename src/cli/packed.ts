import { fileURLToPath } from 'node:url';
import { commandIn, readFast } from './fast-arguments.ts';
import { runKeepingCode } from './kept-code.ts';
import { processIo } from './process-io.ts';
import { quickAnswer } from './quick-answer.ts';

/** The file beside this one that holds the whole command line; the build puts its name here, which changes with what it holds. */
declare const WHOLE: string;

// Where the packed command line starts: what only the table of options can answer is answered without loading the rest.
const argv = process.argv.slice(2);
const invocation = readFast(argv);
const io = processIo();
const answer = invocation === undefined ? undefined : quickAnswer(invocation, io.stdout.columns);
if (answer === undefined) runKeepingCode(fileURLToPath(new URL(WHOLE, import.meta.url)), invocation?.command ?? commandIn(argv));
else void io.stdout.write(answer);
