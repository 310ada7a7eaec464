import { positionAt } from '../../text/source.ts';
import { type Goal, percentOf, type SearchCoverage } from './goal.ts';

/** The forms in which coverage can be written. */
export const COVERAGE_FORMS = ['text', 'json', 'lcov', 'html'] as const;

/** `81.3`: never rounded up to 100. */
export const percentText = (percent: number): string => (Math.floor(percent * 10) / 10).toFixed(1);

/** Coverage for people: the share of each search, and what its tests have not seen. */
export function coverageText(coverages: readonly SearchCoverage[]): string {
  const lines = coverages.flatMap((coverage) => {
    const { search, goals, duplicates } = coverage;
    const seen = goals.filter((goal) => goal.seen > 0).length;
    return [
      `coverage ${percentText(percentOf([coverage])).padStart(5)} %  ${search}  (${seen} of ${goals.length})`,
      ...goals
        .filter((goal) => goal.seen === 0)
        .map((goal) => `         ${placeText(goal)}  ${cut(goal.text)}  ${goal.reached ? goal.outcome : 'was never reached'}`),
      ...duplicates.map((duplicate) => `         ${placeText(duplicate)}  ${cut(duplicate.text)}  is there twice: no test can tell`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** `12:5` */
export function placeText({ place }: Pick<Goal, 'place'>): string {
  const { line, column } = positionAt(place.source.body, place.span.start);
  return `${line}:${column}`;
}

/** Coverage as JSON. */
export function coverageJson(coverages: readonly SearchCoverage[]): string {
  const searches = coverages.map((coverage) => ({
    search: coverage.search,
    percent: percentOf([coverage]),
    goals: coverage.goals.map(({ place, ...goal }) => ({
      ...goal,
      file: place.source.name,
      ...positionAt(place.source.body, place.span.start),
    })),
    stages: coverage.stages.map(({ text, place, rows }) => ({
      text,
      rows,
      file: place.source.name,
      line: positionAt(place.source.body, place.span.start).line,
    })),
    duplicates: coverage.duplicates.map(({ text, place }) => ({
      text,
      file: place.source.name,
      ...positionAt(place.source.body, place.span.start),
    })),
  }));
  return `${JSON.stringify({ percent: percentOf(coverages), searches }, null, 2)}\n`;
}

const cut = (text: string): string => (text.length > 72 ? `${text.slice(0, 71)}…` : text);
