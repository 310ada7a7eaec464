import { compilePattern } from './pattern.ts';
import { costOfSearch } from './pattern-cost.ts';
import { parsePattern } from './pattern-parse.ts';

/** True for a pattern whose repetitions can share a text in so many ways that the steps double with each character; false for one that is none. */
export const isEndless = (text: string): boolean => compilePattern(text).ok && costOfSearch(parsePattern(text).root) === null;
