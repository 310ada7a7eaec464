import type { Metafile } from 'esbuild';

/** The name of the npm package that a bundled file belongs to. */
export function packageOf(input: string): string | undefined {
  const inside = input.split('node_modules/').at(-1);
  if (inside === undefined || inside === input) return undefined;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** For each entry of a build, the packages that load with it, before any dynamic import. */
export function staticPackages({ inputs, outputs }: Metafile): ReadonlyMap<string, ReadonlySet<string>> {
  // esbuild calls the target of a dynamic import an entry point too.
  const lazy = new Set(Object.values(inputs).flatMap(({ imports }) => imports.flatMap(({ kind, path }) => (kind === LAZY ? path : []))));
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => (entryPoint === undefined || lazy.has(entryPoint) ? [] : entryPoint));
  return new Map(entries.map((entry) => [entry, packagesFrom(inputs, entry)]));
}

const LAZY = 'dynamic-import';

function packagesFrom(inputs: Metafile['inputs'], entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const name = packageOf(file);
    if (name !== undefined) packages.add(name);
    for (const { kind, path } of inputs[file]?.imports ?? []) if (kind !== LAZY) open.push(path);
  }
  return packages;
}
