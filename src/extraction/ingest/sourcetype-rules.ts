import type { ConfLayers, LayeredSetting, LayeredStanza } from '../../knowledge/conf-layers.ts';
import { type CompiledPattern, compilePattern, testPattern } from '../../values/pattern.ts';
import type { RuleProblems } from '../rule-problems.ts';

/** A condition of a rule: more, or fewer, than so many per cent of the lines match. */
interface Share {
  readonly more: boolean;
  readonly percent: number;
  readonly pattern: CompiledPattern;
}
interface SourcetypeRule {
  readonly sourcetype: string;
  readonly shares: readonly Share[];
}

const RULE = /^(?:delayed)?rule::/;

/**
 * The stanzas `[rule::<name>]` and `[delayedrule::<name>]` with `sourcetype`, `MORE_THAN_<n>` and `LESS_THAN_<n>` (props.conf.spec): which sourcetype a
 * text has of which nothing says it. All conditions of a rule hold; the first rule that holds counts, delayed ones last, in ASCII order.
 */
export function sourcetypeRules(layers: ConfLayers, problems: RuleProblems): (beginning: string) => string | undefined {
  let rules: readonly SourcetypeRule[] | undefined;
  return (beginning) => {
    rules ??= [...layers.stanzas.values()]
      .filter(({ name }) => RULE.test(name))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .flatMap((stanza) => readRule(stanza, problems));
    const lines = beginning.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.length === 0 ? undefined : rules.find(({ shares }) => shares.every((share) => holds(share, lines)))?.sourcetype;
  };
}

const orderOf = ({ name }: LayeredStanza): string => `${name.startsWith('rule') ? 0 : 1}${name}`;

function readRule({ settings }: LayeredStanza, problems: RuleProblems): readonly SourcetypeRule[] {
  const sourcetype = settings.get('sourcetype')?.value.text.trim();
  const shares = [...settings.values()].flatMap((setting) => shareOf(setting, problems));
  return sourcetype === undefined || sourcetype === '' || shares.length === 0 ? [] : [{ sourcetype, shares }];
}

function shareOf(setting: LayeredSetting, problems: RuleProblems): readonly Share[] {
  const [, which, percent] = /^(MORE|LESS)_THAN_(\d+)$/.exec(setting.key) ?? [];
  if (which === undefined) return [];
  const pattern = compilePattern(setting.value.text.trim());
  if (pattern.ok) return [{ more: which === 'MORE', percent: Number(percent), pattern }];
  problems.pattern(setting, pattern);
  return [];
}

function holds({ more, percent, pattern }: Share, lines: readonly string[]): boolean {
  const share = (100 * lines.filter((line) => testPattern(pattern, line)).length) / lines.length;
  return more ? share > percent : share < percent;
}
