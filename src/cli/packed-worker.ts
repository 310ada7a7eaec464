import { join } from 'node:path';
import { type PackedRole, runKeepingCode } from './kept-code.ts';

/** What the thread is for, and the file beside this one that knows how: the build puts both here. */
declare const WORKER: { readonly role: PackedRole; readonly command: string; readonly file: string };

// Where the packed threads start: with the code that was kept for the command that starts them.
const { role, command, file } = WORKER;
runKeepingCode(join(import.meta.dirname, file), { command, role });
