import { main } from './main.ts';
import { endProcess, processIo } from './process-io.ts';

// No handler for SIGINT: a search runs without giving way to other code, so a handler would only keep Ctrl-C from ending it (exit code 130).
// No `await` here: the packed command line is CommonJS.
void main(process.argv.slice(2), processIo()).then(endProcess);
