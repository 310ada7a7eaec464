// Written by `npm run gen` from the grammar.
import type { CstNode, IToken } from "chevrotain";

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  operand: (OperandCstNode)[];
  BinaryOperator?: IToken[];
};

export interface OperandCstNode extends CstNode {
  name: "operand";
  children: OperandCstChildren;
}

export type OperandCstChildren = {
  prefix?: PrefixCstNode[];
  NumberText?: (IToken)[];
  Dot?: IToken[];
  QuotedText?: IToken[];
  QuotedName?: IToken[];
  DollarName?: IToken[];
  MacroCall?: IToken[];
  subsearch?: SubsearchCstNode[];
  group?: GroupCstNode[];
  nameOrCall?: NameOrCallCstNode[];
};

export interface PrefixCstNode extends CstNode {
  name: "prefix";
  children: PrefixCstChildren;
}

export type PrefixCstChildren = {
  Kw_not?: IToken[];
  Bang?: IToken[];
  Minus?: IToken[];
  Plus?: IToken[];
};

export interface GroupCstNode extends CstNode {
  name: "group";
  children: GroupCstChildren;
}

export type GroupCstChildren = {
  LeftParenthesis: IToken[];
  expression: (ExpressionCstNode)[];
  Comma?: IToken[];
  RightParenthesis: IToken[];
};

export interface NameOrCallCstNode extends CstNode {
  name: "nameOrCall";
  children: NameOrCallCstChildren;
}

export type NameOrCallCstChildren = {
  Name: IToken[];
  LeftParenthesis?: IToken[];
  expression?: (ExpressionCstNode)[];
  Comma?: IToken[];
  RightParenthesis?: IToken[];
};

export interface SearchExpressionCstNode extends CstNode {
  name: "searchExpression";
  children: SearchExpressionCstChildren;
}

export type SearchExpressionCstChildren = {
  searchOperand: (SearchOperandCstNode)[];
  Comma?: (IToken)[];
  Kw_and?: IToken[];
  Kw_or?: IToken[];
};

export interface SearchOperandCstNode extends CstNode {
  name: "searchOperand";
  children: SearchOperandCstChildren;
}

export type SearchOperandCstChildren = {
  Kw_not?: IToken[];
  LeftParenthesis?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
  RightParenthesis?: IToken[];
  subsearch?: SubsearchCstNode[];
  searchTerm?: SearchTermCstNode[];
};

export interface SearchTermCstNode extends CstNode {
  name: "searchTerm";
  children: SearchTermCstChildren;
}

export type SearchTermCstChildren = {
  QuotedText?: IToken[];
  wrapped?: WrappedCstNode[];
  Word?: IToken[];
  Comparator?: IToken[];
  searchValue?: (SearchValueCstNode)[];
  Kw_in?: IToken[];
  LeftParenthesis?: IToken[];
  Comma?: IToken[];
  RightParenthesis?: IToken[];
};

export interface SearchValueCstNode extends CstNode {
  name: "searchValue";
  children: SearchValueCstChildren;
}

export type SearchValueCstChildren = {
  QuotedText?: IToken[];
  subsearch?: SubsearchCstNode[];
  wrapped?: WrappedCstNode[];
  Word?: IToken[];
};

export interface WrappedCstNode extends CstNode {
  name: "wrapped";
  children: WrappedCstChildren;
}

export type WrappedCstChildren = {
  Name: IToken[];
  LeftParenthesis: IToken[];
  QuotedText?: IToken[];
  Word?: IToken[];
  RightParenthesis: IToken[];
};

export interface ArgumentCstNode extends CstNode {
  name: "argument";
  children: ArgumentCstChildren;
}

export type ArgumentCstChildren = {
  QuotedText?: IToken[];
  Word?: IToken[];
};

export interface OptionClauseCstNode extends CstNode {
  name: "optionClause";
  children: OptionClauseCstChildren;
}

export type OptionClauseCstChildren = {
  Word: (IToken)[];
  Equal: IToken[];
  QuotedText?: IToken[];
};

