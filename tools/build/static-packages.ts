import type { Metafile } from 'esbuild';

/** The name of the npm package that a bundled file belongs to. */
export function packageOf(input: string): string | undefined {
  const inside = input.split('node_modules/').at(-1);
  if (inside === undefined || inside === input) return undefined;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** For each entry of a build, the packages that load with it, before any dynamic import. */
export function staticPackages(metafile: Metafile): ReadonlyMap<string, ReadonlySet<string>> {
  const entries = Object.entries(metafile.outputs).filter(
    ([, output]) => output.entryPoint !== undefined && !isLazy(metafile, output.entryPoint),
  );
  return new Map(entries.map(([file]) => [file, packagesFrom(metafile, file)]));
}

// esbuild calls the target of a dynamic import an entry point too.
function isLazy(metafile: Metafile, entryPoint: string): boolean {
  return Object.values(metafile.inputs).some((input) =>
    input.imports.some(({ kind, path }) => kind === 'dynamic-import' && path === entryPoint),
  );
}

function packagesFrom(metafile: Metafile, entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const output = metafile.outputs[file];
    if (output === undefined || seen.has(file)) continue;
    seen.add(file);
    for (const input of Object.keys(output.inputs)) {
      const name = packageOf(input);
      if (name !== undefined) packages.add(name);
    }
    for (const { kind, path } of output.imports) if (kind === 'import-statement') open.push(path);
  }
  return packages;
}
