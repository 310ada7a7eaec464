import { type Configured, configured, needsConfiguration, unconfigured } from './configured.ts';
import { EXIT } from './exit-codes.ts';
import { readFast } from './fast-arguments.ts';
import { givenIn, guarded } from './guarded.ts';
import { quickAnswer } from './quick-answer.ts';
import { createTalk, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** The command line of spl-run: reads arguments, does what they ask, gives the exit code. What the main job does not need is loaded on demand. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  return guarded(givenIn(argv), io, async () => {
    const invocation = readFast(argv) ?? (await import('./slow-arguments.ts')).readSlow(argv);
    const talk = createTalk(invocation.given, io);
    return perform(needsConfiguration(invocation) ? await configured(invocation, io, talk) : unconfigured(invocation), io, talk);
  });
}

async function perform(invocation: Configured, io: Io, talk: Talk): Promise<number> {
  const { command, words, given } = invocation;
  const answer = quickAnswer(invocation, io.stdout.columns);
  if (answer !== undefined) return print(io, answer);
  if (command === 'help' && words[0] !== undefined && /^spl\d/i.test(words[0]))
    return print(io, (await import('./help-code.ts')).helpForCode(words[0]));
  if (given.help === true || command === 'help') {
    const { helpFor } = await import('./help.ts');
    return print(io, helpFor(command, words, io.stdout.columns ?? 100));
  }
  if (command === 'test') return (await import('./test-command.ts')).testCommand(invocation, io, talk);
  if (command === 'init') return (await import('./init-command.ts')).initCommand(invocation, io, talk);
  if (command === 'schema') return print(io, (await import('./schema-command.ts')).schemaText(words));
  if (command === 'completion') return print(io, (await import('./completion-command.ts')).completionText(words));
  if (command === 'check') return (await import('./check-command.ts')).checkCommand(invocation, io, talk);
  if (command === 'explain') return (await import('./explain-command.ts')).explainCommand(invocation, io, talk);
  if (command === 'inspect') return (await import('./inspect-command.ts')).inspectCommand(invocation, io, talk);
  if (command === 'compile') return (await import('./compile-command.ts')).compileCommand(invocation, io, talk);
  if (command === 'fmt') return (await import('./fmt-command.ts')).fmtCommand(invocation, io, talk);
  return (await import('./run-command.ts')).runCommand(invocation, io, talk);
}

async function print(io: Io, text: string): Promise<number> {
  await io.stdout.write(text);
  return EXIT.ok;
}
