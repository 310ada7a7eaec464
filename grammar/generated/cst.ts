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
  QuotedText?: (IToken)[];
  Word?: (IToken)[];
  Equal: IToken[];
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
  Equal?: IToken[];
  Comma?: IToken[];
};

export interface TemplateCstNode extends CstNode {
  name: "template";
  children: TemplateCstChildren;
}

export type TemplateCstChildren = {
  LeftBracket: IToken[];
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

export interface AbstractCommandCstNode extends CstNode {
  name: "abstractCommand";
  children: AbstractCommandCstChildren;
}

export type AbstractCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
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

export interface AddinfoCommandCstNode extends CstNode {
  name: "addinfoCommand";
  children: AddinfoCommandCstChildren;
}

export type AddinfoCommandCstChildren = {
  CommandName: IToken[];
};

export interface AddtotalsCommandCstNode extends CstNode {
  name: "addtotalsCommand";
  children: AddtotalsCommandCstChildren;
}

export type AddtotalsCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface AnomalydetectionCommandCstNode extends CstNode {
  name: "anomalydetectionCommand";
  children: AnomalydetectionCommandCstChildren;
}

export type AnomalydetectionCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface AppendCommandCstNode extends CstNode {
  name: "appendCommand";
  children: AppendCommandCstChildren;
}

export type AppendCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  subsearch: SubsearchCstNode[];
};

export interface AppendcolsCommandCstNode extends CstNode {
  name: "appendcolsCommand";
  children: AppendcolsCommandCstChildren;
}

export type AppendcolsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  subsearch: SubsearchCstNode[];
};

export interface AppendpipeCommandCstNode extends CstNode {
  name: "appendpipeCommand";
  children: AppendpipeCommandCstChildren;
}

export type AppendpipeCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  subsearch: SubsearchCstNode[];
};

export interface AutoregressCommandCstNode extends CstNode {
  name: "autoregressCommand";
  children: AutoregressCommandCstChildren;
}

export type AutoregressCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  argument: (ArgumentCstNode)[];
  Kw_as?: IToken[];
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

export interface ChartAggregateCstNode extends CstNode {
  name: "chartAggregate";
  children: ChartAggregateCstChildren;
}

export type ChartAggregateCstChildren = {
  Kw_agg?: IToken[];
  Equal?: IToken[];
  Kw_eval?: IToken[];
  LeftParenthesis?: IToken[];
  expression?: ExpressionCstNode[];
  RightParenthesis?: IToken[];
  Kw_as?: IToken[];
  newName?: NewNameCstNode[];
  aggregation?: AggregationCstNode[];
};

export interface SeriesWhereCstNode extends CstNode {
  name: "seriesWhere";
  children: SeriesWhereCstChildren;
}

export type SeriesWhereCstChildren = {
  Kw_where: IToken[];
  aggregation: AggregationCstNode[];
  Kw_in?: IToken[];
  Kw_notin?: IToken[];
  Less?: IToken[];
  Greater?: IToken[];
  argument: ArgumentCstNode[];
};

export interface ChartCommandCstNode extends CstNode {
  name: "chartCommand";
  children: ChartCommandCstChildren;
}

export type ChartCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  chartAggregate?: ChartAggregateCstNode[];
  Comma?: (IToken)[];
  Kw_over?: IToken[];
  newName?: (NewNameCstNode)[];
  Kw_by?: IToken[];
  seriesWhere?: SeriesWhereCstNode[];
};

export interface CollectCommandCstNode extends CstNode {
  name: "collectCommand";
  children: CollectCommandCstChildren;
}

export type CollectCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface ConcurrencyCommandCstNode extends CstNode {
  name: "concurrencyCommand";
  children: ConcurrencyCommandCstChildren;
}

export type ConcurrencyCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
};

export interface ContingencyCommandCstNode extends CstNode {
  name: "contingencyCommand";
  children: ContingencyCommandCstChildren;
}

export type ContingencyCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
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

export interface CorrelateCommandCstNode extends CstNode {
  name: "correlateCommand";
  children: CorrelateCommandCstChildren;
}

export type CorrelateCommandCstChildren = {
  CommandName: IToken[];
};

export interface DatamodelCommandCstNode extends CstNode {
  name: "datamodelCommand";
  children: DatamodelCommandCstChildren;
}

export type DatamodelCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
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

