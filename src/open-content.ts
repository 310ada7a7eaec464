import { filesFrom, type GivenFiles } from './knowledge/app-records.ts';
import type { Content } from './knowledge/content.ts';

/**
 * Opens a content repository (security_content, or one that contentctl has made). Nothing of it is read before it is asked for; what has to be
 * waited for is the reader of YAML, which a program without such a repository never loads.
 */
export async function openContent(files: GivenFiles): Promise<Content> {
  const { contentOf } = await import('./knowledge/content.ts');
  return contentOf(filesFrom(files, ''));
}
