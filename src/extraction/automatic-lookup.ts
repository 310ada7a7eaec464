import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import { createLookUp } from '../values/lookup.ts';
import type { LookupTable } from '../values/lookup-table.ts';
import { toNumber } from '../values/number.ts';
import type { RunContext } from '../values/value.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';

/** What an automatic lookup says. */
interface Wording {
  readonly table: string;
  readonly keys: readonly Pair[];
  readonly outputs: readonly Pair[];
  readonly keeps: boolean;
}
type Pair = readonly [column: string, field: string];

/**
 * `LOOKUP-<class> = <table> <column> [AS <field>] ... [OUTPUT|OUTPUTNEW <column> [AS <field>] ...]` (props.conf.spec). OUTPUT replaces fields, and
 * takes them away where no row matches; OUTPUTNEW fills those that the event lacks. Without outputs, all other columns are.
 */
export function lookupStep(
  rule: LayeredSetting,
  tableOf: (name: string) => LookupTable | undefined,
  { problems, context }: { readonly problems: RuleProblems; readonly context: RunContext },
): Step | undefined {
  const wording = wordingOf(rule.value.text);
  const at = { source: rule.source, span: rule.value.span };
  if (wording === undefined) {
    problems.report(diagnose('SPL1085', at, { rule: rule.key, found: rule.value.text.trim() }));
    return undefined;
  }
  const table = tableOf(wording.table);
  if (table === undefined || table.missing !== undefined) {
    problems.report(diagnose('SPL1086', at, { rule: rule.key, table: wording.table, kind: table?.missing?.kind ?? 'definition' }));
    return undefined;
  }
  const keys = wording.keys;
  const used = new Set(keys.map(([column]) => column));
  const outputs =
    wording.outputs.length > 0 ? wording.outputs : table.fields.filter((name) => !used.has(name)).map((name): Pair => [name, name]);
  const unknown = [...keys, ...outputs].find(([column]) => !table.fields.includes(column));
  if (unknown !== undefined) {
    problems.report(diagnose('SPL1087', at, { rule: rule.key, table: wording.table, column: unknown[0] }));
    return undefined;
  }
  const inputs = keys.map(([, field]) => field);
  return {
    rule,
    writes: outputs.map(([, field]) => field),
    replaces: () => !wording.keeps,
    reads: () => (table.rules.time === undefined ? inputs : [...inputs, '_time']),
    compile: (wanted) => {
      const asked = outputs.filter(([, field]) => wanted.has(field));
      const columns = { keys: keys.map(([column]) => column), outputs: asked.map(([column]) => column) };
      const lookUp = createLookUp(table, columns, context);
      return (fields) => {
        if (wording.keeps && asked.every(([, field]) => fields.has(field))) return;
        const values = inputs.map((field) => fields.get(field));
        const time = table.rules.time === undefined ? null : toNumber(fields.get('_time'));
        const found = values.includes(null) ? undefined : lookUp(values, time);
        for (let output = 0; output < asked.length; output += 1) {
          const field = asked[output]?.[1] ?? '';
          if (!wording.keeps || !fields.has(field)) fields.set(field, found?.[output] ?? null);
        }
      };
    },
  };
}

function wordingOf(text: string): Wording | undefined {
  const words = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s,"]+/g)].map(([whole, quoted]) => ({
    text: quoted ?? whole,
    quoted: quoted !== undefined,
  }));
  const [table, ...rest] = words;
  if (table === undefined) return undefined;
  const isWord = (word: (typeof words)[number] | undefined, ...wanted: readonly string[]): boolean =>
    word !== undefined && !word.quoted && wanted.includes(word.text.toUpperCase());
  const cut = rest.findIndex((word) => isWord(word, 'OUTPUT', 'OUTPUTNEW'));
  const pairsOf = (part: typeof rest): readonly Pair[] => {
    const pairs: Pair[] = [];
    for (let at = 0; at < part.length; at += 1) {
      const column = part[at]?.text ?? '';
      const named = isWord(part[at + 1], 'AS') ? part[at + 2]?.text : undefined;
      pairs.push([column, named ?? column]);
      if (named !== undefined) at += 2;
    }
    return pairs;
  };
  const keys = pairsOf(cut === -1 ? rest : rest.slice(0, cut));
  if (keys.length === 0) return undefined;
  return { table: table.text, keys, outputs: cut === -1 ? [] : pairsOf(rest.slice(cut + 1)), keeps: isWord(rest[cut], 'OUTPUTNEW') };
}
