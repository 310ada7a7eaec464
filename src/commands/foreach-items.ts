import type { Analysis } from '../analyze/analysis.ts';
import { type FieldSet, withFields } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import { diagnose, invariant } from '../diagnostics/diagnostic.ts';
import type { ExtendColumn, Iterate, Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';
import type { Template } from './template-text.ts';

/** Names under which assignments see the value at hand and its number. */
const ITEM = '__foreach_item__';
const ITERATION = '__foreach_iteration__';

/** A quoted text, a name in single quotes, or anything else. */
const PIECES = /"(?:[^"\\]|\\[\s\S])*"|'[^']*'|[^"']+|["']/g;

/** `foreach` over the values of a field. */
export interface ItemLoop {
  readonly field: string;
  readonly as: Iterate['as'];
  readonly template: Template;
  /** What the placeholders are called. */
  readonly item: string;
  readonly iteration: string;
  readonly command: string;
  /** Of the command. */
  readonly span: Span;
}

/** The template as commands: placeholders become fields; inside a quoted text they are joined to it. */
function commandsOf({ template, item, iteration }: ItemLoop): SearchText {
  const text = template.text.replace(PIECES, (piece) => {
    const filled = [
      [item, ITEM],
      [iteration, ITERATION],
    ].reduce((made, [token = '', name = '']) => {
      if (token === '' || !made.includes(token)) return made;
      if (made === `'${token}'`) return name;
      return made.replaceAll(token, made.startsWith('"') ? `".${name}."` : name);
    }, piece);
    return piece.startsWith('"') && filled !== piece ? `(${filled})` : filled;
  });
  return { kind: 'SearchText', text: `| ${text}`, span: template.span };
}

const hidden = (name: string): boolean => name === ITEM || name === ITERATION;

/** The fields after the loop; only one `eval` is allowed in it. */
export function fieldsAfterItems(loop: ItemLoop, fields: FieldSet, analysis: Analysis): FieldSet {
  const search = commandsOf(loop);
  const commands = analysis.inner.read(search)?.commands;
  if (commands === undefined) return fields;
  const [first, second] = commands;
  if (first?.kind !== 'Eval' || second !== undefined) {
    const what = `"${(first?.kind === 'Eval' ? second : first)?.command ?? ''}" in this mode`;
    analysis.report(
      diagnose(
        'SPL3008',
        { span: loop.template.span },
        { what, command: loop.command, hint: 'only one eval is allowed, which may assign several fields' },
      ),
    );
    return fields;
  }
  const after = analysis.inner.fields(search, withFields(fields, [ITEM, ITERATION]));
  const names = after.names.filter((name) => !name.includes(ITEM) && !name.includes(ITERATION));
  return { ...after, names, open: after.open || names.length < after.names.filter((name) => !hidden(name)).length };
}

/** The plan of the loop. */
export function planItems(loop: ItemLoop, input: Plan, fields: FieldSet, planner: Analysis): Plan {
  const { field, as, template } = loop;
  const current: Plan = { op: 'current', origin: template.span };
  const plan = planner.inner.onto(commandsOf(loop), current, withFields(fields, [ITEM, ITERATION]));
  invariant(plan.op === 'extend' && plan.input === current, 'eval extends its input');
  const columns = plan.columns.map(dynamicName);
  return { op: 'iterate', input, field, as, item: ITEM, iteration: ITERATION, columns, origin: loop.span };
}

/** A placeholder in the name of a field stands for its value. */
function dynamicName(column: ExtendColumn): ExtendColumn {
  const name = column.name.replaceAll(ITEM, `{${ITEM}}`).replaceAll(ITERATION, `{${ITERATION}}`);
  return name === column.name ? column : { ...column, name, dynamic: true };
}
