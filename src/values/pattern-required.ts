import { effectiveSet } from './pattern-first.ts';
import type { PatternNode } from './pattern-tree.ts';

/** Shorter texts are in nearly every text. */
const SHORTEST = 3;

/**
 * The longest text that stands in everything that a pattern matches, letter by letter; undefined where there is none worth looking for. A text
 * without it need not be searched: a rule of extraction is tried on every event, and is about few of them.
 */
export function requiredText(root: PatternNode): string | undefined {
  let longest = '';
  let run = '';
  const end = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  const walk = (node: PatternNode): void => {
    switch (node.kind) {
      case 'set': {
        const only = onlyCharacter(node);
        if (only === undefined) end();
        else run += only;
        return;
      }
      case 'sequence':
        for (const item of node.items) walk(item);
        return;
      case 'group':
      case 'atomic':
        walk(node.body);
        return;
      case 'repeat':
        end();
        if (node.min > 0) walk(node.body);
        end();
        return;
      case 'look': {
        // What is looked for stands in the text, but not in the row of what is matched.
        const before = run;
        run = '';
        if (!node.negative) walk(node.body);
        end();
        run = before;
        return;
      }
      case 'either':
      case 'back':
        end();
        return;
      case 'assert':
      case 'keep':
        return;
    }
  };
  walk(root);
  end();
  return longest.length >= SHORTEST ? longest : undefined;
}

function onlyCharacter(node: Extract<PatternNode, { readonly kind: 'set' }>): string | undefined {
  const set = effectiveSet(node);
  const [first] = set;
  return set.length === 2 && first !== undefined && first === set[1] ? String.fromCodePoint(first) : undefined;
}
