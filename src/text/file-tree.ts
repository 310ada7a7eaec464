/** The few questions that finding knowledge asks a file system; Node's answers stand in `io`, tests give a Map. Paths use `/`. */
export interface FileTree {
  /** The full path, with `/` between its parts. */
  absolute(path: string): string;
  /** What messages call a file: as short as the user would write it. */
  label(path: string): string;
  /** Undefined where nothing is, or nothing may be seen. */
  kind(path: string): 'file' | 'folder' | undefined;
  /** The names in a folder; empty where it cannot be read. */
  list(folder: string): readonly string[];
  /** The text of a file; undefined where it cannot be read. */
  read(path: string): string | undefined;
}