export interface EventcountCommandCstNode extends CstNode {
  name: "eventcountCommand";
  children: EventcountCommandCstChildren;
}

export type EventcountCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
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

export interface ExtractCommandCstNode extends CstNode {
  name: "extractCommand";
  children: ExtractCommandCstChildren;
}

export type ExtractCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface FieldformatCommandCstNode extends CstNode {
  name: "fieldformatCommand";
  children: FieldformatCommandCstChildren;
}

export type FieldformatCommandCstChildren = {
  CommandName: IToken[];
  QuotedText?: IToken[];
  QuotedName?: IToken[];
  Word?: IToken[];
  Equal: IToken[];
  expression: ExpressionCstNode[];
};

export interface FieldsCommandCstNode extends CstNode {
  name: "fieldsCommand";
  children: FieldsCommandCstChildren;
}

export type FieldsCommandCstChildren = {
  CommandName: IToken[];
  nameList: NameListCstNode[];
};

export interface FieldsummaryCommandCstNode extends CstNode {
  name: "fieldsummaryCommand";
  children: FieldsummaryCommandCstChildren;
}

export type FieldsummaryCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
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

export interface ForeachCommandCstNode extends CstNode {
  name: "foreachCommand";
  children: ForeachCommandCstChildren;
}

export type ForeachCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Comma?: IToken[];
  template: TemplateCstNode[];
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

export interface FromCommandCstNode extends CstNode {
  name: "fromCommand";
  children: FromCommandCstChildren;
}

export type FromCommandCstChildren = {
  CommandName: IToken[];
  argument: ArgumentCstNode[];
};

export interface FromjsonCommandCstNode extends CstNode {
  name: "fromjsonCommand";
  children: FromjsonCommandCstChildren;
}

export type FromjsonCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface GaugeCommandCstNode extends CstNode {
  name: "gaugeCommand";
  children: GaugeCommandCstChildren;
}

export type GaugeCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface GentimesCommandCstNode extends CstNode {
  name: "gentimesCommand";
  children: GentimesCommandCstChildren;
}

export type GentimesCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
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

export interface HighlightCommandCstNode extends CstNode {
  name: "highlightCommand";
  children: HighlightCommandCstChildren;
}

export type HighlightCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface IconifyCommandCstNode extends CstNode {
  name: "iconifyCommand";
  children: IconifyCommandCstChildren;
}

export type IconifyCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface InputcsvCommandCstNode extends CstNode {
  name: "inputcsvCommand";
  children: InputcsvCommandCstChildren;
}

export type InputcsvCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Kw_where?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
};

export interface InputlookupCommandCstNode extends CstNode {
  name: "inputlookupCommand";
  children: InputlookupCommandCstChildren;
}

export type InputlookupCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Kw_where?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
};

export interface IplocationCommandCstNode extends CstNode {
  name: "iplocationCommand";
  children: IplocationCommandCstChildren;
}

export type IplocationCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface JoinCommandCstNode extends CstNode {
  name: "joinCommand";
  children: JoinCommandCstChildren;
}

export type JoinCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  newName?: NewNameCstNode[];
  Comma?: IToken[];
  Kw_where?: IToken[];
  Kw_and?: IToken[];
  subsearch?: SubsearchCstNode[];
  argument?: ArgumentCstNode[];
};

export interface LocalizeCommandCstNode extends CstNode {
  name: "localizeCommand";
  children: LocalizeCommandCstChildren;
}

export type LocalizeCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
};

export interface LocalopCommandCstNode extends CstNode {
  name: "localopCommand";
  children: LocalopCommandCstChildren;
}

export type LocalopCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface LookupNameCstNode extends CstNode {
  name: "lookupName";
  children: LookupNameCstChildren;
}

export type LookupNameCstChildren = {
  newName: (NewNameCstNode)[];
  Kw_as?: IToken[];
};

export interface LookupCommandCstNode extends CstNode {
  name: "lookupCommand";
  children: LookupCommandCstChildren;
}

export type LookupCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  lookupName?: LookupNameCstNode[];
  Comma?: IToken[];
};

export interface MakecontinuousCommandCstNode extends CstNode {
  name: "makecontinuousCommand";
  children: MakecontinuousCommandCstChildren;
}

export type MakecontinuousCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
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

export interface MapCommandCstNode extends CstNode {
  name: "mapCommand";
  children: MapCommandCstChildren;
}

