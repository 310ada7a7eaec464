/** Where a step goes from an element. */
export type XpathAxis = 'child' | 'descendant' | 'self' | 'parent' | 'attribute';

/** One step of a path: an axis, a name (`*` for any), and conditions. */
export interface XpathStep {
  readonly axis: XpathAxis;
  /** A name, `*`, `text()` or `node()`. */
  readonly name: string;
  readonly conditions: readonly XpathExpr[];
}

/** An expression of XPath 1.0, as far as events need it. */
export type XpathExpr =
  | { readonly kind: 'path'; readonly absolute: boolean; readonly steps: readonly XpathStep[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly XpathExpr[] }
  | { readonly kind: 'operator'; readonly operator: string; readonly left: XpathExpr; readonly right: XpathExpr };

const TOKEN =
  /\s*(?:(\/\/|\.\.|!=|<=|>=|::|[/@[\]().,=<>|*+-])|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)|([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?))/y;

interface Token {
  readonly kind: 'sign' | 'text' | 'number' | 'name' | 'end';
  readonly text: string;
}

/** Binding of operators, loosest first. */
const LEVELS: readonly (readonly string[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['|']];

const FUNCTIONS: ReadonlySet<string> = new Set(
  'not contains starts-with position last count string number name local-name normalize-space string-length true false'.split(' '),
);

/** Reads an XPath expression; undefined where it cannot be read, or uses what is not supported. */
export function parseXpath(text: string): XpathExpr | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const is = (sign: string): boolean => peek().kind === 'sign' && peek().text === sign;
  const take = (sign: string): boolean => {
    if (!is(sign)) return false;
    at += 1;
    return true;
  };
  const fail = (): never => {
    throw new Unreadable();
  };

  const expression = (level: number): XpathExpr => {
    const operators = LEVELS[level];
    if (operators === undefined) return operand();
    let left = expression(level + 1);
    while (peek().kind !== 'text' && operators.includes(peek().text)) {
      const operator = peek().text;
      at += 1;
      left = { kind: 'operator', operator, left, right: expression(level + 1) };
    }
    return left;
  };
  const operand = (): XpathExpr => {
    const { kind, text: image } = peek();
    if (kind === 'text' || kind === 'number') {
      at += 1;
      return kind === 'text' ? { kind, value: image } : { kind, value: Number(image) };
    }
    if (take('(')) {
      const inner = expression(0);
      return take(')') ? inner : fail();
    }
    const next = tokens[at + 1];
    if (kind === 'name' && next?.kind === 'sign' && next.text === '(' && image !== 'text' && image !== 'node') return call(image);
    return path();
  };
  const call = (name: string): XpathExpr => {
    if (!FUNCTIONS.has(name)) fail();
    at += 2;
    const args: XpathExpr[] = [];
    if (take(')')) return { kind: 'call', name, args };
    do args.push(expression(0));
    while (take(','));
    return take(')') ? { kind: 'call', name, args } : fail();
  };
  const path = (): XpathExpr => {
    const steps: XpathStep[] = [];
    const absolute = is('/') || is('//');
    let descend = take('//');
    if (!descend) take('/');
    do {
      steps.push(step(descend));
      descend = is('//');
    } while (take('//') || take('/'));
    return { kind: 'path', absolute, steps };
  };
  const step = (descend: boolean): XpathStep => {
    const down: XpathAxis = descend ? 'descendant' : 'child';
    if (take('..')) return { axis: 'parent', name: '*', conditions: [] };
    if (take('.')) return { axis: descend ? 'descendant' : 'self', name: '*', conditions: conditions() };
    const axis: XpathAxis = take('@') ? 'attribute' : down;
    if (take('*')) return { axis, name: '*', conditions: conditions() };
    const { kind, text: name } = peek();
    if (kind !== 'name') fail();
    at += 1;
    if (!take('(')) return { axis, name, conditions: conditions() };
    return take(')') && (name === 'text' || name === 'node') ? { axis, name: `${name}()`, conditions: conditions() } : fail();
  };
  const conditions = (): readonly XpathExpr[] => {
    const found: XpathExpr[] = [];
    while (take('[')) {
      found.push(expression(0));
      if (!take(']')) fail();
    }
    return found;
  };

  try {
    const read = expression(0);
    return at === tokens.length ? read : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Leaves the reading of a text that is no XPath; it is caught where it began. */
class Unreadable extends Error {}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, sign, double, single, number, name] = match;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'text', text: double ?? single ?? '' });
  }
  return tokens;
}
