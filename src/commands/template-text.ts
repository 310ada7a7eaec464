import type { TemplateCstNode } from '../../grammar/generated/cst.ts';
import type { AstBuilder } from '../syntax/ast-builder.ts';
import type { Span } from '../text/source.ts';

/** What stands between the brackets of a template, as it is written. */
export interface Template {
  readonly text: string;
  /** Of the brackets. */
  readonly span: Span;
}

/** The template of the shared production. */
export function buildTemplate(cst: TemplateCstNode, build: AstBuilder): Template {
  const span = build.span(cst);
  return { text: build.text(span).slice(1, -1).trim(), span };
}
