import { withAppCommands } from '../app-commands.ts';
import type { Child } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { childrenOf } from '../commands/command.ts';
import { COMMAND_TABLE, planSearch, SETTINGS } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atOrigin } from '../diagnostics/origin.ts';
import { withoutIgnored } from '../ignored.ts';
import { lintPipeline } from '../lint/index.ts';
import type { Source } from '../text/source.ts';
import type { Knowledge } from './load-knowledge.ts';

/** What says that something is defined nowhere: a macro, a lookup, an event type, a data model, a saved search. */
const MISSING: ReadonlySet<Diagnostic['code']> = new Set(['SPL1001', 'SPL1020', 'SPL1022', 'SPL1024', 'SPL1040', 'SPL2007']);

/**
 * All that is wrong with a search, found in one run: its text, its macros, its names and their meaning, what is not supported, and what lint
 * rules say. Ordered by place; what a macro's definition brought in stands behind. `isExternal` says of which names nobody has to know the definition here.
 */
export function checkSearch(
  source: Source,
  { macros, search }: Pick<Knowledge, 'macros'> & Partial<Pick<Knowledge, 'search'>>,
  isExternal: (name: string) => boolean = () => false,
): readonly Diagnostic[] {
  const commands = search === undefined ? COMMAND_TABLE : withAppCommands(COMMAND_TABLE, search.apps);
  const { pipeline, expanded, map, diagnostics } = planSearch(source, macros, search, { ...SETTINGS, commands });
  const lint = lintPipeline(pipeline, expanded.body, partsOf).map((diagnostic) => atOrigin(diagnostic, map));
  const written = source.origin?.source ?? source;
  const elsewhere = (diagnostic: Diagnostic): number => (diagnostic.source === written ? 0 : 1);
  const here = diagnostics.filter(({ code, subject }) => !MISSING.has(code) || subject === undefined || !isExternal(subject));
  return [...withoutIgnored([...here, ...lint], source, 'unused')].sort(
    (a, b) => elsewhere(a) - elsewhere(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

function partsOf(node: CommandNode): readonly Child[] {
  const command = node.kind === 'Unparsed' ? undefined : COMMAND_TABLE.get(node.command === '' ? 'search' : node.command.toLowerCase());
  return command === undefined ? [] : childrenOf(command, node);
}
