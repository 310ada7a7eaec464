import type { SortKeyCstNode } from '../../grammar/generated/cst.ts';
import type { Analysis } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { SortKey } from '../plan/operators.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import type { Span } from '../text/source.ts';

type Sign = '' | '+' | '-';

/** How one field of a `sort` clause is written. */
export interface SortForm {
  /** A sign with a blank behind it: it holds for the fields that follow too. */
  readonly standing: Sign;
  /** A sign right before the field: it holds for this field alone. */
  readonly own: Sign;
  /** `num` of `num(field)`. */
  readonly type?: string;
  readonly span: Span;
}

/** The fields of a `sort` clause, and how each is written. */
export interface SortClause {
  readonly fields: readonly Argument[];
  readonly forms: readonly SortForm[];
}

const TYPES: ReadonlyMap<string, SortKey['as']> = new Map([
  ['auto', 'auto'],
  ['num', 'num'],
  ['str', 'str'],
  ['ip', 'ip'],
]);

const isSign = (text: string): text is '+' | '-' => text === '+' || text === '-';

/** The fields of `- a, b` or `-num(a) +b` (semantics/commands.md section 5). */
export function buildSortClause(nodes: readonly SortKeyCstNode[], build: AstBuilder): SortClause {
  const fields: Argument[] = [];
  const forms: SortForm[] = [];
  let standing: Sign = '';
  let own: Sign = '';
  nodes.forEach((node, index) => {
    const { QuotedText, Word, argument } = node.children;
    const head = build.token(QuotedText?.[0] ?? only(Word));
    const next = nodes[index + 1];
    if (!head.quoted && isSign(head.text) && argument === undefined && next !== undefined) {
      if (build.span(next).start === head.span.end) own = head.text;
      else standing = head.text;
      return;
    }
    const sign = head.text.charAt(0);
    if (!head.quoted && isSign(sign) && head.text.length > 1) own = sign;
    const bare = head.quoted || !isSign(sign) || head.text.length === 1 ? head : withoutSign(head);
    fields.push(argument === undefined ? bare : build.argument(only(argument)));
    forms.push({ standing, own, span: build.span(node), ...(argument === undefined ? {} : { type: bare.text }) });
    standing = '';
    own = '';
  });
  return { fields, forms };
}

function withoutSign(word: Argument): Argument {
  return { ...word, text: word.text.slice(1), written: word.written.slice(1), span: { start: word.span.start + 1, end: word.span.end } };
}

/** The clause as it is written. */
export function printSortClause({ fields, forms }: SortClause): string {
  return fields
    .map((field, index) => {
      const form = forms[index];
      const name = form?.type === undefined ? printArgument(field) : `${form.type}(${printArgument(field)})`;
      return `${form?.standing ? `${form.standing} ` : ''}${form?.own ?? ''}${name}`;
    })
    .join(', ');
}

/** Reports what is wrong with a clause. */
export function checkSortClause({ fields, forms }: SortClause, known: FieldSet, node: CommandNode, analysis: Analysis): void {
  for (const [index, field] of fields.entries()) {
    const form = forms[index];
    if (form?.type !== undefined && !TYPES.has(form.type.toLowerCase())) {
      const hint = 'a field is compared by auto(), num(), str() or ip()';
      analysis.report(diagnose('SPL3008', { span: form.span }, { what: `${form.type}()`, command: node.command, hint }));
    }
    if (form?.type === undefined && !field.quoted && isSign(field.text)) {
      analysis.report(diagnose('SPL3007', { span: field.span }, { what: 'a field behind its sign', command: node.command }));
    } else analysis.field(field, known);
  }
}

/** What the clause means: a sign with a blank behind it holds until another one. */
export function sortKeys({ fields, forms }: SortClause): readonly SortKey[] {
  let standing: Sign = '';
  return fields.map((field, index) => {
    const form = forms[index];
    if (form !== undefined && form.standing !== '') standing = form.standing;
    const sign = form?.own || standing;
    return { field: field.text, descending: sign === '-', as: TYPES.get(form?.type?.toLowerCase() ?? 'auto') ?? 'auto' };
  });
}
