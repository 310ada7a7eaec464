/** A figure of the evidence: how many of how many, and how many there must be. */
export interface Figure {
  readonly what: string;
  readonly good: number;
  readonly of: number;
  /** Every one, where absent. */
  readonly floor?: number;
  /** Lines that are shown whether it holds or not. */
  readonly table?: readonly string[];
  /** What went wrong, one line each. */
  readonly faults: readonly string[];
}

/** Whether a figure is as good as it must be. */
export function holds({ good, of, floor = of }: Figure): boolean {
  return of > 0 && good >= floor;
}

/** A figure as a line, its faults below it. */
export function shownFigure(figure: Figure): string {
  const { what, good, of, floor, faults } = figure;
  const line = `${holds(figure) ? 'ok  ' : 'FAIL'} ${what}: ${good} of ${of}${floor === undefined ? '' : ` (floor ${floor})`}`;
  return [
    line,
    ...(figure.table ?? []).map((row) => `     ${row}`),
    ...(holds(figure) ? [] : faults.slice(0, 20).map((fault) => `     ${fault.replaceAll('\n', '\n     ')}`)),
  ].join('\n');
}

/** Counts the subjects for which a check says nothing. */
export async function figureOf<T extends { readonly name: string }>(
  what: string,
  subjects: readonly T[],
  fault: (subject: T) => string | undefined | Promise<string | undefined>,
): Promise<Figure> {
  const faults: string[] = [];
  for (const subject of subjects) {
    const found = await caught(() => fault(subject));
    if (found !== undefined) faults.push(`${subject.name}: ${found}`);
  }
  return { what, good: subjects.length - faults.length, of: subjects.length, faults };
}

async function caught(check: () => string | undefined | Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