export interface FieldListCstNode extends CstNode {
  name: "fieldList";
  children: FieldListCstChildren;
}

export type FieldListCstChildren = {
  newName: NewNameCstNode[];
  Comma?: IToken[];
};

export interface NameListCstNode extends CstNode {
  name: "nameList";
  children: NameListCstChildren;
}

export type NameListCstChildren = {
  Comma?: (IToken)[];
  newName?: NewNameCstNode[];
};

export interface ByClauseCstNode extends CstNode {
  name: "byClause";
  children: ByClauseCstChildren;
}

export type ByClauseCstChildren = {
  Kw_by: IToken[];
  fieldList: FieldListCstNode[];
};

export interface ArgumentListCstNode extends CstNode {
  name: "argumentList";
  children: ArgumentListCstChildren;
}

export type ArgumentListCstChildren = {
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Comma?: IToken[];
};

export interface SortKeyCstNode extends CstNode {
  name: "sortKey";
  children: SortKeyCstChildren;
}

export type SortKeyCstChildren = {
  QuotedText?: IToken[];
  Word?: IToken[];
  LeftParenthesis?: IToken[];
  argument?: ArgumentCstNode[];
  RightParenthesis?: IToken[];
};

export interface AggregationCstNode extends CstNode {
  name: "aggregation";
  children: AggregationCstChildren;
}

export type AggregationCstChildren = {
  Word: IToken[];
  LeftParenthesis?: IToken[];
  aggregationArgument?: AggregationArgumentCstNode[];
  RightParenthesis?: IToken[];
  Kw_as?: IToken[];
  newName?: NewNameCstNode[];
};

export interface NewNameCstNode extends CstNode {
  name: "newName";
  children: NewNameCstChildren;
}

export type NewNameCstChildren = {
  QuotedText?: IToken[];
  Word?: IToken[];
};

export interface AggregationArgumentCstNode extends CstNode {
  name: "aggregationArgument";
  children: AggregationArgumentCstChildren;
}

export type AggregationArgumentCstChildren = {
  Kw_eval?: IToken[];
  LeftParenthesis?: (IToken)[];
  expression?: ExpressionCstNode[];
  RightParenthesis?: (IToken)[];
  argument?: (ArgumentCstNode)[];
  Comma?: IToken[];
};

export interface TemplateArgumentsCstNode extends CstNode {
  name: "templateArguments";
  children: TemplateArgumentsCstChildren;
}

export type TemplateArgumentsCstChildren = {
  Any?: IToken[];
};

export interface AnyArgumentsCstNode extends CstNode {
  name: "anyArguments";
  children: AnyArgumentsCstChildren;
}

export type AnyArgumentsCstChildren = {
  subsearch?: SubsearchCstNode[];
  LeftParenthesis?: IToken[];
  anyArguments?: AnyArgumentsCstNode[];
  RightParenthesis?: IToken[];
  QuotedText?: IToken[];
  Word?: IToken[];
  Comma?: IToken[];
  Comparator?: IToken[];
};

export interface AccumCommandCstNode extends CstNode {
  name: "accumCommand";
  children: AccumCommandCstChildren;
}

export type AccumCommandCstChildren = {
  CommandName: IToken[];
  argument: (ArgumentCstNode)[];
  Kw_as?: IToken[];
};

export interface AddcoltotalsCommandCstNode extends CstNode {
  name: "addcoltotalsCommand";
  children: AddcoltotalsCommandCstChildren;
}

export type AddcoltotalsCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface AddtotalsCommandCstNode extends CstNode {
  name: "addtotalsCommand";
  children: AddtotalsCommandCstChildren;
}

export type AddtotalsCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface BinCommandCstNode extends CstNode {
  name: "binCommand";
  children: BinCommandCstChildren;
}

export type BinCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  Kw_as?: IToken[];
  argument?: (ArgumentCstNode)[];
};

export interface ConvertCommandCstNode extends CstNode {
  name: "convertCommand";
  children: ConvertCommandCstChildren;
}

export type ConvertCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
};

