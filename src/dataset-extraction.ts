import { createEmitter } from './backends/arquero/emit.ts';
import { instantiateExpression } from './backends/arquero/program.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { evaluateConstant } from './evaluate-constant.ts';
import type { CompileExpression } from './extraction/calculated.ts';
import { checkRules } from './extraction/check-rules.ts';
import { createExtraction, type ExtractionKnowledge, type ExtractionSockets } from './extraction/create-extraction.ts';
import type { IngestRules } from './io/ingest.ts';
import type { AppKnowledge } from './knowledge/app-knowledge.ts';
import type { EventTypes } from './knowledge/event-type.ts';
import { type MacroTable, mergeMacros } from './knowledge/macro.ts';
import { once } from './knowledge/once.ts';
import type { TagTable } from './knowledge/tag.ts';
import { expand } from './macros/expand.ts';
import type { PlanExpr } from './plan/expression.ts';
import type { Extraction } from './scan/extraction.ts';
import type { Row, RunContext } from './values/value.ts';

/** What a dataset's fields are extracted by. */
export interface ExtractionOptions {
  readonly apps: AppKnowledge;
  /** Over those of the apps. */
  readonly macros?: MacroTable;
  readonly eventTypes?: EventTypes;
  readonly tags?: TagTable;
  readonly observe?: ExtractionSockets['observe'];
}

/** Search-time extraction and index-time settings. */
export type DatasetExtraction = Extraction & { readonly ingest: IngestRules };

/**
 * Search-time extraction of a dataset by the configuration of apps; the back end makes functions of its expressions. Undefined where
 * nobody configured anything.
 */
export function datasetExtraction(options: ExtractionOptions, context: RunContext): DatasetExtraction | undefined {
  const { apps } = options;
  // The first that holds something decides; what is not looked at is not read.
  const isEmpty = (['props', 'eventtypes', 'tags'] as const).every((name) => apps[name].stanzas.size === 0);
  if (isEmpty && !options.eventTypes?.size && !options.tags?.size) return undefined;
  const { knowledge, sockets } = extractionParts(options, context);
  return createExtraction(knowledge, sockets);
}

/** What is wrong with the extraction rules of apps, whether or not any event would need them. */
export function extractionProblems(apps: AppKnowledge): readonly Diagnostic[] {
  const { knowledge, sockets } = extractionParts({ apps }, { now: 0, zone: 'UTC' });
  return checkRules(knowledge, sockets);
}

/** What the extraction of a dataset is made of. */
export function extractionParts(
  options: ExtractionOptions,
  context: RunContext,
): { readonly knowledge: ExtractionKnowledge; readonly sockets: ExtractionSockets } {
  const { apps, observe } = options;
  const lookup: RunContext['lookup'] = (name) => context.lookup?.(name) ?? apps.lookups.get(name);
  const within: RunContext = { ...context, lookup };
  return {
    knowledge: {
      props: apps.props,
      // Read when a search needs them.
      get transforms() {
        return apps.transforms;
      },
      get eventtypes() {
        return apps.eventtypes;
      },
      get tags() {
        return apps.tags;
      },
      given: { eventTypes: options.eventTypes ?? new Map(), tags: options.tags ?? new Map() },
      lookup,
    },
    sockets: { expand: expander(options), compile: compiler(within), context: within, ...(observe === undefined ? {} : { observe }) },
  };
}

function expander({ apps, macros }: ExtractionOptions): ExtractionSockets['expand'] {
  const known = once(() => mergeMacros(apps.macros, macros ?? new Map()));
  return (text) => {
    if (!text.includes('`')) return { text, diagnostics: [] };
    const { source, diagnostics } = expand({ name: 'text of knowledge', body: text }, known(), evaluateConstant);
    return { text: source.body, diagnostics };
  };
}

function compiler(context: RunContext): CompileExpression {
  const compiled = (expr: PlanExpr, as: 'value' | 'test') => {
    const emitter = createEmitter(() => 'undefined');
    return instantiateExpression(as === 'test' ? emitter.test(expr) : emitter.value(expr), emitter, context);
  };
  return {
    value: (expr) => compiled(expr, 'value'),
    test: (expr) => {
      const test = compiled(expr, 'test');
      return (row: Row) => test(row) === true;
    },
  };
}
