import type { PackedRole } from './kept-code.ts';

/** What the packed file is run for. */
declare const PACKED_ROLE: PackedRole;

// All of the command line as one packed file, and what its threads do.
if (PACKED_ROLE === 'test') void import('./test-worker.ts');
else void import('./bin.ts');
