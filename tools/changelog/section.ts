const KINDS = ['added', 'changed', 'fixed', 'removed'] as const;

/** A change that users can see. */
export interface Change {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
}

/** Reads a change file, which is named `<slug>.<kind>.md`. */
export function changeOf(name: string, body: string): Change {
  const kind = KINDS.find((candidate) => name.endsWith(`.${candidate}.md`));
  const text = body.trim().replace(/\s*\n\s*/g, ' ');
  if (kind === undefined) throw new Error(`changes/${name}: the name must end in .${KINDS.join('.md, .')}.md`);
  if (text === '' || text.startsWith('#')) throw new Error(`changes/${name}: expected a sentence for users, without heading`);
  return { kind, text };
}

/** The changelog's section of a version. */
export function section(version: string, changes: readonly Change[]): string {
  const kinds = KINDS.filter((kind) => changes.some((change) => change.kind === kind));
  const parts = kinds.map((kind) => {
    const lines = changes.filter((change) => change.kind === kind).map(({ text }) => `- ${text}\n`);
    return `\n### ${kind[0]?.toUpperCase()}${kind.slice(1)}\n\n${lines.join('')}`;
  });
  return `## ${version}\n${parts.join('')}`;
}

/** Puts a section before the newest one. */
export function addSection(changelog: string, text: string): string {
  const at = changelog.search(/^## /m);
  return at < 0 ? `${changelog.trimEnd()}\n\n${text}` : `${changelog.slice(0, at)}${text}\n${changelog.slice(at)}`;
}
