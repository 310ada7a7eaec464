/** A stream that the command line writes to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
  /** A promise where the reader has to catch up first. */
  write(text: string): void | Promise<void>;
}

/** All that the command line sees of its process. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input, to its end. */
  readonly readInput: () => Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether messages are coloured: `--color`, then FORCE_COLOR, NO_COLOR (no-color.org) and TERM=dumb, then whether somebody looks. */
export function wantsColor(setting: string | undefined, { stderr, env }: Pick<Io, 'stderr' | 'env'>): boolean {
  if (setting === 'always' || setting === 'never') return setting === 'always';
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return false;
  return stderr.isTerminal;
}
