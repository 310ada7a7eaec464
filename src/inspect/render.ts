import { cut, verdictLines } from '../backends/arquero/verdict-lines.ts';
import { countOf } from '../diagnostics/define.ts';
import type { Paint } from '../diagnostics/paint.ts';
import type {
  ClauseReport,
  DatasetReport,
  EventInspection,
  FieldReport,
  FieldSource,
  MetadataReport,
  PlaceReport,
  RuleReport,
  ShownValue,
  TimeReport,
} from './inspection.ts';

/** How an inspection is shown. */
export interface ShownInspection {
  readonly paint: Paint;
  /** Rules that gave nothing, clauses of event types, fields of datasets that have no value. */
  readonly all: boolean;
}

/** What was found out about an event, as text. */
export function renderInspection(found: EventInspection, { paint, all }: ShownInspection): string {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines];
  const { time, raw, whyNot } = found;
  return [
    paint.bold(`event ${found.event} of ${found.events}: ${found.data}`),
    ...(raw === undefined ? [] : [`  ${shortened(raw, 160)}`]),
    ...(time === undefined ? [] : timeLines(time, paint)),
    ...section(
      'metadata',
      table(
        found.metadata.map((one) => [one.name, shownText(one.value), metadataFrom(one)]),
        paint,
      ),
    ),
    ...section(
      'stanzas of props.conf that apply, the strongest first',
      table(
        found.stanzas.map(({ name, places }) => [`[${name}]`, places.map(placeText).join(', ')]),
        paint,
      ),
    ),
    ...section('settings of index time', table(found.indexTime.map(ruleRow), paint)),
    ...section(
      'fields',
      table(
        found.fields.filter(({ name }) => !isSection(name)).flatMap((one) => fieldRows(one, all)),
        paint,
      ),
    ),
    ...(all
      ? section(
          'rules that gave nothing',
          table(
            found.idle.map((rule) => [rule.key, shortened(rule.because, LONGEST), placesOf(rule)]),
            paint,
          ),
        )
      : []),
    ...section('event types', [
      ...(found.eventTypes.length === 0
        ? ['  none']
        : table(
            found.eventTypes.map(({ name, rule }) => [name, ruleOrGiven(rule)]),
            paint,
          )),
      ...found.nearEventTypes.flatMap(({ name, rule, clauses }) => [
        `  ${paint.bad('✗')} ${name}   ${paint.dim(ruleOrGiven(rule))}`,
        ...clauses.map((clause) => `      ${clauseText(clause)}`),
      ]),
    ]),
    ...(whyNot === undefined
      ? []
      : section(`event type ${whyNot.name}: the event ${whyNot.matches ? 'is' : 'is not'} of it`, [
          `  ${paint.dim(ruleOrGiven(whyNot.rule))}`,
          ...verdictLines(whyNot.condition, 1, true),
        ])),
    ...section(
      'tags',
      found.tags.length === 0
        ? ['  none']
        : table(
            found.tags.map(({ tag, field, value, rule }) => [tag, `${field}=${value}`, ruleOrGiven(rule)]),
            paint,
          ),
    ),
    ...section(
      'data models',
      found.dataModels.length === 0 ? ['  none takes it; -v shows why'] : modelLines(found.dataModels, { paint, all }),
    ),
    '',
  ].join('\n');
}

function timeLines({ text, rules, failed, ...time }: TimeReport, paint: Paint): readonly string[] {
  const from = {
    configuration: rules.map((rule) => `${rule.key} = ${shortened(rule.text, 60)}   ${placeText(rule)}`).join('\n        '),
    field: `the field "${time.field ?? ''}" of its JSON`,
    text: 'the first timestamp of its text',
    xml: 'TimeCreated of its XML',
    data: 'the data say so',
    'event before': 'it shows no time: that of the event before it',
    now: 'it shows no time: that of the search',
  }[time.from];
  return [
    `  _time ${text}   ${time.from === 'configuration' ? 'from' : ''}${time.from === 'configuration' ? `\n        ${paint.dim(from)}` : paint.dim(from)}`,
    ...failed.map(
      (rule) => `        ${paint.warn('found nothing:')} ${rule.key} = ${shortened(rule.text, 60)}   ${paint.dim(placeText(rule))}`,
    ),
  ];
}

const METADATA_FROM = {
  data: 'said with the data',
  default: 'said for events that say none',
  event: 'the event says so',
  lines: 'the lines of the data look like it',
  rule: '',
} as const;

const metadataFrom = ({ from, rules }: MetadataReport): string => (from === 'rule' ? rules.map(ruleText).join(', ') : METADATA_FROM[from]);

/** Fields that have a section of their own. */
const isSection = (name: string): boolean => /^(?:host|source|sourcetype|index|eventtype|tag|tag::.*)$/.test(name);