export type MapCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  template?: TemplateCstNode[];
  argument?: ArgumentCstNode[];
};

export interface McatalogCommandCstNode extends CstNode {
  name: "mcatalogCommand";
  children: McatalogCommandCstChildren;
}

export type McatalogCommandCstChildren = {
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

export interface MetadataCommandCstNode extends CstNode {
  name: "metadataCommand";
  children: MetadataCommandCstChildren;
}

export type MetadataCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
};

export interface MpreviewCommandCstNode extends CstNode {
  name: "mpreviewCommand";
  children: MpreviewCommandCstChildren;
}

export type MpreviewCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
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

export interface MultikvCommandCstNode extends CstNode {
  name: "multikvCommand";
  children: MultikvCommandCstChildren;
}

export type MultikvCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface MultisearchCommandCstNode extends CstNode {
  name: "multisearchCommand";
  children: MultisearchCommandCstChildren;
}

export type MultisearchCommandCstChildren = {
  CommandName: IToken[];
  subsearch?: SubsearchCstNode[];
  Comma?: IToken[];
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

export interface NoopCommandCstNode extends CstNode {
  name: "noopCommand";
  children: NoopCommandCstChildren;
}

export type NoopCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
};

export interface OutlierCommandCstNode extends CstNode {
  name: "outlierCommand";
  children: OutlierCommandCstChildren;
}

export type OutlierCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface OutputcsvCommandCstNode extends CstNode {
  name: "outputcsvCommand";
  children: OutputcsvCommandCstChildren;
}

export type OutputcsvCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface OutputlookupCommandCstNode extends CstNode {
  name: "outputlookupCommand";
  children: OutputlookupCommandCstChildren;
}

export type OutputlookupCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface RangemapCommandCstNode extends CstNode {
  name: "rangemapCommand";
  children: RangemapCommandCstChildren;
}

export type RangemapCommandCstChildren = {
  CommandName: IToken[];
  optionClause: OptionClauseCstNode[];
  Comma?: IToken[];
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

export interface RedistributeCommandCstNode extends CstNode {
  name: "redistributeCommand";
  children: RedistributeCommandCstChildren;
}

export type RedistributeCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
  byClause?: ByClauseCstNode[];
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
  Minus?: IToken[];
  Greater?: IToken[];
  Comma?: IToken[];
};

export interface ReplaceCommandCstNode extends CstNode {
  name: "replaceCommand";
  children: ReplaceCommandCstChildren;
}

export type ReplaceCommandCstChildren = {
  CommandName: IToken[];
  argument: (ArgumentCstNode)[];
  Comma?: (IToken)[];
  Kw_with: IToken[];
  Kw_in?: IToken[];
  fieldList?: FieldListCstNode[];
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

export interface SavedsearchCommandCstNode extends CstNode {
  name: "savedsearchCommand";
  children: SavedsearchCommandCstChildren;
}

export type SavedsearchCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  argument?: ArgumentCstNode[];
};

export interface SearchCommandCstNode extends CstNode {
  name: "searchCommand";
  children: SearchCommandCstChildren;
}

export type SearchCommandCstChildren = {
  CommandName?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
};

export interface SelfjoinCommandCstNode extends CstNode {
  name: "selfjoinCommand";
  children: SelfjoinCommandCstChildren;
}

export type SelfjoinCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface SetCommandCstNode extends CstNode {
  name: "setCommand";
  children: SetCommandCstChildren;
}

export type SetCommandCstChildren = {
  CommandName: IToken[];
  argument: ArgumentCstNode[];
  subsearch: (SubsearchCstNode)[];
};

export interface SichartCommandCstNode extends CstNode {
  name: "sichartCommand";
  children: SichartCommandCstChildren;
}

export type SichartCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  chartAggregate?: ChartAggregateCstNode[];
  Comma?: (IToken)[];
  Kw_over?: IToken[];
  newName?: (NewNameCstNode)[];
  Kw_by?: IToken[];
  seriesWhere?: SeriesWhereCstNode[];
};

export interface SirareCommandCstNode extends CstNode {
  name: "sirareCommand";
  children: SirareCommandCstChildren;
}

export type SirareCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
  byClause?: ByClauseCstNode[];
  optionClause?: OptionClauseCstNode[];
};

export interface SistatsCommandCstNode extends CstNode {
  name: "sistatsCommand";
  children: SistatsCommandCstChildren;
}

