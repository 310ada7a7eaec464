import { parseArgs } from 'node:util';
import yargs from 'yargs';
import { DiagnosticError, diagnose, invariant } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { commandIn, configOf, joinTimes } from './fast-arguments.ts';
import {
  COMMANDS,
  type CommandName,
  commandNamed,
  commandsWith,
  type Given,
  type Invocation,
  type OptionSpec,
  optionsOf,
} from './options.ts';
import { unknownCommand } from './unknown-word.ts';

/** A yargs that knows the options of a command, and neither prints nor ends the process. */
function parserOf(command: CommandName) {
  const parser = yargs().scriptName('spl-run').locale('en').help(false).version(false).exitProcess(false).parserConfiguration({
    'boolean-negation': false,
    'camel-case-expansion': false,
    'dot-notation': false,
    'greedy-arrays': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'strip-aliased': true,
  });
  for (const { name, alias, type, repeatable, choices } of optionsOf(command)) {
    parser.option(name, {
      type: type === 'flag' ? 'boolean' : 'string',
      ...(alias === undefined ? {} : { alias }),
      ...(repeatable === true ? { array: true } : {}),
      ...(choices === undefined ? {} : { choices }),
    });
  }
  return parser;
}

/** Reads any command line, and says what is wrong with it. Costs the loading of yargs. */
export function readSlow(argv: readonly string[], only?: 'program'): Invocation {
  const command = only ?? commandIn(argv);
  const words = plainWords(argv, command);
  const parsed: Readonly<Record<string, unknown>> = parserOf(command).parseSync([...words]);
  const given = optionsOf(command).flatMap(({ name, repeatable }) => {
    const value = parsed[name];
    if (value === undefined) return [];
    return [[name, Array.isArray(value) && repeatable !== true ? value.at(-1) : value] as const];
  });
  // The table gave yargs the names and types, so the values are those of `Given`.
  return { command, words: operands(parsed._, command, only), given: Object.fromEntries(given) as Given };
}

/**
 * The command line in the one form that yargs reads without guessing: `--name='value'`, flags, and words after `--`. Of itself it takes
 * `--data -` for an option without value, `-fjson` for five flags, and the quotes from a value that is one quoted phrase.
 */
function plainWords(argv: readonly string[], command: CommandName): readonly string[] {
  const options = optionsOf(command);
  const config = { args: [...joinTimes(argv)], options: configOf(options), allowPositionals: true, strict: false, tokens: true } as const;
  const before: string[] = [];
  const words: string[] = [];
  for (const token of parseArgs(config).tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      words.push(token.value);
      continue;
    }
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, command);
    const { value } = token;
    if (option.type === 'flag') {
      if (value !== undefined) throw new DiagnosticError(diagnose('SPL6003', {}, { option: token.rawName, found: value }));
      before.push(`--${option.name}`);
    } else {
      if (value === undefined || (!token.inlineValue && isOption(value, options)))
        throw new DiagnosticError(diagnose('SPL6002', {}, { option: token.rawName }));
      if (option.choices?.includes(value) === false) throw badChoice(option, value, option.choices);
      before.push(`--${option.name}='${value}'`);
    }
  }
  return [...before, '--', ...words];
}

function isOption(word: string, options: readonly OptionSpec[]): boolean {
  if (/^-[A-Za-z]/.test(word)) return options.some(({ alias }) => alias === word[1]);
  const [name] = word.slice(2).split('=');
  return word.startsWith('--') && options.some((option) => option.name === name);
}

function badChoice({ name }: OptionSpec, found: string, choices: readonly string[]): DiagnosticError {
  return new DiagnosticError(
    diagnose('SPL6004', {}, { option: `--${name}`, found, expected: choices.join(', '), near: closest(found, choices) }),
  );
}

function unknownOption(written: string, command: CommandName): DiagnosticError {
  const names = optionsOf(command).map(({ name }) => `--${name}`);
  const near = written.startsWith('--')
    ? closest(
        written.slice(2),
        names.map((name) => name.slice(2)),
      ).map((name) => `--${name}`)
    : [];
  const others = commandsWith(written).filter((name) => name !== command);
  return new DiagnosticError(diagnose('SPL6001', {}, { option: written, command: command === 'program' ? '' : command, near, others }));
}

/** The words behind the command's name; too many of them are a mistake. */
function operands(found: unknown, command: CommandName, only: 'program' | undefined): readonly string[] {
  invariant(Array.isArray(found), 'yargs gives words');
  const words = found.map(String);
  const rest = only === undefined && commandNamed(words[0]) !== undefined ? words.slice(1) : words;
  const most = COMMANDS.find(({ name }) => name === command)?.words ?? 0;
  const [first = '', second = ''] = rest;
  if (rest.length <= most) return rest;
  if (only !== undefined) throw new DiagnosticError(diagnose('SPL6006', {}, { found: first, after: '' }));
  // `spl-run explain x.spl`: the first word was meant as a command.
  if (words.length === rest.length && /^[a-z]+$/.test(first)) throw unknownCommand(first);
  throw new DiagnosticError(diagnose('SPL6006', {}, { found: rest[most] ?? second, after: rest[most - 1] ?? '' }));
}