export interface DedupCommandCstNode extends CstNode {
  name: "dedupCommand";
  children: DedupCommandCstChildren;
}

export type DedupCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  argument?: ArgumentCstNode[];
  Comma?: (IToken)[];
  Kw_sortby?: IToken[];
  sortKey?: SortKeyCstNode[];
};

export interface DeltaCommandCstNode extends CstNode {
  name: "deltaCommand";
  children: DeltaCommandCstChildren;
}

export type DeltaCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  argument: (ArgumentCstNode)[];
  Kw_as?: (IToken)[];
};

export interface AssignmentCstNode extends CstNode {
  name: "assignment";
  children: AssignmentCstChildren;
}

export type AssignmentCstChildren = {
  subsearch?: SubsearchCstNode[];
  QuotedText?: IToken[];
  QuotedName?: IToken[];
  Word?: IToken[];
  Equal?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface EvalCommandCstNode extends CstNode {
  name: "evalCommand";
  children: EvalCommandCstChildren;
}

export type EvalCommandCstChildren = {
  CommandName: IToken[];
  assignment: (AssignmentCstNode)[];
  Comma?: IToken[];
};

export interface EventstatsCommandCstNode extends CstNode {
  name: "eventstatsCommand";
  children: EventstatsCommandCstChildren;
}

export type EventstatsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  byClause?: ByClauseCstNode[];
};

export interface FieldsCommandCstNode extends CstNode {
  name: "fieldsCommand";
  children: FieldsCommandCstChildren;
}

export type FieldsCommandCstChildren = {
  CommandName: IToken[];
  nameList: NameListCstNode[];
};

export interface FilldownCommandCstNode extends CstNode {
  name: "filldownCommand";
  children: FilldownCommandCstChildren;
}

export type FilldownCommandCstChildren = {
  CommandName: IToken[];
  fieldList?: FieldListCstNode[];
};

export interface FillnullCommandCstNode extends CstNode {
  name: "fillnullCommand";
  children: FillnullCommandCstChildren;
}

export type FillnullCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  fieldList?: FieldListCstNode[];
};

export interface FormatCommandCstNode extends CstNode {
  name: "formatCommand";
  children: FormatCommandCstChildren;
}

export type FormatCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  argument?: ArgumentCstNode[];
};

export interface HeadCommandCstNode extends CstNode {
  name: "headCommand";
  children: HeadCommandCstChildren;
}

export type HeadCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  LeftParenthesis?: IToken[];
  expression?: ExpressionCstNode[];
  RightParenthesis?: IToken[];
  argument?: ArgumentCstNode[];
};

export interface MakemvCommandCstNode extends CstNode {
  name: "makemvCommand";
  children: MakemvCommandCstChildren;
}

export type MakemvCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface MakeresultsCommandCstNode extends CstNode {
  name: "makeresultsCommand";
  children: MakeresultsCommandCstChildren;
}

export type MakeresultsCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface McatalogCommandCstNode extends CstNode {
  name: "mcatalogCommand";
  children: McatalogCommandCstChildren;
}

export type McatalogCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  Kw_where?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
  Kw_by?: IToken[];
  Kw_groupby?: IToken[];
  fieldList?: FieldListCstNode[];
};

export interface MstatsCommandCstNode extends CstNode {
  name: "mstatsCommand";
  children: MstatsCommandCstChildren;
}

export type MstatsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  Kw_where?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
  Kw_by?: IToken[];
  Kw_groupby?: IToken[];
  fieldList?: FieldListCstNode[];
};

export interface MvcombineCommandCstNode extends CstNode {
  name: "mvcombineCommand";
  children: MvcombineCommandCstChildren;
}

export type MvcombineCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface MvexpandCommandCstNode extends CstNode {
  name: "mvexpandCommand";
  children: MvexpandCommandCstChildren;
}

export type MvexpandCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface NomvCommandCstNode extends CstNode {
  name: "nomvCommand";
  children: NomvCommandCstChildren;
}

