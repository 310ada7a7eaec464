import { abstract } from './abstract.ts';
import { accum } from './accum.ts';
import { addcoltotals } from './addcoltotals.ts';
import { addinfo } from './addinfo.ts';
import { addtotals } from './addtotals.ts';
import { anomalydetection } from './anomalydetection.ts';
import { append } from './append.ts';
import { appendcols } from './appendcols.ts';
import { appendpipe } from './appendpipe.ts';
import { autoregress } from './autoregress.ts';
import { bin } from './bin.ts';
import { chart } from './chart.ts';
import { collect } from './collect.ts';
import type { Command } from './command.ts';
import { concurrency } from './concurrency.ts';
import { contingency } from './contingency.ts';
import { convert } from './convert.ts';
import { correlate } from './correlate.ts';
import { datamodel } from './datamodel.ts';
import { dedup } from './dedup.ts';
import { delta } from './delta.ts';
import { evalCommand } from './eval.ts';
import { eventcount } from './eventcount.ts';
import { eventstats } from './eventstats.ts';
import { extract } from './extract.ts';
import { fieldformat } from './fieldformat.ts';
import { fields } from './fields.ts';
import { fieldsummary } from './fieldsummary.ts';
import { filldown } from './filldown.ts';
import { fillnull } from './fillnull.ts';
import { foreach } from './foreach.ts';
import { format } from './format.ts';
import { from } from './from.ts';
import { fromjson } from './fromjson.ts';
import { gauge } from './gauge.ts';
import { gentimes } from './gentimes.ts';
import { head } from './head.ts';
import { highlight } from './highlight.ts';
import { iconify } from './iconify.ts';
import { inputcsv } from './inputcsv.ts';
import { inputlookup } from './inputlookup.ts';
import { iplocation } from './iplocation.ts';
import { join } from './join.ts';
import { localize } from './localize.ts';
import { localop } from './localop.ts';
import { lookup } from './lookup.ts';
import { makecontinuous } from './makecontinuous.ts';
import { makemv } from './makemv.ts';
import { makeresults } from './makeresults.ts';
import { map } from './map.ts';
import { mcatalog } from './mcatalog.ts';
import { metadata } from './metadata.ts';
import { mpreview } from './mpreview.ts';
import { mstats } from './mstats/index.ts';
import { multikv } from './multikv.ts';
import { multisearch } from './multisearch.ts';
import { mvcombine } from './mvcombine.ts';
import { mvexpand } from './mvexpand.ts';
import { nomv } from './nomv.ts';
import { noop } from './noop.ts';
import { outlier } from './outlier.ts';
import { outputcsv } from './outputcsv.ts';
import { outputlookup } from './outputlookup.ts';
import { rangemap } from './rangemap.ts';
import { rare } from './rare.ts';
import { redistribute } from './redistribute.ts';
import { regex } from './regex.ts';
import { rename } from './rename.ts';
import { replace } from './replace.ts';
import { reservedCommands } from './reserved.ts';
import { returnCommand } from './return.ts';
import { reverse } from './reverse.ts';
import { rex } from './rex.ts';
import { savedsearch } from './savedsearch.ts';
import { search } from './search.ts';
import { selfjoin } from './selfjoin.ts';
import { set } from './set.ts';
import { sichart } from './sichart.ts';
import { sirare } from './sirare.ts';
import { sistats } from './sistats.ts';
import { sitimechart } from './sitimechart.ts';
import { sitop } from './sitop.ts';
import { sort } from './sort.ts';
import { spath } from './spath.ts';
import { stats } from './stats.ts';
import { strcat } from './strcat.ts';
import { streamstats } from './streamstats.ts';
import { table } from './table.ts';
import { tags } from './tags.ts';
import { tail } from './tail.ts';
import { timechart } from './timechart.ts';
import { tojson } from './tojson.ts';
import { top } from './top.ts';
import { transaction } from './transaction.ts';
import { transpose } from './transpose.ts';
import { trendline } from './trendline.ts';
import { tstats } from './tstats/index.ts';
import { typer } from './typer.ts';
import { union } from './union.ts';
import { uniq } from './uniq.ts';
import { untable } from './untable.ts';
import { where } from './where.ts';
import { xmlkv } from './xmlkv.ts';
import { xpath } from './xpath.ts';
import { xyseries } from './xyseries.ts';

/** The commands, in alphabetical order: one line each. */
export const COMMANDS: readonly Command[] = [
  abstract,
  accum,
  addcoltotals,
  addinfo,
  addtotals,
  anomalydetection,
  append,
  appendcols,
  appendpipe,
  autoregress,
  bin,
  chart,
  collect,
  concurrency,
  contingency,
  convert,
  correlate,
  datamodel,
  dedup,
  delta,
  evalCommand,
  eventcount,
  eventstats,
  extract,
  fieldformat,
  fields,
  fieldsummary,
  filldown,
  fillnull,
  foreach,
  format,
  from,
  fromjson,
  gauge,
  gentimes,
  head,
  highlight,
  iconify,
  inputcsv,
  inputlookup,
  iplocation,
  join,
  localize,
  localop,
  lookup,
  makecontinuous,
  makemv,
  makeresults,
  map,
  mcatalog,
  metadata,
  mpreview,
  mstats,
  multikv,
  multisearch,
  mvcombine,
  mvexpand,
  nomv,
  noop,
  outlier,
  outputcsv,
  outputlookup,
  rangemap,
  rare,
  redistribute,
  regex,
  rename,
  replace,
  returnCommand,
  reverse,
  rex,
  savedsearch,
  search,
  selfjoin,
  set,
  sichart,
  sirare,
  sistats,
  sitimechart,
  sitop,
  sort,
  spath,
  stats,
  strcat,
  streamstats,
  table,
  tags,
  tail,
  timechart,
  tojson,
  top,
  transaction,
  transpose,
  trendline,
  tstats,
  typer,
  union,
  uniq,
  untable,
  where,
  xmlkv,
  xpath,
  xyseries,
];

/** The command table: by name and alias, in lower case. */
export function commandTable(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const table = new Map<string, Command>();
  for (const command of [...commands, ...reservedCommands(commands)]) {
    table.set(command.name, command);
    for (const alias of command.aliases ?? []) table.set(alias, command);
  }
  return table;
}
