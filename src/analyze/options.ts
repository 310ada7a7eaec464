import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { OptionDeclaration, OptionTable, OptionValues } from './analysis.ts';

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['t', true],
  ['true', true],
  ['1', true],
  ['yes', true],
  ['f', false],
  ['false', false],
  ['0', false],
  ['no', false],
]);

/** Reads a command's options by their declaration: unknown, repeated and badly valued ones are reported (semantics/commands.md section 1). */
export function readOptions<O extends OptionTable>(
  options: readonly Option[],
  table: O,
  command: CommandNode,
  report: (diagnostic: Diagnostic) => void,
): OptionValues<O> {
  const values = new Map<string, boolean | number | string>();
  for (const option of options) {
    const name = option.name.toLowerCase();
    const declaration = Object.hasOwn(table, name) ? table[name] : undefined;
    if (declaration === undefined) {
      const near = closest(name, Object.keys(table));
      const span = { start: option.span.start, end: option.span.start + option.name.length };
      report(diagnose('SPL2002', { span }, { name: option.name, command: command.command, near }));
      continue;
    }
    if (values.has(name)) report(diagnose('SPL3006', { span: option.span }, { option: name }));
    const value = readValue(option.value.text, declaration);
    if (value === undefined) {
      report(
        diagnose('SPL3005', { span: option.value.span }, { option: name, found: option.value.text, expected: expectation(declaration) }),
      );
    } else values.set(name, value);
  }
  // Every key comes from the table, every value is read as the table says.
  return Object.fromEntries(values) as OptionValues<O>;
}

function readValue(text: string, declaration: OptionDeclaration): boolean | number | string | undefined {
  switch (declaration.type) {
    case 'boolean':
      return TRUTH.get(text.toLowerCase());
    case 'integer': {
      if (!/^[+-]?\d+$/.test(text)) return undefined;
      const value = Number(text);
      const { minimum = Number.NEGATIVE_INFINITY } = declaration;
      return value < minimum ? undefined : value;
    }
    case 'text':
    case 'field':
      return declaration.among === undefined || declaration.among.includes(text.toLowerCase()) ? text : undefined;
  }
}

function expectation(declaration: OptionDeclaration): string {
  if (declaration.among !== undefined) return declaration.among.join(' or ');
  if (declaration.type === 'boolean') return 'true or false';
  if (declaration.type !== 'integer') return 'a text';
  return declaration.minimum === undefined ? 'a whole number' : `a whole number of at least ${declaration.minimum}`;
}
