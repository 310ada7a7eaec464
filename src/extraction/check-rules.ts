import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { classification } from '../knowledge/classification.ts';
import { type ExtractionKnowledge, type ExtractionSockets, fieldSteps } from './create-extraction.ts';
import { eventTypeSteps } from './event-types.ts';
import { ruleProblems } from './rule-problems.ts';
import { WantedFields } from './wanted.ts';

/** What is wrong with the rules of every stanza of props.conf and with event types, whether or not an event needs them. */
export function checkRules(knowledge: ExtractionKnowledge, sockets: ExtractionSockets): readonly Diagnostic[] {
  const problems = ruleProblems();
  for (const { settings } of knowledge.props.stanzas.values()) {
    for (const step of fieldSteps(settings, { knowledge, sockets, problems })) step.compile(new WantedFields({ all: true }));
  }
  const types = eventTypeSteps(classification(knowledge, knowledge.given), { expand: sockets.expand, compile: sockets.compile, problems });
  // All of them are read, wherever an event might come from.
  types.stepFor(new Map());
  return problems.diagnostics;
}
