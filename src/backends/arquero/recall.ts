import { impurity } from '../../values/impurity.ts';
import type { Row, Value } from '../../values/value.ts';
import { codedOf, NumberColumn, type StoredColumn } from './columns.ts';
import { NumberedDoubles } from './numbered-doubles.ts';

/** The answer that nothing is remembered, and the row has to be asked. */
export const ASK = -1;
const UNKNOWN = -2;
const DEEPER = -3;

/** From here on a field whose values hardly repeat is not remembered any more. */
const MOST_LEARNT = 2000;
const WORTH_IT = 4;
/** Fields with more different values are only looked at where they are read first. */
const MOST_INNER = 1 << 12;
/** Answers that are remembered in all. */
const MOST_ROOM = 1 << 24;
const NONE = new Int32Array(0);

/** A field that is read once the fields before it have had certain values. */
interface Field {
  readonly source: Source;
  /** By the number of its value: the answer, ASK, UNKNOWN, or DEEPER. */
  answers: Int32Array;
  readonly deeper: Map<number, Field>;
}

/** The cells of a field in the rows at hand. */
interface Source {
  readonly name: string;
  /** What its numbers were of when they were learnt. */
  dictionary: object | undefined;
  codes: Int32Array | undefined;
  size: number;
  learnt: number;
  /** True: its values hardly repeat. */
  given: boolean;
  doubles?: NumberedDoubles;
}

/**
 * A function of a row that is asked once for each combination of the values that it reads. It finds out by watching which fields the function
 * reads, in which order. Rows may come in batches; what was learnt holds as long as the columns are of the same dictionaries.
 */
export class Recall {
  private readonly calculate: (row: Row) => number;
  private root: Field | number = UNKNOWN;
  private readonly sources = new Map<string, Source>();
  private columns: ReadonlyMap<string, StoredColumn> = new Map();
  /** By row: the number of the first field that is read; undefined where it has none or its values hardly repeat. */
  codes: Int32Array | undefined;
  /** By that number: the answer where it is 0 or more, else there is more to it. */
  answers: Int32Array = NONE;
  private zeros = new Int32Array(0);
  /** Rows of the batches before, and of this one. */
  private before = 0;
  private rows = 0;
  private room = 0;

  /** `calculate` gives whole numbers from 0 on. */
  constructor(calculate: (row: Row) => number) {
    this.calculate = calculate;
  }

  /** Begins with a batch of rows. */
  begin(columns: ReadonlyMap<string, StoredColumn>, rows: number): void {
    this.columns = columns;
    this.before += this.rows;
    this.rows = rows;
    for (const source of this.sources.values()) {
      if (this.attach(source)) continue;
      this.forget();
      break;
    }
    this.expose();
  }

  /** What the function gives for a row, or ASK. `row` stands at it. */
  answer(index: number, row: Row): number {
    let step = this.root;
    while (typeof step === 'object') {
      const { source, answers } = step;
      if (source.codes === undefined || source.given) return ASK;
      const code = source.codes[index] ?? 0;
      const answer = answers[code] ?? UNKNOWN;
      if (answer >= 0) return answer;
      if (answer !== DEEPER) return answer === ASK ? ASK : this.learn(index, row);
      step = step.deeper.get(code) ?? ASK;
    }
    return step === UNKNOWN ? this.learn(index, row) : step;
  }

  /** What is known by the first field alone, for those who look there before they call `answer`. */
  private expose(): void {
    const { root } = this;
    const known = typeof root === 'object' && !root.source.given && root.source.codes !== undefined;
    this.codes = known ? root.source.codes : undefined;
    this.answers = known ? root.answers : NONE;
  }

  private forget(): void {
    this.root = UNKNOWN;
    this.sources.clear();
    this.room = 0;
  }

  /** False: its numbers are of another dictionary than those that were learnt. */
  private attach(source: Source): boolean {
    const column = this.columns.get(source.name);
    if (column === undefined) {
      // Whatever the dictionary, 0 is the missing field.
      if (this.zeros.length < this.rows) this.zeros = new Int32Array(this.rows);
      source.codes = this.zeros;
      return true;
    }
    const coded = column instanceof NumberColumn ? this.numbered(source, column) : codedOf(column);
    source.codes = coded?.codes;
    if (coded === undefined) return true;
    source.size = coded.size;
    if (source.dictionary !== undefined && source.dictionary !== coded.dictionary) return false;
    source.dictionary = coded.dictionary;
    return true;
  }

  /** Doubles in numbers, while they repeat. */
  private numbered(source: Source, column: NumberColumn): { codes: Int32Array; size: number; dictionary: object } | undefined {
    if (source.given) return undefined;
    source.doubles ??= new NumberedDoubles();
    const codes = source.doubles.codesOf(column);
    return codes === undefined ? undefined : { codes, size: source.doubles.size, dictionary: source.doubles };
  }

  private sourceOf(name: string): Source {
    let source = this.sources.get(name);
    if (source === undefined) {
      source = { name, dictionary: undefined, codes: undefined, size: 1, learnt: 0, given: false };
      this.sources.set(name, source);
      this.attach(source);
    }
    return source;
  }

  private learn(index: number, row: Row): number {
    const reads: string[] = [];
    const before = impurity.calls;
    const answer = this.calculate({
      get: (name): Value => {
        if (!reads.includes(name)) reads.push(name);
        return row.get(name);
      },
    });
    this.keep(reads, index, impurity.calls === before ? answer : ASK);
    this.expose();
    return answer;
  }

  /** Notes what follows from the values that were read. */
  private keep(reads: readonly string[], index: number, answer: number): void {
    let place = (step: Field | number): void => {
      this.root = step;
    };
    let at: Field | number = this.root;
    for (const [depth, name] of reads.entries()) {
      if (typeof at === 'number' && at !== UNKNOWN) return;
      const field: Field | undefined = typeof at === 'object' ? at : this.fieldOf(name, depth);
      // A function that reads by something else than what it has read is none that can be remembered.
      if (field === undefined || field.source.name !== name || field.source.codes === undefined) {
        place(ASK);
        return;
      }
      if (at === UNKNOWN) place(field);
      const code = field.source.codes[index] ?? 0;
      const known = field.answers[code] ?? UNKNOWN;
      if (field.source.given || (known === UNKNOWN && !this.isWorth(field.source, index))) return;
      at = known === DEEPER ? (field.deeper.get(code) ?? UNKNOWN) : known;
      place = (step) => {
        this.set(field, code, step);
      };
    }
    if (at === UNKNOWN) place(answer);
  }

  private set(field: Field, code: number, step: Field | number): void {
    if (typeof step === 'object') field.deeper.set(code, step);
    else field.deeper.delete(code);
    if (code >= field.answers.length) {
      const wider = new Int32Array(Math.max(2 * field.answers.length, code + 1)).fill(UNKNOWN);
      this.room += wider.length - field.answers.length;
      wider.set(field.answers);
      field.answers = wider;
    }
    field.answers[code] = typeof step === 'object' ? DEEPER : step;
  }

  private fieldOf(name: string, depth: number): Field | undefined {
    const source = this.sourceOf(name);
    if (source.codes === undefined || source.given || (depth > 0 && source.size > MOST_INNER) || this.room > MOST_ROOM) return undefined;
    this.room += source.size;
    return { source, answers: new Int32Array(source.size).fill(UNKNOWN), deeper: new Map() };
  }

  private isWorth(source: Source, index: number): boolean {
    source.learnt += 1;
    source.given = source.learnt > MOST_LEARNT && source.learnt * WORTH_IT > this.before + index;
    return !source.given;
  }
}
