import { type EmitForm, emit } from '../session/print.ts';
import { compileGiven } from './compile-given.ts';
import { writeTo } from './destination.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './options.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Shows what a search compiles to. Gives the exit code. */
export async function compileCommand(invocation: Invocation, io: Io, talk: Talk): Promise<number> {
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return ready;
  const { output, emit: form = 'ts' } = invocation.given;
  // The table of options has checked the word.
  await writeTo(output, [emit(ready.compiled, form as EmitForm)], io.stdout);
  return EXIT.ok;
}
