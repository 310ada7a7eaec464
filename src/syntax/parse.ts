import type { CommandProduction, CstNode, IToken } from '../../grammar/dsl.ts';
import type {
  AnyArgumentsCstNode,
  CommandCstNode,
  ExpressionCstNode,
  PipelineCstNode,
  SearchExpressionCstNode,
  SplicedCommandCstNode,
  SubsearchCstNode,
  UnparsedCstNode,
} from '../../grammar/generated/cst.ts';
import { SplParser, type StartRule } from '../../grammar/parser.ts';
import { tokenize } from '../../grammar/scanner.ts';
import type { Expr } from '../ast/expression.ts';
import type { CommandNode, Pipeline, Unparsed } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { Span } from '../text/source.ts';
import { buildAggregation, buildArgument, buildOption, buildToken } from './arguments.ts';
import { type AstBuilder, only } from './ast-builder.ts';
import { checkBrackets, PROBLEM_LIMIT } from './brackets.ts';
import { buildExpression } from './expression.ts';
import { shorten, syntaxProblems } from './problems.ts';
import { buildSearch } from './search.ts';

/** What parsing needs to know of a command. */
export interface CommandSyntax extends CommandProduction {
  toAst(cst: CstNode, build: AstBuilder): CommandNode;
}

/** The commands that a text can use: by lower-case name and alias. */
export type CommandTable = ReadonlyMap<string, CommandSyntax>;

