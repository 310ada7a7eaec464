/** The first lines of a generated page. */
export function heading(title: string, about: string): string {
  return `<!-- Written by \`npm run gen\`; do not edit. -->\n\n# ${title}\n\n${about}\n`;
}

/** Text inside backticks, also where it holds some. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A table; bars inside cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A list of sentences. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Puts `content` between the markers `<!-- generated:name -->` and `<!-- /generated:name -->` of a page; a page without them is given back as it is. */
export function replaceBlock(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return page;
  return `${page.slice(0, from + begin.length)}\n${content}\n${page.slice(to)}`;
}
