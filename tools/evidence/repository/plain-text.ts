/** How a search that is not said to be one begins, so that nothing else is taken for it. */
const BEGINS = /^(?:\||`[\w(]|\(?\s*(?:index|sourcetype|source|eventtype|tag|host)\s*=|search\s|earliest=)/i;

/** Languages that the fences of Markdown name when they hold SPL. */
const FENCE = /^( {0,3}|\t*|\s*)(```+|~~~+)[ \t]*([\w-]*)[ \t]*\r?\n([\s\S]*?)^\s*\2`*[ \t]*$/gm;
const SPL = new Set(['spl', 'splunk', 'splunk-spl']);

/** The fenced blocks that are marked as SPL, or that bear no mark and begin as a search with a pipe does. */
export function markdownSearches(body: string): readonly string[] {
  return [...body.replaceAll('\r\n', '\n').matchAll(FENCE)].flatMap(([, , , language = '', text = '']) =>
    SPL.has(language.toLowerCase()) || (language === '' && isSearch(text)) ? [text] : [],
  );
}

/** A text file that is one search. */
export function textSearch(body: string): readonly string[] {
  return isSearch(body) ? [body] : [];
}

const isSearch = (text: string): boolean => BEGINS.test(text.trimStart()) && text.includes('|');
