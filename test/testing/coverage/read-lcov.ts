/** What a reader of lcov got from a record. */
export interface LcovRecord {
  readonly path: string;
  readonly lines: readonly (readonly [line: number, hits: number])[];
  readonly linesFound: number;
  readonly linesHit: number;
  readonly branchesFound: number;
  readonly branchesHit: number;
  /** How many branches the lines have, in the order of the lines. */
  readonly branchesOfLine: readonly number[];
}

/** The parts that are used of what @friedemannsommer/lcov-parser gives. */
interface Section {
  readonly path: string;
  readonly lines: {
    readonly details: readonly { readonly line: number; readonly hit: number }[];
    readonly hit: number;
    readonly instrumented: number;
  };
  readonly branches: { readonly details: readonly { readonly line: number }[]; readonly hit: number; readonly instrumented: number };
}

/** The name is no literal, so that a checkout whose packages are older still compiles. */
const READER = '@friedemannsommer/lcov-parser';

/** Whether the reader is installed: `npm ci` does it, and CI must have it. */
export async function hasReader(): Promise<boolean> {
  try {
    await import(READER);
    return true;
  } catch (error) {
    if ((process.env.CI ?? '') !== '') throw error;
    return false;
  }
}

/** Reads a text of lcov with @friedemannsommer/lcov-parser, which throws at what is no lcov. */
export async function readLcov(text: string): Promise<readonly LcovRecord[]> {
  const { default: parse } = await import(READER);
  const sections: readonly Section[] = await parse({ from: text });
  return sections.map(({ path, lines, branches }) => ({
    path,
    lines: lines.details.map(({ line, hit }) => [line, hit] as const),
    linesFound: lines.instrumented,
    linesHit: lines.hit,
    branchesFound: branches.instrumented,
    branchesHit: branches.hit,
    branchesOfLine: lines.details.map(({ line }) => branches.details.filter((branch) => branch.line === line).length),
  }));
}
