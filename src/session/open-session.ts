import { withAppCommands } from '../app-commands.ts';
import { type CompiledPlan, compileSearch, SETTINGS } from '../compile.ts';
import { NO_KNOWLEDGE } from '../knowledge/search-knowledge.ts';
import { type OpenRun, openRun, type RunOptions } from '../open-run.ts';
import type { LimitChoice } from '../plan/limits.ts';
import type { Running } from '../run-function.ts';
import { type PartResult, runPart } from '../run-part.ts';
import { runSearch } from '../run-search.ts';
import type { RunResult } from '../shown.ts';
import type { Source } from '../text/source.ts';
import type { Knowledge } from './load-knowledge.ts';
import type { SharedData } from './shared-data.ts';

/** Data that was opened, for any number of searches. */
export interface OpenData extends OpenRun {
  run(compiled: CompiledPlan, running?: Pick<Running, 'threads'>): RunResult;
  /** Runs a search over this data as over a part of more; see `runPart`. */
  runPart(compiled: CompiledPlan): PartResult | undefined;
}

/** What searches share: their knowledge and, once opened, their data. */
export interface Session {
  compile(search: Source): CompiledPlan;
  /** `shared`: data that other runs name, too, may come from memory; what is noticed while fields are read is then told of all that were read. */
  open(options: RunOptions, shared?: SharedData): OpenData;
}

/** What a session begins with. */
export interface SessionOptions extends Pick<Knowledge, 'macros'>, Partial<Pick<Knowledge, 'search'>> {
  /** Splunk's default limits (the default) or none. */
  readonly limits?: LimitChoice;
}

/** Starts a session; no data is needed to compile. */
export function openSession({ macros, search = NO_KNOWLEDGE, limits = 'splunk' }: SessionOptions): Session {
  return {
    compile: (source) => compileSearch(source, macros, search, { limits, commands: withAppCommands(SETTINGS.commands, search.apps) }),
    open: (options, shared) => {
      const all: RunOptions = {
        lookups: search.lookups,
        apps: search.apps,
        limits,
        ...(search.mayWrite === false ? {} : { writeLookup: forTheRun }),
        ...options,
      };
      const held = shared?.held(all);
      const run = openRun(held === undefined ? all : { ...all, held });
      return {
        ...run,
        run: (compiled, running) => runSearch(compiled, run.dataset, run.context, { fuse: true, ...running }),
        runPart: (compiled) => runPart(compiled, run.dataset, run.context),
      };
    },
  };
}

/** The run itself remembers what it has written; nobody else takes it. */
const forTheRun = (): void => undefined;
