import { cutTo, widthOf } from '../io/formats/text-width.ts';
import type { InnerCommand } from './inner-report.ts';
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

function stageLines(stage: StageReport, width: number, { fields, width: whole }: Layout): readonly string[] {
  const text = cutTo(stage.text, width);
  const input = stage.in === undefined ? ' '.repeat(10) : `${figure(stage.in).padStart(7)} → `;
  const line = `${String(stage.stage).padStart(2)}  ${text}${' '.repeat(width - widthOf(text))} ${input}${figure(stage.out).padStart(7)} ${stage.milliseconds.toFixed(1).padStart(6)}`;
  const clauses = stage.clauses.flatMap((clause) => clauseLines(clause, { depth: 3, width: whole, whole: true }));
  const samples = stage.samples.map((sample) => `      row ${JSON.stringify(sample)}`);
  const inner = stage.inner.flatMap((search) => innerLines(search, 3));
  return [line, ...clauses, ...inner, ...stage.notes.map((note) => `      ${note}`), ...(fields ? fieldLines(stage) : []), ...samples];
}

/** A search inside of a stage, a command a line. */
function innerLines(commands: readonly InnerCommand[], depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  return commands.flatMap(({ text, in: before, out, inner = [] }, index) => {
    const rows = `${before === undefined ? '' : `${figure(before)} → `}${figure(out)}`;
    const shown = `${indent}${index === 0 ? '[ ' : '| '}${cutTo(text, CLAUSE_WIDTH - 2)}`;
    const line = `${shown}${' '.repeat(Math.max(1, indent.length + CLAUSE_WIDTH + 2 - widthOf(shown)))}${rows.padStart(9)}`;
    return [line, ...inner.flatMap((search) => innerLines(search, depth + 2))];
  });
}

function fieldLines({ gained, lost }: StageReport): readonly string[] {
  return [...(gained.length === 0 ? [] : [`      + ${gained.join(', ')}`]), ...(lost.length === 0 ? [] : [`      - ${lost.join(', ')}`])];
}

const CLAUSE_WIDTH = 52;

/** A clause with its count; the parts of the conjunction that a whole condition is need no line above them. */
function clauseLines(clause: ClauseReport, { depth, width, whole }: ClausePlace): readonly string[] {
  const { parts = [], elements = [] } = clause;
  const below = (part: ClauseReport, deeper: number): readonly string[] =>
    clauseLines(part, { depth: depth + deeper, width, whole: false });
  if (whole && clause.kind === 'all') return parts.flatMap((part) => below(part, 0));
  const indent = '  '.repeat(depth);
  const text = cutTo(clause.text, CLAUSE_WIDTH);
  const count = `${figure(clause.rows)}/${figure(clause.of)}`;
  const line = `${indent}${text}${' '.repeat(Math.max(1, CLAUSE_WIDTH + 2 - widthOf(text)))}${count.padStart(9)}`;
  const inner = clause.kind === 'not' && parts[0]?.kind === 'leaf' ? [] : parts.flatMap((part) => below(part, 1));
  return [...listed(line, elements.map(elementText), { indent: `${indent}  `, width }), ...inner];
}

interface ClausePlace {
  readonly depth: number;
  readonly width: number;
  readonly whole: boolean;
}

function elementText({ text, rows, duplicateOf }: NonNullable<ClauseReport['elements']>[number], index: number): string {
  return duplicateOf === undefined ? `${text} ${figure(rows)}` : `no. ${index + 1} is a duplicate of no. ${duplicateOf}`;
}

/** Elements behind a line, or below it where it has no room for them. */
function listed(
  line: string,
  elements: readonly string[],
  { indent, width }: { readonly indent: string; readonly width: number },
): readonly string[] {
  if (elements.length === 0) return [line];
  const behind = `${line}   ${elements.join(' · ')}`;
  return widthOf(behind) <= width ? [behind] : [line, ...elements.map((element) => cutTo(`${indent}${element}`, width))];
}

const figure = (count: number): string => count.toLocaleString('en-US');
