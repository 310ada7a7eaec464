import { readFileSync } from 'node:fs';
import { type AnyNode, type Node, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';

/** The rooms whose tables say in data what the reference shows and the tests run. */
const TABLES = /\/src\/(?:commands|functions)\//;
/** The command line's own options have a `doc` that its help shows. */
const HELP = /\/src\/cli\//;
const DOCUMENTATION = new Set(['doc', 'examples', 'semantics', 'see']);
const MENTION = /\b(?:doc|examples|semantics|see)\b/;

/**
 * Leaves the documentation of commands and functions out of a bundle: a search never asks for it, and at every start it would be compiled and
 * made into objects. A source that reads it all the same ends the build.
 */
export function withoutDocs(): Plugin {
  return {
    name: 'without-docs',
    setup(setup) {
      setup.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (HELP.test(path) || !MENTION.test(text)) return undefined;
        const { code } = await transform(text, { loader: 'ts', target: 'esnext', sourcefile: path });
        const { kept, read } = stripped(code);
        if (read !== undefined)
          return { errors: [{ text: `reads "${read}" of a table, which no bundle holds`, location: { file: path } }] };
        return TABLES.test(path) ? { contents: kept, loader: 'js' } : undefined;
      });
    },
  };
}

/** A module without the documentation in its object literals; `read` is a member of that name that the rest asks for. */
export function stripped(code: string): { readonly kept: string; readonly read?: string } {
  const ranges: Node[] = [];
  let read: string | undefined;
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'ObjectExpression') {
      const gone = node.properties.filter(isDocumentation);
      ranges.push(...gone);
      return gone;
    }
    if (node.type === 'MemberExpression' && !node.computed && DOCUMENTATION.has(nameOf(node.property))) read = nameOf(node.property);
    return [];
  });
  let kept = code;
  for (const { start, end } of ranges.sort((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0;
    kept = kept.slice(0, start) + kept.slice(end + comma);
  }
  return read === undefined ? { kept } : { kept, read };
}

const isDocumentation = (property: AnyNode): boolean =>
  property.type === 'Property' && !property.computed && DOCUMENTATION.has(nameOf(property.key));

const nameOf = (node: AnyNode): string => (node.type === 'Identifier' ? node.name : '');

/** Every node in the order of the text; `visit` gives back those below which there is nothing to see. */
function walk(node: AnyNode, visit: (node: AnyNode) => readonly Node[]): void {
  const skipped = visit(node);
  // A node is a plain object whose parts are nodes and lists of nodes.
  for (const part of Object.values(node as unknown as Readonly<Record<string, unknown>>)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child) && !skipped.includes(child)) walk(child, visit);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { readonly type?: unknown }).type === 'string';
}