function fieldRows({ name, value, by, before }: FieldReport, all: boolean): readonly (readonly string[])[] {
  const rows: string[][] = [
    [name, value === undefined ? '(removed)' : shownText(value), by.map((source) => sourceText(source, all)).join(' and ')],
  ];
  for (const one of before.toReversed())
    rows.push([
      `  ${value === undefined ? 'was' : 'before'}`,
      shownText(one.value),
      one.by.map((source) => sourceText(source, all)).join(' and '),
    ]);
  return rows;
}

function sourceText({ kind, form, rule, via }: FieldSource, all: boolean): string {
  switch (kind) {
    case 'rule': {
      const named = via === undefined ? '' : `${via.key}${all ? `   ${placeText(via)}` : ''} → `;
      return rule === undefined ? named : `${named}${ruleText(rule)}`;
    }
    case 'automatic':
      return `automatic: ${form === 'json' ? 'JSON' : form === 'xml' ? 'XML' : 'key=value'}${rule === undefined ? '' : `   ${rule.key}   ${placeText(rule)}`}`;
    case 'metadata':
      return 'metadata';
    case 'event types':
      return 'event types';
    case 'tags':
      return 'tags';
    case 'indexed':
      return `at index time: ${rule === undefined ? '' : ruleText(rule)}`;
    case 'given':
      return 'with the event';
  }
}

/**
 * The datasets. What a dataset inherits is shown where it comes from, if that is shown; and what is below a dataset that refuses the event is
 * not shown unless all is.
 */
function modelLines(datasets: readonly DatasetReport[], shown: ShownInspection): readonly string[] {
  const names = new Set(datasets.map(nameOf));
  const inherits = ({ model, dataset, fails }: DatasetReport): boolean =>
    fails !== undefined && fails.dataset !== dataset && names.has(`${model}.${fails.dataset}`);
  return datasets
    .filter((one) => shown.all || !inherits(one))
    .flatMap((one) => datasetLines(one, shown, (parent) => names.has(`${one.model}.${parent}`)));
}

const nameOf = ({ model, dataset }: DatasetReport): string => `${model}.${dataset}`;

function datasetLines(report: DatasetReport, { paint, all }: ShownInspection, isShown: (dataset: string) => boolean): readonly string[] {
  const { dataset, accepted, fails, fields = [], missing = [] } = report;
  if (!accepted) {
    const inherited = fails === undefined || fails.dataset === dataset ? '' : ` (of ${fails.dataset})`;
    return [`  ${paint.bad('✗')} ${nameOf(report)}   ${fails === undefined ? '' : clauseText(fails)}${inherited}`];
  }
  const isOwn = (name: string): boolean => {
    const owner = name.slice(0, name.lastIndexOf('.'));
    return owner === dataset || !isShown(owner);
  };
  const without = missing.filter(isOwn);
  return [
    `  ${paint.good('✓')} ${nameOf(report)}`,
    ...table(
      fields
        .filter(({ name }) => isOwn(name))
        .map((field) => [`    ${field.name}`, shownText(field.value), field.calculated ? 'calculated' : '']),
      paint,
    ),
    ...(without.length === 0 || !all ? [] : [`      ${paint.dim(`without a value: ${without.join(', ')}`)}`]),
  ];
}

const clauseText = ({ text, because }: ClauseReport): string => `${cut(text)}: ${because}`;

const ruleOrGiven = (rule: RuleReport | undefined): string => (rule === undefined ? 'given by the caller' : placeText(rule));

const ruleRow = (rule: RuleReport): readonly string[] => [rule.key, shortened(rule.text, 48), placesOf(rule)];

function ruleText(rule: RuleReport): string {
  const name = rule.key === 'REGEX' || rule.key === 'DELIMS' ? `[${rule.stanza ?? ''}]` : rule.key;
  return `${name}   ${placesOf(rule)}`;
}

const placesOf = (rule: RuleReport): string => `${placeText(rule)}${rule.over === undefined ? '' : `, over ${placeText(rule.over)}`}`;

const placeText = ({ file, line }: PlaceReport): string => `${file}:${line}`;

const LONGEST = 60;

function shownText(value: ShownValue): string {
  if (typeof value === 'string') return shortened(value, LONGEST);
  const text = value.map((one) => shortened(one, LONGEST)).join(' | ');
  return text.length <= LONGEST ? text : `${countOf(value.length, 'value')}: ${shortened(text, LONGEST - 12)}`;
}

/** The start of a text, in one line. */
function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Rows in columns; the last one is where things come from. */
function table(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const widths = [0, 1].map((column) =>
    Math.min(column === 0 ? 36 : LONGEST, Math.max(0, ...rows.map((row) => (row.length - 1 > column ? (row[column]?.length ?? 0) : 0)))),
  );
  return rows.map((row) =>
    `  ${row.map((cell, index) => (index === row.length - 1 ? paint.dim(cell) : cell.padEnd(widths[index] ?? 0))).join('   ')}`.trimEnd(),
  );
}
