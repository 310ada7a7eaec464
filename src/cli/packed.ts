import { join } from 'node:path';
import { commandIn, readFast } from './fast-arguments.ts';
import { runKeepingCode } from './kept-code.ts';
import { processIo } from './process-io.ts';
import { quickAnswer } from './quick-answer.ts';

/** The files beside this one that hold the whole command line, and what runs a search; the build puts their names here, which change with what they hold. */
declare const FILES: { readonly whole: string; readonly search: string };

// Where the packed command line starts: what only the table of options can answer is answered without loading the rest.
const argv = process.argv.slice(2);
const invocation = readFast(argv);
const io = processIo();
const answer = invocation === undefined ? undefined : quickAnswer(invocation, io.stdout.columns);
const beside = (name: string): string => join(import.meta.dirname, name);
if (answer !== undefined) void io.stdout.write(answer);
else if (invocation !== undefined) runKeepingCode(beside(FILES.search), { command: invocation.command, role: 'command' });
else runKeepingCode(beside(FILES.whole), { command: commandIn(argv), role: 'command' });
