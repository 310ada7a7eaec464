import type { AppFiles } from './app-files.ts';

/** The paths of all files below a folder, in order of their names; hidden ones are left out. What has no dot in its name is looked into. */
export function filesBelow(files: AppFiles, folder: string): readonly string[] {
  return [...files.list(folder)].sort().flatMap((name) => {
    if (name.startsWith('.')) return [];
    const path = `${folder}/${name}`;
    return name.includes('.') ? [path] : filesBelow(files, path);
  });
}
