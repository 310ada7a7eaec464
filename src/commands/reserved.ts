import type { CstNode } from '../../grammar/dsl.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { type Command, defineCommand } from './command.ts';
import { LEARNING_COMMANDS, OUTSIDE_COMMANDS } from './outside.ts';

/** Commands of Splunk that can be read and that cannot be run: using one is SPL4001, unless it needs something outside (SPL4003) or learns (SPL4002). */
const RESERVED =
  'abstract accum addcoltotals addinfo addtotals analyzefields anomalies anomalousvalue anomalydetection append appendcols appendpipe apply arules ' +
  'associate autoregress chart cluster cofilter collect concurrency contingency correlate cyberchef datamodel dbinspect delta diff erex eventcount ' +
  'eventstats extract fieldformat fieldsummary filldown findtypes fit folderize foreach format from fromjson gauge gentimes geom geomfilter geostats ' +
  'highlight history iconify inputcsv inputintelligence inputlookup iplocation join kmeans kv kvform loadjob localize localop lookup makecontinuous ' +
  'makejson makemv map mcatalog mcollect metadata metasearch meventcollect mpreview msearch mstats multikv multisearch mvcombine mvexpand nomv noop ' +
  'outlier outputcsv outputlookup outputtext overlap pivot predict rangemap redistribute relevancy reltime replace require rest return run ' +
  'savedsearch script scrub searchtxn selfjoin sendalert sendemail set sichart sirare sistats sitimechart sitop strcat streamstats summary tags ' +
  'timechart timewrap tojson transaction transpose trendline tscollect tstats typeahead typelearner typer union uniq untable walklex x11 xmlkv ' +
  'xmlunescape xpath xyseries';

interface ReservedNode extends CommandNode {
  readonly kind: 'Reserved';
  readonly written: string;
}

/** A command that needs something outside: using it is an error that says what (SPL4003). */
export function outsideCommand(name: string, needs: string): Command {
  return reserved(name, needs);
}

function reserved(name: string, outside = OUTSIDE_COMMANDS.get(name)): Command {
  return defineCommand<ReservedNode>({
    name,
    doc: { summary: 'Not supported.', syntax: `${name} ...`, see: `SearchReference/${name.charAt(0).toUpperCase()}${name.slice(1)}` },
    options: {},
    examples: [{ title: 'not supported', spl: name, given: [], gives: [] }],
    reserved: true,
    /** one production a name: the name, then anyArguments */
    rule: (g) =>
      g.RULE(`${name}Command`, () => {
        g.CONSUME(CommandName);
        g.SUBRULE(g.anyArguments);
      }),
    toAst: (cst: CstNode, build) => {
      const span = build.span(cst);
      const written = build.text(span);
      return { kind: 'Reserved', command: written.slice(0, name.length), span, written };
    },
    analyze: (node, _fields, analysis) => {
      const where = { span: { start: node.span.start, end: node.span.start + name.length } };
      const instead = LEARNING_COMMANDS.get(name);
      if (outside !== undefined) analysis.report(diagnose('SPL4003', where, { name, needs: outside }));
      else if (instead !== undefined)
        analysis.report(diagnose('SPL4002', where, { what: `"${name}", which learns from the events,`, hint: instead }));
      else analysis.report(diagnose('SPL4001', where, { name }));
      return ANY_FIELDS;
    },
    plan: (_node, input) => input,
    print: (node) => node.written,
    parts: {},
  });
}

/** A reserved command for every name that the given commands do not define. */
export function reservedCommands(commands: readonly Command[]): readonly Command[] {
  const taken = new Set(commands.flatMap((command) => [command.name, ...(command.aliases ?? [])]));
  return [...new Set([...RESERVED.split(' '), ...OUTSIDE_COMMANDS.keys(), ...LEARNING_COMMANDS.keys()])]
    .filter((name) => !taken.has(name))
    .map((name) => reserved(name));
}
