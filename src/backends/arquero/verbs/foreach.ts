import { invariant } from '../../../diagnostics/diagnostic.ts';
import { fillTemplate, matchesOf, type TemplateNames } from '../../../values/field-template.ts';
import { defineVerb } from './verb.ts';

interface Foreach {
  /** Names and patterns of fields. */
  readonly patterns: readonly string[];
  /** The commands, with placeholders. */
  readonly template: string;
  readonly names: TemplateNames;
}

/** `foreach` over fields known only now: the commands of all fields that match, one field after the other. */
export const foreachVerb = defineVerb<Foreach>({
  name: 'foreach',
  run(rows, { patterns, template, names }, _context, searches) {
    invariant(searches !== undefined, 'foreach is handed the compiler');
    const commands = matchesOf(patterns, [...rows.fields.keys()]).map((match) => fillTemplate(template, names, match));
    return commands.length === 0 ? rows : searches.commands(commands.join(' | '), rows);
  },
});
