import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { packageOf } from './static-packages.ts';

/** The licence texts of the packages that the bundles contain, which those licences ask us to hand on. */
export function thirdPartyLicenses(root: string, metafiles: readonly Metafile[]): string {
  const folders = new Map<string, string>();
  for (const input of metafiles.flatMap((metafile) => Object.values(metafile.outputs)).flatMap((output) => Object.keys(output.inputs))) {
    const name = packageOf(input);
    if (name !== undefined) folders.set(name, join(root, input.slice(0, input.lastIndexOf('node_modules/')), 'node_modules', name));
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => licenseOf(name, folder))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenseOf(name: string, folder: string): string {
  // npm has checked that a package.json is an object.
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? 'The package brings no licence text.' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${manifest.version ?? ''} (${manifest.license ?? 'see below'})\n\n${text}\n`;
}