export type NomvCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface RareCommandCstNode extends CstNode {
  name: "rareCommand";
  children: RareCommandCstChildren;
}

export type RareCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
  byClause?: ByClauseCstNode[];
  optionClause?: OptionClauseCstNode[];
};

export interface RegexCommandCstNode extends CstNode {
  name: "regexCommand";
  children: RegexCommandCstChildren;
}

export type RegexCommandCstChildren = {
  CommandName: IToken[];
  argument?: ArgumentCstNode[];
  Equal?: IToken[];
  NotEqual?: IToken[];
  QuotedText?: IToken[];
  Word?: IToken[];
};

export interface RenameCommandCstNode extends CstNode {
  name: "renameCommand";
  children: RenameCommandCstChildren;
}

export type RenameCommandCstChildren = {
  CommandName: IToken[];
  newName: (NewNameCstNode)[];
  Kw_as?: IToken[];
  Kw_to?: IToken[];
  Comma?: IToken[];
};

export interface ReturnCommandCstNode extends CstNode {
  name: "returnCommand";
  children: ReturnCommandCstChildren;
}

export type ReturnCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  argument?: ArgumentCstNode[];
  Comma?: IToken[];
};

export interface ReverseCommandCstNode extends CstNode {
  name: "reverseCommand";
  children: ReverseCommandCstChildren;
}

export type ReverseCommandCstChildren = {
  CommandName: IToken[];
};

export interface BarePatternCstNode extends CstNode {
  name: "barePattern";
  children: BarePatternCstChildren;
}

export type BarePatternCstChildren = {
  LeftParenthesis?: IToken[];
  RightParenthesis?: IToken[];
  Word?: IToken[];
  Comma?: IToken[];
  Comparator?: IToken[];
  QuotedText?: IToken[];
};

export interface RexCommandCstNode extends CstNode {
  name: "rexCommand";
  children: RexCommandCstChildren;
}

export type RexCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  QuotedText?: IToken[];
  barePattern?: BarePatternCstNode[];
};

export interface SearchCommandCstNode extends CstNode {
  name: "searchCommand";
  children: SearchCommandCstChildren;
}

export type SearchCommandCstChildren = {
  CommandName?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
};

export interface SortCommandCstNode extends CstNode {
  name: "sortCommand";
  children: SortCommandCstChildren;
}

export type SortCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  sortKey?: SortKeyCstNode[];
  Comma?: IToken[];
};

export interface SpathCommandCstNode extends CstNode {
  name: "spathCommand";
  children: SpathCommandCstChildren;
}

export type SpathCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  QuotedText?: IToken[];
  Word?: IToken[];
};

export interface StatsCommandCstNode extends CstNode {
  name: "statsCommand";
  children: StatsCommandCstChildren;
}

export type StatsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  byClause?: ByClauseCstNode[];
};

export interface StrcatCommandCstNode extends CstNode {
  name: "strcatCommand";
  children: StrcatCommandCstChildren;
}

export type StrcatCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface StreamResetCstNode extends CstNode {
  name: "streamReset";
  children: StreamResetCstChildren;
}

export type StreamResetCstChildren = {
  Kw_reset_before?: IToken[];
  Kw_reset_after?: IToken[];
  Equal: IToken[];
  QuotedText?: IToken[];
  LeftParenthesis?: IToken[];
  expression?: ExpressionCstNode[];
  RightParenthesis?: IToken[];
};

export interface StreamstatsCommandCstNode extends CstNode {
  name: "streamstatsCommand";
  children: StreamstatsCommandCstChildren;
}

export type StreamstatsCommandCstChildren = {
  CommandName: IToken[];
  streamReset?: (StreamResetCstNode)[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  byClause?: ByClauseCstNode[];
};

export interface TableCommandCstNode extends CstNode {
  name: "tableCommand";
  children: TableCommandCstChildren;
}

export type TableCommandCstChildren = {
  CommandName: IToken[];
  nameList: NameListCstNode[];
};

export interface TailCommandCstNode extends CstNode {
  name: "tailCommand";
  children: TailCommandCstChildren;
}

export type TailCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface TopCommandCstNode extends CstNode {
  name: "topCommand";
  children: TopCommandCstChildren;
}

export type TopCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
  byClause?: ByClauseCstNode[];
  optionClause?: OptionClauseCstNode[];
};

