import { invariant } from '../diagnostics/diagnostic.ts';
import { configured } from './configured.ts';
import { readFast } from './fast-arguments.ts';
import { guarded } from './guarded.ts';
import type { PackedRole } from './kept-code.ts';
import { answerPart, type PartAsked } from './part-of-run.ts';
import { endProcess, processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';
import { createTalk } from './talk.ts';

/** What the packed file is run for. */
declare const PACKED_ROLE: PackedRole;

// What `main.ts` does for a search, with nothing on demand that every search needs: packed for itself it is half of the whole. Its threads run it too.
if (PACKED_ROLE === 'part') {
  // The run gave it.
  void answerPart(process.getBuiltinModule('node:worker_threads').workerData as PartAsked);
} else {
  const invocation = readFast(process.argv.slice(2));
  invariant(invocation !== undefined, 'the start hands on what it has read');
  const io = processIo();
  void guarded(invocation.given, io, async () => {
    const talk = createTalk(invocation.given, io);
    return runCommand(await configured(invocation, io, talk), io, talk);
  }).then(endProcess);
}
