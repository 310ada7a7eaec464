import type { ISerializedGast } from 'chevrotain';
import { SplParser } from '../../grammar/parser.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { heading } from './markdown.ts';

/** The grammar as EBNF, from the productions that the parser runs. */
export function grammarPage(): string {
  const rules = new SplParser(COMMANDS, { validate: true }).getSerializedGastProductions();
  const about =
    'The productions that the parser runs. What a command of the table does not say here (which words end a list, where blanks count) is decided by gates beside the productions in `grammar/`.';
  return `${heading('Grammar', about)}\n\`\`\`ebnf\n${rules.map(production).join('\n')}\n\`\`\`\n`;
}

/** What the serialized productions have; Chevrotain's own type leaves most of it out. */
interface Node extends ISerializedGast {
  readonly name?: string;
  readonly nonTerminalName?: string;
  readonly label?: string;
  readonly separator?: { readonly name: string; readonly label?: string };
}

const OPERATORS = new Map([
  ['Option', '?'],
  ['Repetition', '*'],
  ['RepetitionMandatory', '+'],
]);

function production(rule: ISerializedGast): string {
  const { name = '' } = rule as Node;
  return `${name} ::= ${sequence(children(rule))}`;
}

const children = (node: ISerializedGast): readonly Node[] => (node.definition ?? []) as readonly Node[];

function sequence(nodes: readonly Node[]): string {
  return nodes.map(written).join(' ');
}

function written(node: Node): string {
  const { type, name = '', separator } = node;
  if (type === 'Terminal') return name;
  if (type === 'NonTerminal') return node.nonTerminalName ?? name;
  if (type === 'Alternation')
    return `( ${children(node)
      .map((alternative) => sequence(children(alternative)))
      .join(' | ')} )`;
  const inner = sequence(children(node));
  const operator = OPERATORS.get(type);
  if (operator !== undefined) return `( ${inner} )${operator}`;
  if (separator !== undefined) return `( ${inner} ( ${separator.name} ${inner} )* )${type === 'RepetitionWithSeparator' ? '?' : ''}`;
  return inner;
}