export type SistatsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  byClause?: ByClauseCstNode[];
};

export interface SitimechartCommandCstNode extends CstNode {
  name: "sitimechartCommand";
  children: SitimechartCommandCstChildren;
}

export type SitimechartCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  chartAggregate?: ChartAggregateCstNode[];
  Comma?: (IToken)[];
  Kw_over?: IToken[];
  newName?: (NewNameCstNode)[];
  Kw_by?: IToken[];
  seriesWhere?: SeriesWhereCstNode[];
};

export interface SitopCommandCstNode extends CstNode {
  name: "sitopCommand";
  children: SitopCommandCstChildren;
}

export type SitopCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
  byClause?: ByClauseCstNode[];
  optionClause?: OptionClauseCstNode[];
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

export interface TagsCommandCstNode extends CstNode {
  name: "tagsCommand";
  children: TagsCommandCstChildren;
}

export type TagsCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface TailCommandCstNode extends CstNode {
  name: "tailCommand";
  children: TailCommandCstChildren;
}

export type TailCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface TimechartCommandCstNode extends CstNode {
  name: "timechartCommand";
  children: TimechartCommandCstChildren;
}

export type TimechartCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  chartAggregate?: ChartAggregateCstNode[];
  Comma?: (IToken)[];
  Kw_over?: IToken[];
  newName?: (NewNameCstNode)[];
  Kw_by?: IToken[];
  seriesWhere?: SeriesWhereCstNode[];
};

export interface TypedFieldCstNode extends CstNode {
  name: "typedField";
  children: TypedFieldCstChildren;
}

export type TypedFieldCstChildren = {
  Word?: IToken[];
  LeftParenthesis?: IToken[];
  argument?: (ArgumentCstNode)[];
  Comma?: IToken[];
  RightParenthesis?: IToken[];
};

export interface TojsonCommandCstNode extends CstNode {
  name: "tojsonCommand";
  children: TojsonCommandCstChildren;
}

export type TojsonCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  typedField?: TypedFieldCstNode[];
  Comma?: IToken[];
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

export interface TransactionBoundaryCstNode extends CstNode {
  name: "transactionBoundary";
  children: TransactionBoundaryCstChildren;
}

export type TransactionBoundaryCstChildren = {
  Kw_startswith?: IToken[];
  Kw_endswith?: IToken[];
  Equal: IToken[];
  QuotedText?: IToken[];
  Kw_eval?: IToken[];
  LeftParenthesis?: (IToken)[];
  expression?: ExpressionCstNode[];
  RightParenthesis?: (IToken)[];
  searchExpression?: SearchExpressionCstNode[];
  Word?: IToken[];
};

export interface TransactionCommandCstNode extends CstNode {
  name: "transactionCommand";
  children: TransactionCommandCstChildren;
}

export type TransactionCommandCstChildren = {
  CommandName: IToken[];
  transactionBoundary?: TransactionBoundaryCstNode[];
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Comma?: IToken[];
};

export interface TransposeCommandCstNode extends CstNode {
  name: "transposeCommand";
  children: TransposeCommandCstChildren;
}

export type TransposeCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface TrendlineCommandCstNode extends CstNode {
  name: "trendlineCommand";
  children: TrendlineCommandCstChildren;
}

export type TrendlineCommandCstChildren = {
  CommandName: IToken[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
};

export interface TstatsSourceCstNode extends CstNode {
  name: "tstatsSource";
  children: TstatsSourceCstChildren;
}

export type TstatsSourceCstChildren = {
  Kw_from: IToken[];
  optionClause?: OptionClauseCstNode[];
  argument?: ArgumentCstNode[];
};

export interface TstatsByCstNode extends CstNode {
  name: "tstatsBy";
  children: TstatsByCstChildren;
}

export type TstatsByCstChildren = {
  Kw_by?: IToken[];
  Kw_groupby?: IToken[];
  optionClause?: OptionClauseCstNode[];
  newName?: NewNameCstNode[];
  Comma?: IToken[];
};

export interface TstatsCommandCstNode extends CstNode {
  name: "tstatsCommand";
  children: TstatsCommandCstChildren;
}

export type TstatsCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: (OptionClauseCstNode)[];
  aggregation?: AggregationCstNode[];
  Comma?: IToken[];
  tstatsSource?: TstatsSourceCstNode[];
  Kw_where?: IToken[];
  searchExpression?: SearchExpressionCstNode[];
  tstatsBy?: TstatsByCstNode[];
};