/** A parsed search, and everything that is wrong with its text. */
export interface Parsed<T> {
  readonly node: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Words and signs of one search. Real ones stay below a hundred thousand; each more costs time, so that a megabyte of signs must not. */
const TOKEN_LIMIT = 200_000;

const EMPTY_SPAN: Span = { start: 0, end: 0 };

/** Parses a search. Never throws: what cannot be read becomes `Unparsed`, with a diagnostic. */
export function parsePipeline(text: string, commands: CommandTable): Parsed<Pipeline> {
  const { cst, builder, diagnostics, tokens } = read(text, commands, 'search');
  const empty: Pipeline = { kind: 'Pipeline', span: EMPTY_SPAN, commands: [] };
  if (tokens.length === 0) diagnostics.push(diagnose('SPL0006', { span: EMPTY_SPAN }, {}));
  // The start rule decides what kind of CST comes back.
  const node = cst === undefined ? empty : buildPipeline(cst as PipelineCstNode, builder);
  return { node, diagnostics };
}

/** Parses an eval expression alone; `node` is undefined where it cannot be read. */
export function parseExpression(text: string, commands: CommandTable): Parsed<Expr | undefined> {
  const { cst, builder, diagnostics } = read(text, commands, 'expression');
  // The start rule decides what kind of CST comes back.
  return { node: cst === undefined || diagnostics.length > 0 ? undefined : builder.expression(cst as ExpressionCstNode), diagnostics };
}

/** Parses a search expression alone (event types, constraints, `searchmatch`). */
export function parseSearchExpression(text: string, commands: CommandTable): Parsed<SearchExpr | undefined> {
  const { cst, builder, diagnostics } = read(text, commands, 'searchExpression');
  // The start rule decides what kind of CST comes back.
  return { node: cst === undefined || diagnostics.length > 0 ? undefined : builder.search(cst as SearchExpressionCstNode), diagnostics };
}

interface Reading {
  readonly cst: CstNode | undefined;
  readonly builder: Builder;
  readonly diagnostics: Diagnostic[];
  readonly tokens: readonly IToken[];
}

function read(text: string, commands: CommandTable, start: StartRule): Reading {
  const tokens = tokenize(text);
  if (tokens.length > TOKEN_LIMIT) {
    const problem = diagnose(
      'SPL0009',
      { span: { start: 0, end: Math.min(text.length, 1) } },
      { found: tokens.length, limit: TOKEN_LIMIT },
    );
    return { cst: undefined, builder: createBuilder(text, commands, []), diagnostics: [problem], tokens };
  }
  const brackets = checkBrackets(tokens);
  const diagnostics: Diagnostic[] = [...brackets.problems];
  const builder = createBuilder(text, commands, diagnostics);
  if (brackets.tooDeep || tokens.length === 0) return { cst: undefined, builder, diagnostics, tokens };
  const parser = parserFor(tokens, commands);
  const count = tokens.length;
  const cst = parser.read(text, tokens, start);
  diagnostics.push(...syntaxProblems(parser.problems, brackets.problems, { text, tokens }));
  return { cst: parser.problems.length > 0 && start !== 'search' ? undefined : cst, builder, diagnostics, tokens: tokens.slice(0, count) };
}

/** Parsers for the commands of single texts, until this many sets have been asked for; then one parser for all commands pays off. */
const SETS_BEFORE_ALL = 4;

interface Parsers {
  readonly bySet: Map<string, SplParser>;
  all: SplParser | undefined;
}
const parsers = new WeakMap<CommandTable, Parsers>();

/** A parser of the commands that a text names: building one costs more than parsing with it, so each is kept. */
function parserFor(tokens: readonly IToken[], commands: CommandTable): SplParser {
  const known = parsers.get(commands) ?? { bySet: new Map<string, SplParser>(), all: undefined };
  parsers.set(commands, known);
  if (known.all !== undefined) return known.all;
  const wanted = new Set<CommandSyntax>();
  const implicit = commands.get('search');
  if (implicit !== undefined) wanted.add(implicit);
  for (const token of tokens) {
    const command = commands.get(token.image.toLowerCase());
    if (command !== undefined) wanted.add(command);
  }
  const key = [...wanted]
    .map((command) => command.name)
    .sort()
    .join(' ');
  const cached = known.bySet.get(key);
  if (cached !== undefined) return cached;
  if (known.bySet.size >= SETS_BEFORE_ALL) {
    known.all = new SplParser([...new Set(commands.values())], { validate: false });
    return known.all;
  }
  const parser = new SplParser([...wanted], { validate: false });
  known.bySet.set(key, parser);
  return parser;
}

interface Builder extends AstBuilder {
  readonly commands: CommandTable;
  /** True if no more problems are told. */
  crowded(): boolean;
}

const spanOf = (token: IToken): Span => ({ start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 });

function createBuilder(text: string, commands: CommandTable, diagnostics: Diagnostic[]): Builder {
  const builder: Builder = {
    commands,
    span: (node) => {
      if ('image' in node) return spanOf(node);
      // A production that read nothing stands nowhere.
      const { startOffset, endOffset = -1 } = node.location ?? { startOffset: -1 };
      return endOffset < startOffset || startOffset < 0
        ? { start: Math.max(startOffset, 0), end: Math.max(startOffset, 0) }
        : { start: startOffset, end: endOffset + 1 };
    },
    text: (span) => text.slice(span.start, span.end),
    argument: buildArgument,
    token: buildToken,
    option: (cst) => buildOption(cst, builder),
    fields: (cst) => (cst === undefined ? [] : (cst.children.newName ?? []).map(buildArgument)),
    by: (cst) => (cst === undefined ? [] : builder.fields(only(cst.children.fieldList))),
    expression: (cst) => buildExpression(cst, builder),
    search: (cst) => buildSearch(cst, builder),
    aggregation: (cst) => buildAggregation(cst, builder),
    subsearch: (cst) => buildPipeline(only(cst.children.pipeline), builder),
    written: (cst) => builder.text(builder.span(cst)),
    report: (diagnostic) => {
      if (diagnostics.length < PROBLEM_LIMIT) diagnostics.push(diagnostic);
    },
    crowded: () => diagnostics.length >= PROBLEM_LIMIT,
  };
  return builder;
}

function buildPipeline(cst: PipelineCstNode, build: Builder): Pipeline {
  const parts = [
    ...(cst.children.command ?? []).map((node) => ({ node, build: () => buildCommand(node, build) })),
    ...(cst.children.splicedCommand ?? []).map((node) => ({ node, build: () => spliced(node, build) })),
    ...(cst.children.unparsed ?? []).map((node) => ({ node, build: () => unparsed(node, build, false) })),
  ];
  if (parts.length > 1) parts.sort((a, b) => build.span(a.node).start - build.span(b.node).start);
  return { kind: 'Pipeline', span: build.span(cst), commands: parts.map((part): CommandNode => part.build()) };
}

/** Subsearches among arguments, those in parentheses too. */
function subsearchesIn({ children }: AnyArgumentsCstNode): readonly SubsearchCstNode[] {
  return [...(children.subsearch ?? []), ...(children.anyArguments ?? []).flatMap(subsearchesIn)];
}

/** A command of whose arguments a subsearch writes some: the subsearch is read, what it gives is not known. */
function spliced(cst: SplicedCommandCstNode, build: Builder): Unparsed {
  const name = only(cst.children.CommandName).image;
  const span = build.span(cst);
  const subsearches = cst.children.anyArguments.flatMap(subsearchesIn);
  for (const subsearch of subsearches) {
    build.subsearch(subsearch);
    build.report(
      diagnose(
        'SPL4002',
        { span: build.span(subsearch) },
        {
          what: `a subsearch that writes arguments of "${name}"`,
          hint: 'write the arguments out, or put the command into map search="..."',
        },
      ),
    );
  }
  return { kind: 'Unparsed', command: name, span, written: build.text(span) };
}

function buildCommand(cst: CommandCstNode, build: Builder): CommandNode {
  // Faster than a list of entries, of which there is just one.
  let rule = '';
  for (const name in cst.children) rule = name;
  const nodes = cst.children[rule as keyof typeof cst.children];
  // A command has just one child: the CST of its own production.
  const node = only(nodes as readonly CstNode[] | undefined);
  if (rule === 'unparsed') return unparsed(node as UnparsedCstNode, build, true);
  const command = build.commands.get(rule.replace(/Command$/, ''));
  if (command !== undefined) return command.toAst(node, build);
  const span = build.span(node);
  const macro: Unparsed = { kind: 'Unparsed', command: '', span, written: build.text(span) };
  return macro;
}

function unparsed(cst: UnparsedCstNode, build: Builder, unknown: boolean): Unparsed {
  const span = build.span(cst);
  const written = build.text(span);
  const name = /^[^\s|[\]()",=]*/.exec(written)?.[0] ?? '';
  if (unknown && !build.crowded()) {
    const where = { start: span.start, end: span.start + Math.max(1, name.length) };
    if (written === '') reportMissing(span.start, build);
    else if (name === '') build.report(diagnose('SPL0001', { span: where }, { found: `"${shorten(written)}"`, expected: 'a command' }));
    else build.report(diagnose('SPL2001', { span: where }, { name, near: closest(name.toLowerCase(), [...build.commands.keys()]) }));
  }
  return { kind: 'Unparsed', command: name, span, written };
}

/** Nothing stands between two pipes, or behind the last. */
function reportMissing(start: number, build: Builder): void {
  const next = build.text({ start, end: start + 1 });
  const found = next === '' ? 'the end of the search' : `"${next}"`;
  build.report(diagnose('SPL0001', { span: { start, end: start + next.length } }, { found, expected: 'a command' }));
}