export interface UniqCommandCstNode extends CstNode {
  name: "uniqCommand";
  children: UniqCommandCstChildren;
}

export type UniqCommandCstChildren = {
  CommandName: IToken[];
};

export interface WhereCommandCstNode extends CstNode {
  name: "whereCommand";
  children: WhereCommandCstChildren;
}

export type WhereCommandCstChildren = {
  CommandName: IToken[];
  expression: ExpressionCstNode[];
};

export interface CommandCstNode extends CstNode {
  name: "command";
  children: CommandCstChildren;
}

export type CommandCstChildren = {
  accumCommand?: AccumCommandCstNode[];
  addcoltotalsCommand?: AddcoltotalsCommandCstNode[];
  addtotalsCommand?: AddtotalsCommandCstNode[];
  binCommand?: BinCommandCstNode[];
  convertCommand?: ConvertCommandCstNode[];
  dedupCommand?: DedupCommandCstNode[];
  deltaCommand?: DeltaCommandCstNode[];
  evalCommand?: EvalCommandCstNode[];
  eventstatsCommand?: EventstatsCommandCstNode[];
  fieldsCommand?: FieldsCommandCstNode[];
  filldownCommand?: FilldownCommandCstNode[];
  fillnullCommand?: FillnullCommandCstNode[];
  formatCommand?: FormatCommandCstNode[];
  headCommand?: HeadCommandCstNode[];
  makemvCommand?: MakemvCommandCstNode[];
  makeresultsCommand?: MakeresultsCommandCstNode[];
  mcatalogCommand?: McatalogCommandCstNode[];
  mstatsCommand?: MstatsCommandCstNode[];
  mvcombineCommand?: MvcombineCommandCstNode[];
  mvexpandCommand?: MvexpandCommandCstNode[];
  nomvCommand?: NomvCommandCstNode[];
  rareCommand?: RareCommandCstNode[];
  regexCommand?: RegexCommandCstNode[];
  renameCommand?: RenameCommandCstNode[];
  returnCommand?: ReturnCommandCstNode[];
  reverseCommand?: ReverseCommandCstNode[];
  rexCommand?: RexCommandCstNode[];
  searchCommand?: SearchCommandCstNode[];
  sortCommand?: SortCommandCstNode[];
  spathCommand?: SpathCommandCstNode[];
  statsCommand?: StatsCommandCstNode[];
  strcatCommand?: StrcatCommandCstNode[];
  streamstatsCommand?: StreamstatsCommandCstNode[];
  tableCommand?: TableCommandCstNode[];
  tailCommand?: TailCommandCstNode[];
  topCommand?: TopCommandCstNode[];
  uniqCommand?: UniqCommandCstNode[];
  whereCommand?: WhereCommandCstNode[];
};

export interface MacroCommandCstNode extends CstNode {
  name: "macroCommand";
  children: MacroCommandCstChildren;
}

export type MacroCommandCstChildren = {
  MacroCall: IToken[];
  anyArguments: AnyArgumentsCstNode[];
};

export interface UnparsedCstNode extends CstNode {
  name: "unparsed";
  children: UnparsedCstChildren;
}

export type UnparsedCstChildren = {
  Any?: IToken[];
};

export interface PipelineCstNode extends CstNode {
  name: "pipeline";
  children: PipelineCstChildren;
}

export type PipelineCstChildren = {
  Pipe?: (IToken)[];
  command: (CommandCstNode)[];
  unparsed: (UnparsedCstNode)[];
};

export interface SubsearchCstNode extends CstNode {
  name: "subsearch";
  children: SubsearchCstChildren;
}

export type SubsearchCstChildren = {
  LeftBracket: IToken[];
  pipeline: PipelineCstNode[];
  RightBracket: IToken[];
};