export interface TyperCommandCstNode extends CstNode {
  name: "typerCommand";
  children: TyperCommandCstChildren;
}

export type TyperCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
};

export interface UnionCommandCstNode extends CstNode {
  name: "unionCommand";
  children: UnionCommandCstChildren;
}

export type UnionCommandCstChildren = {
  CommandName: IToken[];
  optionClause?: OptionClauseCstNode[];
  subsearch?: SubsearchCstNode[];
  argument?: ArgumentCstNode[];
  Comma?: IToken[];
};

export interface UniqCommandCstNode extends CstNode {
  name: "uniqCommand";
  children: UniqCommandCstChildren;
}

export type UniqCommandCstChildren = {
  CommandName: IToken[];
};

export interface UntableCommandCstNode extends CstNode {
  name: "untableCommand";
  children: UntableCommandCstChildren;
}

export type UntableCommandCstChildren = {
  CommandName: IToken[];
  fieldList: FieldListCstNode[];
};

export interface WhereCommandCstNode extends CstNode {
  name: "whereCommand";
  children: WhereCommandCstChildren;
}

export type WhereCommandCstChildren = {
  CommandName: IToken[];
  expression: ExpressionCstNode[];
};

export interface XmlkvCommandCstNode extends CstNode {
  name: "xmlkvCommand";
  children: XmlkvCommandCstChildren;
}

export type XmlkvCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface XpathCommandCstNode extends CstNode {
  name: "xpathCommand";
  children: XpathCommandCstChildren;
}

export type XpathCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface XyseriesCommandCstNode extends CstNode {
  name: "xyseriesCommand";
  children: XyseriesCommandCstChildren;
}

export type XyseriesCommandCstChildren = {
  CommandName: IToken[];
  argumentList: ArgumentListCstNode[];
};

export interface CommandCstNode extends CstNode {
  name: "command";
  children: CommandCstChildren;
}

