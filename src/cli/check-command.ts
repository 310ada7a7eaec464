import { dirname } from 'node:path';
import type { Severity } from '../diagnostics/define.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticJson } from '../diagnostics/json.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import { checkSearch } from '../session/check.ts';
import { type Knowledge, loadKnowledge } from '../session/load-knowledge.ts';
import { searchesToCheck } from './checked-searches.ts';
import type { Configured } from './configured.ts';
import { EXIT } from './exit-codes.ts';
import { knowledgeOptions } from './knowledge-options.ts';
import type { Given } from './options.ts';
import { isError, type Talk } from './talk.ts';
import { type Io, wantsColor } from './terminal.ts';

/** The levels, gravest first. */
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Says all that is wrong with searches, and what is likely wrong. Gives the exit code: 1 for a finding of the fail level or above. */
export async function checkCommand({ words, given, asked }: Configured, io: Io, talk: Talk): Promise<number> {
  const knowledgeOf = knowledgeByFolder(given);
  const searches = await searchesToCheck(words, { given: asked, io, knowledge: () => knowledgeOf(undefined) });
  const count = searches.filter(({ source, file }) => source !== undefined || file !== undefined).length;
  const told = new Set<Knowledge>();
  const findings: Diagnostic[] = [];
  for (const { source, file, diagnostics } of searches) {
    findings.push(...diagnostics);
    const knowledge = await knowledgeOf(file);
    if (!told.has(knowledge)) {
      if (talk.verbose) for (const found of knowledge.discovered) talk.note(`macros: ${found}`);
      // What was named and cannot be read is a mistake of use.
      if (knowledge.diagnostics.some(isError)) {
        talk.report(knowledge.diagnostics);
        return EXIT.usage;
      }
      findings.push(...knowledge.diagnostics);
      told.add(knowledge);
    }
    if (source !== undefined) findings.push(...checkSearch(source, knowledge, isExternal(given)));
  }
  await show(findings, count, given, io);
  if (given.format !== 'json') talk.note(summary(findings, count));
  const failing = LEVELS.indexOf((given['fail-level'] as Severity | undefined) ?? 'error');
  return findings.some(({ severity }) => LEVELS.indexOf(severity) <= failing) ? EXIT.finding : EXIT.ok;
}

/** Whether a name is one of those that `--external` says to be defined elsewhere; `*` stands for any text. */
function isExternal({ external = [] }: Given): (name: string) => boolean {
  const patterns = external.map((name) => new RegExp(`^${name.split('*').map(literally).join('.*')}$`, 's'));
  return (name) => patterns.some((pattern) => pattern.test(name));
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Searches of one folder share what lies beside them, which is read once. */
function knowledgeByFolder(given: Given): (file: string | undefined) => Promise<Knowledge> {
  const known = new Map<string, Promise<Knowledge>>();
  const tree = nodeFileTree(process.cwd());
  return (file) => {
    const folder = file === undefined ? '' : dirname(file);
    const found = known.get(folder);
    if (found !== undefined) return found;
    const loading = loadKnowledge(knowledgeOptions(given, file), tree);
    known.set(folder, loading);
    return loading;
  };
}

/** Findings are what was asked for, so they go to stdout. */
async function show(findings: readonly Diagnostic[], files: number, given: Given, io: Io): Promise<void> {
  const shown = given.quiet === true ? findings.filter(isError) : findings;
  if (given.format === 'json') {
    await io.stdout.write(`${JSON.stringify({ files, diagnostics: shown.map(diagnosticJson) }, null, 2)}\n`);
    return;
  }
  const color = wantsColor(given.color, { stderr: io.stdout, env: io.env });
  for (const diagnostic of shown) await io.stdout.write(`${renderDiagnostic(diagnostic, { color })}\n`);
}

function summary(findings: readonly Diagnostic[], files: number): string {
  const parts = LEVELS.flatMap((level) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    return count === 0 ? [] : [counted(count, level === 'info' ? 'note' : level)];
  });
  return `${parts.length === 0 ? 'nothing to say' : parts.join(', ')} in ${counted(files, 'search', 'es')}`;
}

const counted = (count: number, what: string, plural = 's'): string =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : plural}`;
