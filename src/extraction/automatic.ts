import { diagnose } from '../diagnostics/diagnostic.ts';
import { isTrue } from '../knowledge/conf-flag.ts';
import { extractKeyValues } from '../values/automatic-pairs.ts';
import { compilePaths, type PathFilter } from '../values/json-paths.ts';
import { flattenJson } from '../values/json-text.ts';
import { eachXmlLeaf } from '../values/spath.ts';
import type { PropsSettings } from './props-table.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { AutomaticForm, Fields, Step, Wanted } from './step.ts';

/** How fields are found where no rule names them. */
interface AutomaticModes {
  readonly json: boolean;
  readonly pairs: 'none' | 'plain' | 'escaped';
  readonly xml: boolean;
}

/** Names that the text of an event never sets. */
const INTERNAL: ReadonlySet<string> = new Set(['_raw', '_time', '_indextime']);

/**
 * Automatic extraction by KV_MODE and AUTO_KV_JSON (props.conf.spec): JSON, XML or `key=value` pairs; fields that the event has already keep
 * their values. After INDEXED_EXTRACTIONS nothing is extracted a second time.
 */
export function automaticSteps(settings: PropsSettings, problems: RuleProblems): readonly Step[] {
  const rule = settings.get('KV_MODE');
  const indexed = settings.get('INDEXED_EXTRACTIONS');
  if (indexed?.value.text.trim().toLowerCase() === 'json') {
    return [{ rule: indexed, ...automatic({ json: true, pairs: 'none', xml: false }) }];
  }
  const written = (rule?.value.text.trim() || 'auto').toLowerCase();
  const json = isTrue(settings.get('AUTO_KV_JSON')?.value.text.trim() || 'true');
  switch (written) {
    case 'none':
      return [];
    case 'json':
      return [{ rule, usualForJson: true, ...automatic({ json: true, pairs: 'none', xml: false }) }];
    case 'xml':
      return [{ rule, ...automatic({ json: false, pairs: 'none', xml: true }) }];
    case 'auto':
    case 'auto_escaped':
      return [
        {
          rule,
          usual: json && written === 'auto',
          usualForJson: json,
          ...automatic({ json, pairs: written === 'auto' ? 'plain' : 'escaped', xml: false }),
        },
      ];
    default:
      if (rule !== undefined) problems.report(diagnose('SPL1082', { source: rule.source, span: rule.value.span }, { mode: written }));
      return [];
  }
}

function automatic(modes: AutomaticModes): Omit<Step, 'rule'> {
  return {
    writes: 'any',
    reads: () => ['_raw'],
    compile: (wanted) => {
      const paths = wanted.all ? undefined : compilePaths([...wanted.names], wanted.patterns);
      return (fields, text) => {
        if (text === undefined) return;
        if (modes.json && looksLikeJson(text) && giveJson(fields, text, paths)) return;
        if (modes.pairs !== 'none') givePairs(fields, text, { wanted, escaped: modes.pairs === 'escaped' });
        if (modes.xml) giveXml(fields, text, wanted);
      };
    },
  };
}

/** Whether a text is to be read as JSON: it begins like an object or a list. */
function looksLikeJson(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  const first = text.charCodeAt(at);
  return first === 123 || first === 91;
}

function giveJson(fields: Fields, text: string, paths: PathFilter | undefined): boolean {
  const found: string[] = [];
  const visit = (path: string, value: string): void => void found.push(path, value);
  if (!flattenJson(text, visit, paths === undefined ? {} : { wanted: paths }).ok) return false;
  giveAll(fields, found, 'json');
  return true;
}

function giveXml(fields: Fields, text: string, wanted: Wanted): void {
  const found: string[] = [];
  eachXmlLeaf(text, (path, value) => void (wanted.has(path) && found.push(path, value)));
  giveAll(fields, found, 'xml');
}

/** Gives names with their values, in turn; a name may come again, but none that the event had before. */
function giveAll(fields: Fields, found: readonly string[], form: AutomaticForm): void {
  const before = new Set<string>();
  const own = new Set<string>();
  for (let at = 0; at + 1 < found.length; at += 2) {
    const name = found[at] ?? '';
    if (INTERNAL.has(name) || before.has(name)) continue;
    if (!own.has(name)) {
      if (fields.has(name)) {
        before.add(name);
        continue;
      }
      own.add(name);
    }
    fields.add(name, found[at + 1] ?? '', form);
  }
}

function givePairs(fields: Fields, text: string, { wanted, escaped }: { readonly wanted: Wanted; readonly escaped: boolean }): void {
  const give = (key: string, value: string): void => {
    if (wanted.has(key) && !INTERNAL.has(key) && !fields.has(key)) fields.add(key, value, 'pairs');
  };
  extractKeyValues(text, give, escaped);
}
