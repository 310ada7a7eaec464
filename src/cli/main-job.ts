import { invariant } from '../diagnostics/diagnostic.ts';
import { configured } from './configured.ts';
import { readFast } from './fast-arguments.ts';
import { guarded } from './guarded.ts';
import { endProcess, processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';
import { createTalk } from './talk.ts';

// What `main.ts` does for a search, with nothing on demand that every search needs: packed for itself it is half of the whole.
const invocation = readFast(process.argv.slice(2));
invariant(invocation !== undefined, 'the start hands on what it has read');
const io = processIo();
void guarded(invocation.given, io, async () => {
  const talk = createTalk(invocation.given, io);
  return runCommand(await configured(invocation, io, talk), io, talk);
}).then(endProcess);
