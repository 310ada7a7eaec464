import { cutTo, widthOf } from '../io/formats/text-width.ts';
import type { ClauseReport, StageReport } from './report.ts';

/** How the text of `explain` is laid out. */
export interface Layout {
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows every field that a stage gained or lost. */
  readonly fields: boolean;
}

const STAGE_WIDTH = { least: 24, most: 60 };
const FIGURES = 26;

/** The stages of a search as a table, with the clauses and the notes of each below it. */
export function renderStages(stages: readonly StageReport[], layout: Layout): string {
  const widest = Math.max(STAGE_WIDTH.least, ...stages.map(({ text }) => widthOf(text)));
  const width = Math.min(widest, STAGE_WIDTH.most, Math.max(STAGE_WIDTH.least, layout.width - FIGURES - 4));
  const head = ` #  ${'stage'.padEnd(width)} ${'in'.padStart(7)}   ${'out'.padStart(7)} ${'ms'.padStart(6)}`;
  return `${[head, ...stages.flatMap((stage) => stageLines(stage, width, layout))].join('\n')}\n`;
}

function stageLines(stage: StageReport, width: number, { fields }: Layout): readonly string[] {
  const text = cutTo(stage.text, width);
  const input = stage.in === undefined ? ' '.repeat(10) : `${figure(stage.in).padStart(7)} → `;
  const line = `${String(stage.stage).padStart(2)}  ${text}${' '.repeat(width - widthOf(text))} ${input}${figure(stage.out).padStart(7)} ${stage.milliseconds.toFixed(1).padStart(6)}`;
  const clauses = stage.clauses.flatMap((clause) => clauseLines(clause, 3, true));
  const samples = stage.samples.map((sample) => `      row ${JSON.stringify(sample)}`);
  return [line, ...clauses, ...stage.notes.map((note) => `      ${note}`), ...(fields ? fieldLines(stage) : []), ...samples];
}

function fieldLines({ gained, lost }: StageReport): readonly string[] {
  return [...(gained.length === 0 ? [] : [`      + ${gained.join(', ')}`]), ...(lost.length === 0 ? [] : [`      - ${lost.join(', ')}`])];
}

const CLAUSE_WIDTH = 52;

/** A clause with its count; the parts of the conjunction that a whole condition is need no line above them. */
function clauseLines(clause: ClauseReport, depth: number, whole: boolean): readonly string[] {
  const parts = clause.parts ?? [];
  if (whole && clause.kind === 'all') return parts.flatMap((part) => clauseLines(part, depth, false));
  const indent = '  '.repeat(depth);
  const text = cutTo(clause.text, CLAUSE_WIDTH);
  const count = `${figure(clause.rows)}/${figure(clause.of)}`;
  const elements = (clause.elements ?? []).map(({ text: element, rows, duplicateOf }, index) =>
    duplicateOf === undefined ? `${element} ${figure(rows)}` : `no. ${index + 1} is a duplicate of no. ${duplicateOf}`,
  );
  const list = elements.length === 0 ? '' : `   ${elements.join(' · ')}`;
  const line = `${indent}${text}${' '.repeat(Math.max(1, CLAUSE_WIDTH + 2 - widthOf(text)))}${count.padStart(9)}${list}`;
  return [
    line,
    ...(clause.kind === 'not' && parts[0]?.kind === 'leaf' ? [] : parts.flatMap((part) => clauseLines(part, depth + 1, false))),
  ];
}

const figure = (count: number): string => count.toLocaleString('en-US');
