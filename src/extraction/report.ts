import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ConfLayers, LayeredSetting } from '../knowledge/conf-layers.ts';
import { toText } from '../values/number.ts';
import { valuesOf } from '../values/value.ts';
import { delimitedTransform } from './delimited-transform.ts';
import { patternTransform } from './pattern-transform.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';
import { transformOf } from './transform.ts';

/** `REPORT-<class> = <transform>, ...` (props.conf.spec): the transforms in their order, each on its SOURCE_KEY. */
export function reportSteps(rule: LayeredSetting, transforms: ConfLayers, problems: RuleProblems): readonly Step[] {
  const names = rule.value.text.split(',').map((name) => name.trim());
  return names.filter(Boolean).flatMap((name): Step[] => {
    const transform = transformOf(transforms, name);
    if (transform === undefined) {
      problems.report(diagnose('SPL1081', { source: rule.source, span: rule.value.span }, { rule: rule.key, transform: name }));
      return [];
    }
    const reader = transform.text('DELIMS') === undefined ? patternTransform(transform, problems) : delimitedTransform(transform);
    if (reader === undefined) return [];
    const source = (transform.text('SOURCE_KEY') ?? '_raw').replace(/^field:/, '');
    return [
      {
        rule: transform.setting('DELIMS') ?? transform.setting('REGEX') ?? rule,
        via: rule,
        writes: reader.writes,
        reads: () => [source],
        compile: (wanted) => {
          const read = reader.read(wanted);
          if (source === '_raw') return (fields, text) => void (text !== undefined && read(fields, text));
          return (fields) => {
            for (const value of valuesOf(fields.get(source))) read(fields, toText(value));
          };
        },
      },
    ];
  });
}
