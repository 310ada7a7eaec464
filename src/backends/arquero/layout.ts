/** Longest line of a printed program. */
const WIDTH = 100;

interface Bracketed {
  readonly open: number;
  readonly close: number;
}

/** Breaks a long expression at its brackets, commas and logical operators. Strings are never touched, so the meaning cannot change. */
export function layout(code: string, indent: string): string {
  if (indent.length + code.length <= WIDTH) return code;
  const group = widest(code);
  if (group === undefined) return code;
  const before = code.slice(0, group.open + 1);
  const inner = code.slice(group.open + 1, group.close).trim();
  const after = code.slice(group.close);
  const items = split(inner);
  const [only] = items;
  // One argument that is itself a bracket or a function keeps its bracket on the line: .filter((row) => (
  if (items.length === 1 && only !== undefined && /(?:^\[|^\{|=> [([{])/.test(only)) return before + layout(only, indent) + after;
  const deeper = `${indent}  `;
  const lines = items.map((item) => `${deeper}${layout(item, deeper)}`);
  // Parentheses that only group hold one expression; those of a call, brackets and braces hold a list.
  const grouping = before.endsWith('(') && !/[A-Za-z0-9_$\])]\($/.test(before);
  return `${before}\n${lines.join(grouping ? '\n' : ',\n')}${grouping ? '' : ','}\n${indent}${after}`;
}

/** The longest bracket of the outermost level. */
function widest(code: string): Bracketed | undefined {
  let best: Bracketed | undefined;
  walk(code, (open, close, depth) => {
    if (depth === 0 && (best === undefined || close - open > best.close - best.open)) best = { open, close };
  });
  return best !== undefined && best.close - best.open > 1 ? best : undefined;
}

/** Parts between the commas of the outermost level or, where there are none, between its logical operators (which end a line) or `?` and `:` (which begin one). */
function split(code: string): readonly string[] {
  const commas: number[] = [];
  const operators: number[] = [];
  walk(code, undefined, (at, depth) => {
    if (depth > 0) return;
    if (code[at] === ',') commas.push(at + 1);
    if (code.startsWith(' && ', at) || code.startsWith(' || ', at) || code.startsWith(' ?? ', at)) operators.push(at + 3);
    if (code.startsWith(' ? ', at) || code.startsWith(' : ', at)) operators.push(at);
  });
  const cuts = commas.length > 0 ? commas : operators;
  const parts = [0, ...cuts].map((start, index) => code.slice(start, cuts[index]).trim());
  return (commas.length > 0 ? parts.map((part) => part.replace(/,$/, '')) : parts).filter((part) => part !== '');
}

/** Walks over code with its nesting depth, strings left out. */
function walk(
  code: string,
  onBracket?: (open: number, close: number, depth: number) => void,
  onSign?: (at: number, depth: number) => void,
): void {
  const open: number[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at];
    if (sign === '"') {
      for (at += 1; code[at] !== '"' && at < code.length; at += 1) if (code[at] === '\\') at += 1;
    } else if (sign === '(' || sign === '[' || sign === '{') open.push(at);
    else if (sign === ')' || sign === ']' || sign === '}') {
      const start = open.pop() ?? 0;
      onBracket?.(start, at, open.length);
    } else onSign?.(at, open.length);
  }
}
