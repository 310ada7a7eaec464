import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type JudgedCase, type JudgeRule, judge } from '../test/kit/judge.ts';
import { answerCase, type ConformanceCase } from './answer-case.ts';

/** The files of conformance cases, and the rule by which each is judged. */
export const CASE_FILES = [
  { name: 'expressions', rule: 'text' },
  { name: 'commands', rule: 'number' },
] as const satisfies readonly { readonly name: string; readonly rule: JudgeRule }[];

/** The name of a file of cases. */
export type CaseFile = (typeof CASE_FILES)[number]['name'];

/** How many cases of a file pass, which do not, and why. */
export interface Figures {
  readonly total: number;
  readonly passed: number;
  readonly failures: readonly { readonly id: string; readonly why: string }[];
}

/** A case that we believe to be wrong. */
export interface Disputed {
  readonly id: string;
  readonly reason: string;
  readonly source: string;
}

const FOLDER = new URL('../test/conformance/', import.meta.url);

/** The cases of a file, one JSON object a line. */
export function casesOf(name: CaseFile): readonly (ConformanceCase & JudgedCase)[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** Answers and judges every case of a file. */
export function figuresOf({ name, rule }: { readonly name: CaseFile; readonly rule: JudgeRule }): Figures {
  const cases = casesOf(name);
  const failures = cases.flatMap((given) => {
    const why = judge(given, answerCase(given), rule);
    return why === undefined ? [] : [{ id: given.id, why }];
  });
  return { total: cases.length, passed: cases.length - failures.length, failures };
}

/** Where the numbers that may only rise are kept. */
export const FLOOR_FILE = new URL('floor.json', FOLDER);

/** How many cases of each file have to pass. */
export function readFloor(): Readonly<Record<CaseFile, number>> {
  return JSON.parse(readFileSync(FLOOR_FILE, 'utf8'));
}

/** The list of disputed cases. */
export function disputedCases(): readonly Disputed[] {
  return parse(readFileSync(new URL('disputed.yaml', FOLDER), 'utf8'));
}
