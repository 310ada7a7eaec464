import { choiceOf } from './choice.ts';
import { COMMANDS, type CommandName, type OptionSpec, optionsOf } from './options.ts';

/** A script for a shell that completes commands, options and their values, written from the table of options. */
export function completionText(words: readonly string[]): string {
  const shell = choiceOf('completion', words, ['bash', 'zsh', 'fish']);
  if (shell === 'fish') return fish();
  const script = bash();
  // zsh reads bash's completions.
  return shell === 'bash' ? script : `autoload -U +X bashcompinit && bashcompinit\n${script}`;
}

const NAMES = COMMANDS.map(({ name }) => name);

function bash(): string {
  const cases = NAMES.map((name) => `    ${name}) options='${optionsOf(name).map(writtenAs).join(' ')}' ;;`);
  const values = choices().map(
    ([command, { name }, words]) => `    ${command}:--${name}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return ;;`,
  );
  return `# spl-run completion bash: eval "$(spl-run completion bash)"
_spl_run() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=run options item
  for item in "\${COMP_WORDS[@]:1}"; do
    case "$item" in ${NAMES.join('|')}) command="$item"; break ;; esac
  done
  case "$command:$before" in
${values.join('\n')}
    schema:schema) COMPREPLY=($(compgen -W 'test config' -- "$word")); return ;;
    completion:completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
    if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY+=($(compgen -W '${NAMES.join(' ')}' -- "$word")); fi
  fi
}
complete -o filenames -F _spl_run spl-run
`;
}

const writtenAs = ({ name }: OptionSpec): string => `--${name}`;

/** The options of commands that take one of a few words. */
function choices(): readonly (readonly [CommandName, OptionSpec, string])[] {
  return NAMES.flatMap((command) =>
    optionsOf(command).flatMap((option) => (option.choices === undefined ? [] : [[command, option, option.choices.join(' ')] as const])),
  );
}

function fish(): string {
  const commands = COMMANDS.map(({ name, doc }) => `complete -c spl-run -n __fish_use_subcommand -a ${name} -d ${quoted(doc)}`);
  const options = NAMES.flatMap((command) =>
    optionsOf(command).map(({ name, alias, type, doc, choices: words }) => {
      // The main job has no command word.
      const when =
        command === 'run'
          ? `'not __fish_seen_subcommand_from ${NAMES.filter((other) => other !== 'run').join(' ')}'`
          : `'__fish_seen_subcommand_from ${command}'`;
      const value = type === 'flag' ? '' : words === undefined ? ' -r' : ` -x -a ${quoted(words.join(' '))}`;
      return `complete -c spl-run -n ${when} -l ${name}${alias === undefined ? '' : ` -s ${alias}`}${value} -d ${quoted(doc)}`;
    }),
  );
  const rest = [
    "complete -c spl-run -n '__fish_seen_subcommand_from schema' -f -a 'test config'",
    "complete -c spl-run -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'",
  ];
  return `# spl-run completion fish | source\n${[...commands, ...options, ...rest].join('\n')}\n`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
