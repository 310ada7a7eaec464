import {
  type CstNode,
  CstParser,
  EOF,
  type IRecognitionException,
  type IToken,
  isRecognitionException,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import { argumentRules } from './arguments.ts';
import type { CommandProduction, Gates, Grammar, Rule } from './dsl.ts';
import { evalRules } from './eval.ts';
import { EXPECTED } from './expected.ts';
import { firstLookahead } from './first-lookahead.ts';
import { makeToken, tokenize } from './scanner.ts';
import { searchRules } from './search.ts';
import * as t from './tokens.ts';
import { ENDS_ARGUMENT, ENDS_DESTINATION, ENDS_NAME, ENDS_VALUE, joinOptionValue, joinWord, type TokenCursor } from './words.ts';

/** What Chevrotain's parser has, leaves out of its types, and this shell needs. */
interface Internals extends TokenCursor {
  RECORDING_PHASE: boolean;
  enableRecording(): void;
  readonly CST_STACK: CstNode[];
  cstInvocationStateUpdate(rule: string): void;
  cstPostRule(node: CstNode): void;
  subrule(index: number, rule: Rule): CstNode;
}

interface SearchEnds {
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** A production that the grammar may start with. */
export type StartRule = 'search' | 'expression' | 'searchExpression';

// The view names members that Chevrotain leaves out of its types.
const internalsOf = (parser: object): Internals => parser as Internals;

/** A prototype between a parser and its own, with the methods that record productions. */
let recorder: object | undefined;

function recorderOf(prototype: object): object {
  const made: object = Object.create(prototype);
  internalsOf(CstParser.prototype).enableRecording.call(made);
  return made;
}

/** The SPL grammar: the shared productions and one production for each command that it is given. */
export class SplParser extends CstParser implements Gates {
  private readonly grammar: Grammar;
  private readonly internals: Internals;
  /** Lower-case command name or alias -> its place among the productions. */
  private readonly commandIndex = new Map<string, number>();
  private text = '';
  private depth = 0;
  private searchEnds: SearchEnds | undefined;

  constructor(commands: readonly CommandProduction[], options: { readonly validate: boolean }) {
    super(t.allTokens(), {
      errorMessageProvider: EXPECTED,
      lookaheadStrategy: firstLookahead(),
      maxLookahead: 1,
      nodeLocationTracking: 'onlyOffset',
      recoveryEnabled: false,
      skipValidations: !options.validate,
    });
    // It names members that Chevrotain declares protected.
    const g = this as unknown as Grammar;
    this.grammar = g;
    this.internals = internalsOf(this);
    this.trackOffsets();
    evalRules(g);
    searchRules(g);
    argumentRules(g);
    this.pipelineRules(g, commands);
    this.performSelfAnalysis();
  }

  /**
   * Chevrotain calls this from its constructor, and puts methods that record the productions on the parser itself, to delete them again: that makes an
   * object of it whose every member is slow to find. Here a prototype has them for a while.
   */
  enableRecording(): void {
    recorder ??= recorderOf(SplParser.prototype);
    Object.setPrototypeOf(this, recorder);
    internalsOf(this).RECORDING_PHASE = true;
  }

  /** The end of it. */
  disableRecording(): void {
    Object.setPrototypeOf(this, SplParser.prototype);
    internalsOf(this).RECORDING_PHASE = false;
  }

  /** Reads tokens from a start rule; what went wrong is in `errors`. */
  read(text: string, tokens: IToken[], start: StartRule): CstNode | undefined {
    this.text = text;
    this.depth = 0;
    this.searchEnds = undefined;
    this.input = tokens;
    return this.grammar[start === 'search' ? 'pipeline' : start]();
  }

  /**
   * Chevrotain's own tracking writes NaN where nothing was read, which makes every offset a boxed double: a third of the whole parse.
   * Here the end is -1 then, and a rule spans from the first token at hand to the last one read.
   */
  private trackOffsets(): void {
    const { internals } = this;
    internals.cstInvocationStateUpdate = (name) => {
      const first = internals.tokVector[internals.currIdx + 1];
      const startOffset = first === undefined || first.tokenType === EOF ? this.text.length : first.startOffset;
      // Names of productions and tokens are ours: a plain object is safe here, and read several times faster than one without prototype.
      internals.CST_STACK.push({ name, children: {}, location: { startOffset, endOffset: -1 } });
    };
    internals.cstPostRule = ({ location }) => {
      const last = internals.tokVector[internals.currIdx];
      if (location === undefined || last === undefined || location.startOffset > last.startOffset) return;
      location.endOffset = last.endOffset ?? last.startOffset;
    };
  }

  get problems(): readonly IRecognitionException[] {
    return this.errors;
  }

  private pipelineRules(g: Grammar, commands: readonly CommandProduction[]): void {
    const rules = commands.map((command, index) => {
      for (const name of [command.name, ...(command.aliases ?? [])]) this.commandIndex.set(name, index);
      return command.rule(g);
    });
    const implicit = commands.findIndex((command) => command.name === 'search');

    /** command : one production of the command table ; the first of a search may be a `search` without its name */
    const command = g.RULE('command', () => {
      if (this.internals.RECORDING_PHASE) {
        g.OR({ DEF: rules.map((rule, index) => ({ ALT: () => void this.internals.subrule(index, rule) })), IGNORE_AMBIGUITIES: true });
        return;
      }
      const index = this.enterCommand(implicit);
      const rule = index === undefined ? undefined : rules[index];
      if (index !== undefined && rule !== undefined) this.internals.subrule(index, rule);
      else if (g.LA(1).tokenType === t.MacroCall) this.internals.subrule(rules.length, macroCommand);
      else this.place(this.internals.subrule(rules.length + 1, unparsed));
      // A command that stops early did not expect what follows.
      if (!this.atCommandEnd()) g.CONSUME(t.Pipe);
    });

    /** macroCommand : MacroCall anyArguments ; only in the written reading */
    const macroCommand = g.RULE('macroCommand', () => {
      g.CONSUME(t.MacroCall);
      g.SUBRULE(g.anyArguments);
    });

    /** unparsed : any token up to the end of the command */
    const unparsed = g.RULE('unparsed', () => {
      let brackets = 0;
      g.MANY({
        GATE: () => brackets > 0 || !this.atCommandEnd(),
        DEF: () => {
          const token = g.CONSUME(t.Any);
          if (token.tokenType === t.LeftBracket) brackets += 1;
          if (token.tokenType === t.RightBracket) brackets -= 1;
        },
      });
    });

    /** splicedCommand : CommandName anyArguments ; a subsearch among arguments of which the command's own production expects none: it writes some of them */
    const splicedCommand = g.RULE('splicedCommand', () => {
      g.CONSUME(t.CommandName);
      g.SUBRULE(g.anyArguments);
      if (!this.atCommandEnd()) g.CONSUME(t.Pipe);
    });

    /** One command; when it cannot be read, all of it becomes `unparsed` and reading goes on behind it. */
    const recoverable = (occurrence: number) => {
      if (this.internals.RECORDING_PHASE) {
        this.internals.subrule(occurrence, command);
        this.internals.subrule(occurrence, unparsed);
        this.internals.subrule(occurrence, splicedCommand);
        return;
      }
      const start = this.internals.currIdx;
      const { depth, searchEnds } = this;
      try {
        this.internals.subrule(occurrence, command);
      } catch (error) {
        if (!(error instanceof Error && isRecognitionException(error))) throw error;
        const spliced = this.errors.at(-1)?.token.tokenType === t.LeftBracket && this.splice(occurrence, splicedCommand, { start, depth });
        Object.assign(this, { depth, searchEnds });
        if (spliced) return;
        this.internals.currIdx = start;
        this.place(this.internals.subrule(occurrence, unparsed));
      }
    };

    /** pipeline : '|'? command ( '|' command )* */
    g.pipeline = g.RULE('pipeline', () => {
      g.OPTION(() => g.CONSUME(t.Pipe));
      recoverable(1);
      g.MANY(() => {
        g.CONSUME2(t.Pipe);
        recoverable(2);
      });
    });

    /** subsearch : '[' pipeline ']' */
    g.subsearch = g.RULE('subsearch', () => {
      g.CONSUME(t.LeftBracket);
      const { searchEnds } = this;
      this.searchEnds = undefined;
      this.depth += 1;
      g.SUBRULE(g.pipeline);
      this.depth -= 1;
      this.searchEnds = searchEnds;
      g.CONSUME(t.RightBracket);
    });
  }

  /** Reads a command that met a subsearch once more, as it stands; false where that fails too. */
  private splice(occurrence: number, rule: Rule, from: { readonly start: number; readonly depth: number }): boolean {
    const { tokVector } = this.internals;
    const name = tokVector[from.start + 1];
    if (name?.tokenType !== t.CommandName) return false;
    // The first reading has joined tokens, which this one needs as they were.
    const fresh = tokenize(this.text);
    for (let index = from.start + 2; index < fresh.length; index += 1) tokVector[index] = fresh[index] ?? name;
    const { errors } = this;
    this.errors = errors.slice(0, -1);
    this.internals.currIdx = from.start;
    this.depth = from.depth;
    this.searchEnds = undefined;
    try {
      this.internals.subrule(occurrence, rule);
      return true;
    } catch (error) {
      if (!(error instanceof Error && isRecognitionException(error))) throw error;
      this.errors = errors;
      return false;
    }
  }

  /** Says where a command without a token stands: Chevrotain does not know, and commands are put in order by their places. */
  private place({ location }: CstNode): void {
    if (location === undefined || !Number.isNaN(location.startOffset)) return;
    const at = this.LA(1).startOffset;
    location.startOffset = Number.isNaN(at) ? this.text.length : at;
    location.endOffset = location.startOffset - 1;
  }

  /** The production for the command at hand; its name becomes the `CommandName` that the production consumes. */
  private enterCommand(implicit: number): number | undefined {
    const first = this.internals.currIdx === -1;
    const token = this.LA(1);
    if (first && !(tokenMatcher(token, t.Name) && token.image.toLowerCase() === 'search')) return implicit < 0 ? undefined : implicit;
    if (!tokenMatcher(token, t.Word)) return undefined;
    const whole = this.commandAhead(token);
    if (whole) this.joinArgument();
    const name = this.LA(1);
    const index = this.commandIndex.get(name.image.toLowerCase());
    if (index !== undefined) {
      this.internals.tokVector[this.internals.currIdx + 1] = makeToken(t.CommandName, name.image, name.startOffset);
    }
    return index;
  }

  /** False where a sign or a path adjoins the name of a command (`sort-count`, `fields- a`, `rest/services`): the name ends before it. */
  private commandAhead(token: IToken): boolean {
    const next = this.LA(2);
    const sign = next.tokenType === t.Minus || next.tokenType === t.Plus || next.tokenType === t.Slash;
    return !(sign && next.startOffset === token.startOffset + token.image.length && this.commandIndex.has(token.image.toLowerCase()));
  }

  joinArgument(): void {
    this.join(ENDS_ARGUMENT);
  }

  joinValue(): void {
    this.join(ENDS_VALUE);
  }

  joinName(): void {
    this.join(ENDS_NAME);
  }

  joinDestination(): void {
    if (this.LA(1).tokenType !== t.LeftParenthesis && this.LA(1).tokenType !== t.RightParenthesis) this.join(ENDS_DESTINATION);
  }

  joinOptionValue(): void {
    if (!this.internals.RECORDING_PHASE) joinOptionValue(this.internals, this.text);
  }

  private join(ends: ReadonlySet<TokenType>): void {
    if (!this.internals.RECORDING_PHASE) joinWord(this.internals, this.text, ends);
  }

  atOption(names?: readonly string[]): boolean {
    if (this.internals.RECORDING_PHASE) return true;
    if (!tokenMatcher(this.LA(1), t.Word) && this.LA(1).tokenType !== t.QuotedText) return false;
    this.joinArgument();
    return this.LA(2).tokenType === t.Equal && (names === undefined || names.includes(this.LA(1).image.toLowerCase()));
  }

  atCommandEnd(): boolean {
    if (this.internals.RECORDING_PHASE) return true;
    const { tokenType } = this.LA(1);
    return tokenType === t.Pipe || tokenType === EOF || (tokenType === t.RightBracket && this.depth > 0);
  }

  atWord(word: string, exactly?: true): boolean {
    if (this.internals.RECORDING_PHASE) return true;
    const { image } = this.LA(1);
    return exactly ? image === word : image.length === word.length && image.toLowerCase() === word;
  }

  followedBy(type: TokenType): boolean {
    return this.internals.RECORDING_PHASE || tokenMatcher(this.LA(2), type);
  }

  atSearchEnd(): boolean {
    if (this.internals.RECORDING_PHASE) return true;
    const ends = this.searchEnds;
    if (ends === undefined) return false;
    return ends.words.some((word) => this.atWord(word)) || (ends.options.length > 0 && this.atOption(ends.options));
  }

  searchUntil(words: readonly string[], options: readonly string[]): void {
    const outer = this.searchEnds;
    this.searchEnds = { words, options };
    this.grammar.SUBRULE(this.grammar.searchExpression);
    this.searchEnds = outer;
  }
}
