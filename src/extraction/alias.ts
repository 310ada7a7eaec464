import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';

/**
 * `FIELDALIAS-<class> = <field> AS|ASNEW <name> ...` (props.conf.spec): AS replaces a field of the new name, and takes it away where the event lacks the
 * original; ASNEW leaves a field of the new name alone.
 */
export function aliasSteps(rule: LayeredSetting, problems: RuleProblems): readonly Step[] {
  const words = wordsOf(rule.value.text);
  const steps: Step[] = [];
  for (let at = 0; at < words.length; at += 3) {
    const [from, how, to] = [words[at]?.text, words[at + 1], words[at + 2]?.text];
    const keyword = how === undefined || how.quoted ? '' : how.text.toUpperCase();
    if (from === undefined || to === undefined || (keyword !== 'AS' && keyword !== 'ASNEW')) {
      problems.report(
        diagnose('SPL1083', { source: rule.source, span: rule.value.span }, { rule: rule.key, found: rule.value.text.trim() }),
      );
      break;
    }
    steps.push(aliasStep(rule, { from, to, keeps: keyword === 'ASNEW' }));
  }
  return steps;
}

function aliasStep(
  rule: LayeredSetting,
  { from, to, keeps }: { readonly from: string; readonly to: string; readonly keeps: boolean },
): Step {
  return {
    rule,
    writes: [to],
    replaces: () => !keeps,
    reads: () => [from],
    compile: () => (fields) => {
      if (!keeps || !fields.has(to)) fields.set(to, fields.get(from));
    },
  };
}

interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** Words of a list, of which those with blanks stand in double quotes; commas part them, too. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s,"]+/g)].map(([whole, quoted]) =>
    quoted === undefined ? { text: whole, quoted: false } : { text: quoted.replace(/\\(["\\])/g, '$1'), quoted: true },
  );
}
