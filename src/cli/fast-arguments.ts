import { parseArgs } from 'node:util';
import { commandNamed, type Given, type Invocation, OPTIONS, type OptionSpec, optionsOf } from './options.ts';

/** What `util.parseArgs` is told about some options of the table. */
export function configOf(options: readonly OptionSpec[]) {
  return Object.fromEntries(
    options.map(({ name, alias, type, repeatable }) => [
      name,
      {
        type: type === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: repeatable === true,
        ...(alias === undefined ? {} : { short: alias }),
      },
    ]),
  );
}

/**
 * Reads the command line of the main job with what Node has built in, which costs nothing at start-up. Undefined: another command, or
 * something that `util.parseArgs` does not accept; then `slow-arguments.ts` reads it and says what is wrong.
 */
export function readFast(argv: readonly string[], command: 'run' | 'program' = 'run'): Invocation | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...joinTimes(argv)],
      options: configOf(optionsOf(command)),
      allowPositionals: true,
    });
    if (!choicesAreKnown(values, command)) return undefined;
    const [first, ...rest] = positionals;
    // A command's name, and more than one word, are for the reader that knows all commands.
    const named = command === 'run' ? commandNamed(first) : undefined;
    if (named !== undefined) return named === 'run' && rest.length <= 1 ? { command, words: rest, given: values as Given } : undefined;
    // The table gave parseArgs the names and types, so the values are those of `Given`.
    return rest.length > 0 ? undefined : { command, words: positionals, given: values as Given };
  } catch {
    return undefined;
  }
}

function choicesAreKnown(values: Readonly<Record<string, unknown>>, command: 'run' | 'program'): boolean {
  return optionsOf(command).every(({ name, choices }) => {
    const value = values[name];
    return choices === undefined || typeof value !== 'string' || choices.includes(value);
  });
}

/** The command that a command line names: its first word that is no option's value, if that is a command. */
export function commandIn(argv: readonly string[]): Invocation['command'] {
  const { tokens } = parseArgs({
    args: [...joinTimes(argv)],
    options: configOf(OPTIONS),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const first = tokens.find((token) => token.kind === 'positional')?.value;
  return commandNamed(first) ?? 'run';
}

const TIME_OPTIONS = new Set((OPTIONS as readonly OptionSpec[]).filter(({ type }) => type === 'time').map(({ name }) => `--${name}`));

const WITHOUT: ReadonlyMap<string, NonNullable<OptionSpec['without']>> = new Map(
  (OPTIONS as readonly OptionSpec[]).flatMap(({ name, without }) => (without === undefined ? [] : [[`--${name}`, without] as const])),
);

/** `--earliest -24h` as `--earliest=-24h`: a time may begin with a minus, which otherwise begins an option. And `--near` as `--near=1`. */
export function joinTimes(argv: readonly string[]): readonly string[] {
  const joined: string[] = [];
  const end = argv.indexOf('--');
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    const next = argv[i + 1];
    const without = end === -1 || i < end ? WITHOUT.get(word) : undefined;
    if (without !== undefined && (next === undefined || !new RegExp(without.looks).test(next))) {
      joined.push(`${word}=${without.value}`);
      continue;
    }
    const isTime = TIME_OPTIONS.has(word) && next?.startsWith('-') === true && !next.startsWith('--') && (end === -1 || i < end);
    joined.push(isTime ? `${word}=${next}` : word);
    if (isTime) i += 1;
  }
  return joined;
}