export type CommandCstChildren = {
  abstractCommand?: AbstractCommandCstNode[];
  accumCommand?: AccumCommandCstNode[];
  addcoltotalsCommand?: AddcoltotalsCommandCstNode[];
  addinfoCommand?: AddinfoCommandCstNode[];
  addtotalsCommand?: AddtotalsCommandCstNode[];
  anomalydetectionCommand?: AnomalydetectionCommandCstNode[];
  appendCommand?: AppendCommandCstNode[];
  appendcolsCommand?: AppendcolsCommandCstNode[];
  appendpipeCommand?: AppendpipeCommandCstNode[];
  autoregressCommand?: AutoregressCommandCstNode[];
  binCommand?: BinCommandCstNode[];
  chartCommand?: ChartCommandCstNode[];
  collectCommand?: CollectCommandCstNode[];
  concurrencyCommand?: ConcurrencyCommandCstNode[];
  contingencyCommand?: ContingencyCommandCstNode[];
  convertCommand?: ConvertCommandCstNode[];
  correlateCommand?: CorrelateCommandCstNode[];
  datamodelCommand?: DatamodelCommandCstNode[];
  dedupCommand?: DedupCommandCstNode[];
  deltaCommand?: DeltaCommandCstNode[];
  evalCommand?: EvalCommandCstNode[];
  eventcountCommand?: EventcountCommandCstNode[];
  eventstatsCommand?: EventstatsCommandCstNode[];
  extractCommand?: ExtractCommandCstNode[];
  fieldformatCommand?: FieldformatCommandCstNode[];
  fieldsCommand?: FieldsCommandCstNode[];
  fieldsummaryCommand?: FieldsummaryCommandCstNode[];
  filldownCommand?: FilldownCommandCstNode[];
  fillnullCommand?: FillnullCommandCstNode[];
  foreachCommand?: ForeachCommandCstNode[];
  formatCommand?: FormatCommandCstNode[];
  fromCommand?: FromCommandCstNode[];
  fromjsonCommand?: FromjsonCommandCstNode[];
  gaugeCommand?: GaugeCommandCstNode[];
  gentimesCommand?: GentimesCommandCstNode[];
  headCommand?: HeadCommandCstNode[];
  highlightCommand?: HighlightCommandCstNode[];
  iconifyCommand?: IconifyCommandCstNode[];
  inputcsvCommand?: InputcsvCommandCstNode[];
  inputlookupCommand?: InputlookupCommandCstNode[];
  iplocationCommand?: IplocationCommandCstNode[];
  joinCommand?: JoinCommandCstNode[];
  localizeCommand?: LocalizeCommandCstNode[];
  localopCommand?: LocalopCommandCstNode[];
  lookupCommand?: LookupCommandCstNode[];
  makecontinuousCommand?: MakecontinuousCommandCstNode[];
  makemvCommand?: MakemvCommandCstNode[];
  makeresultsCommand?: MakeresultsCommandCstNode[];
  mapCommand?: MapCommandCstNode[];
  mcatalogCommand?: McatalogCommandCstNode[];
  metadataCommand?: MetadataCommandCstNode[];
  mpreviewCommand?: MpreviewCommandCstNode[];
  mstatsCommand?: MstatsCommandCstNode[];
  multikvCommand?: MultikvCommandCstNode[];
  multisearchCommand?: MultisearchCommandCstNode[];
  mvcombineCommand?: MvcombineCommandCstNode[];
  mvexpandCommand?: MvexpandCommandCstNode[];
  nomvCommand?: NomvCommandCstNode[];
  noopCommand?: NoopCommandCstNode[];
  outlierCommand?: OutlierCommandCstNode[];
  outputcsvCommand?: OutputcsvCommandCstNode[];
  outputlookupCommand?: OutputlookupCommandCstNode[];
  rangemapCommand?: RangemapCommandCstNode[];
  rareCommand?: RareCommandCstNode[];
  redistributeCommand?: RedistributeCommandCstNode[];
  regexCommand?: RegexCommandCstNode[];
  renameCommand?: RenameCommandCstNode[];
  replaceCommand?: ReplaceCommandCstNode[];
  returnCommand?: ReturnCommandCstNode[];
  reverseCommand?: ReverseCommandCstNode[];
  rexCommand?: RexCommandCstNode[];
  savedsearchCommand?: SavedsearchCommandCstNode[];
  searchCommand?: SearchCommandCstNode[];
  selfjoinCommand?: SelfjoinCommandCstNode[];
  setCommand?: SetCommandCstNode[];
  sichartCommand?: SichartCommandCstNode[];
  sirareCommand?: SirareCommandCstNode[];
  sistatsCommand?: SistatsCommandCstNode[];
  sitimechartCommand?: SitimechartCommandCstNode[];
  sitopCommand?: SitopCommandCstNode[];
  sortCommand?: SortCommandCstNode[];
  spathCommand?: SpathCommandCstNode[];
  statsCommand?: StatsCommandCstNode[];
  strcatCommand?: StrcatCommandCstNode[];
  streamstatsCommand?: StreamstatsCommandCstNode[];
  tableCommand?: TableCommandCstNode[];
  tagsCommand?: TagsCommandCstNode[];
  tailCommand?: TailCommandCstNode[];
  timechartCommand?: TimechartCommandCstNode[];
  tojsonCommand?: TojsonCommandCstNode[];
  topCommand?: TopCommandCstNode[];
  transactionCommand?: TransactionCommandCstNode[];
  transposeCommand?: TransposeCommandCstNode[];
  trendlineCommand?: TrendlineCommandCstNode[];
  tstatsCommand?: TstatsCommandCstNode[];
  typerCommand?: TyperCommandCstNode[];
  unionCommand?: UnionCommandCstNode[];
  uniqCommand?: UniqCommandCstNode[];
  untableCommand?: UntableCommandCstNode[];
  whereCommand?: WhereCommandCstNode[];
  xmlkvCommand?: XmlkvCommandCstNode[];
  xpathCommand?: XpathCommandCstNode[];
  xyseriesCommand?: XyseriesCommandCstNode[];
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

export interface SplicedCommandCstNode extends CstNode {
  name: "splicedCommand";
  children: SplicedCommandCstChildren;
}

export type SplicedCommandCstChildren = {
  CommandName: IToken[];
  anyArguments: AnyArgumentsCstNode[];
};

export interface PipelineCstNode extends CstNode {
  name: "pipeline";
  children: PipelineCstChildren;
}

export type PipelineCstChildren = {
  Pipe?: (IToken)[];
  command: (CommandCstNode)[];
  unparsed: (UnparsedCstNode)[];
  splicedCommand: (SplicedCommandCstNode)[];
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
