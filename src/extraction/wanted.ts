import type { FieldRequest } from '../plan/expression.ts';
import { compileWildcard } from '../values/wildcard.ts';
import type { Wanted } from './step.ts';

/** Fields that an event has before anything is extracted from it. */
const GIVEN: ReadonlySet<string> = new Set(['_raw', '_time', '_indextime', 'host', 'source', 'sourcetype', 'index']);

/** Fields that are needed at some point of the chain of rules; going back, rules add what they read. */
export class WantedFields implements Wanted {
  readonly all: boolean;
  readonly names: Set<string>;
  readonly patterns: readonly string[];
  private readonly tests: readonly ((name: string) => boolean)[];

  constructor(request: FieldRequest) {
    this.all = request.all;
    this.names = new Set(request.all ? [] : request.names);
    this.patterns = request.all ? [] : request.patterns;
    this.tests = this.patterns.map((pattern) => compileWildcard(pattern, { caseSensitive: true }).test);
  }

  /** As it stands now. */
  copy(): Wanted {
    const { all, patterns } = this;
    return new WantedFields(all ? { all } : { all, names: [...this.names], patterns });
  }

  has(name: string): boolean {
    return this.all || this.names.has(name) || this.tests.some((test) => test(name));
  }

  /** Whether anything is needed that does not come with every event. */
  get open(): boolean {
    return this.all || this.patterns.length > 0 || [...this.names].some((name) => !GIVEN.has(name));
  }
}
