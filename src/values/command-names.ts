/**
 * The names of the commands of a search text in their order (F-mv, commands): the first word after each pipe outside quotes and
 * brackets. A text that does not begin with a pipe begins with `search`, written or not.
 */
export function commandNames(search: string): readonly string[] {
  const stages = stagesOf(search);
  const [first = '', ...rest] = stages.map((stage) => /^\s*([A-Za-z_]\w*)/.exec(stage)?.[1] ?? '');
  const names = search.trim() === '' || search.trimStart().startsWith('|') ? [] : [first.toLowerCase() === 'search' ? first : 'search'];
  return [...names, ...rest.filter((name) => name !== '')];
}

function stagesOf(search: string): readonly string[] {
  const stages: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < search.length; i += 1) {
    const char = search.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '"') i = quoteEnd(search, i);
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    else if (char === '|' && depth <= 0) {
      stages.push(search.slice(from, i));
      from = i + 1;
    }
  }
  return [...stages, search.slice(from)];
}

function quoteEnd(search: string, open: number): number {
  for (let i = open + 1; i < search.length; i += 1) {
    const char = search.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '"') return i;
  }
  return search.length;
}
