import { createRequire } from 'node:module';

/** What PCRE2 finds: the groups by number with where they stand, null for no match. */
export type Found = readonly ({ readonly start: number; readonly end: number } | undefined)[] | null;

/** A pattern that PCRE2 has compiled; `destroy` gives its memory back. */
export interface OraclePattern {
  /** Undefined where PCRE2 gives up. */
  find(text: string): Found | undefined;
  destroy(): void;
}

interface Match {
  readonly length: number;
  readonly [group: number]: { readonly start: number; readonly end: number };
}
interface Compiled {
  match(text: string): Match | null;
  destroy(): void;
}
interface Library {
  init(): Promise<void>;
  new (pattern: string): Compiled;
}

/** Loads PCRE2 10.34 (UTF, no UCP). It mistakes a Node that has `fetch` for a browser, and wants to end the process where anything fails. */
export async function loadPcre2(): Promise<(pattern: string) => OraclePattern | undefined> {
  const { fetch } = globalThis;
  const emitter: NodeJS.EventEmitter = process;
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = events.map((event) => emitter.listeners(event));
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    // The package has no types; this is what its only module exports.
    const { default: Pcre } = createRequire(import.meta.url)('@stephen-riley/pcre2-wasm') as { readonly default: Library };
    await Pcre.init();
    return (pattern) => compile(Pcre, pattern);
  } finally {
    globalThis.fetch = fetch;
    // Node gives back the functions that it was given.
    for (const [index, event] of events.entries())
      for (const listener of emitter.listeners(event))
        if (before[index]?.includes(listener) === false) emitter.off(event, listener as () => void);
  }
}

/** Undefined for a text that is no pattern. */
function compile(Pcre: Library, pattern: string): OraclePattern | undefined {
  let compiled: Compiled;
  try {
    compiled = new Pcre(pattern);
  } catch {
    return undefined;
  }
  return {
    find: (text) => {
      try {
        const match = compiled.match(text);
        return match === null ? null : Array.from(match, (group) => (group.start < 0 ? undefined : { start: group.start, end: group.end }));
      } catch {
        return undefined;
      }
    },
    destroy: () => compiled.destroy(),
  };
}
