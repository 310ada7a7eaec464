import { readXml, type XmlElement } from './xml-tree.ts';
import { parseXpath, type XpathExpr, type XpathStep } from './xpath-parse.ts';

/** Finds what an XPath means in a text: the texts of elements and attributes, in order. */
export type XpathQuery = (text: string) => readonly string[];

/** An element with its parent, or a text or attribute of one. The roots have a parent without a name. */
type Item =
  | { readonly kind: 'element'; readonly element: XmlElement; readonly parent?: Item }
  | { readonly kind: 'text'; readonly name: string; readonly value: string; readonly parent: Item };

type Result = readonly Item[] | string | number | boolean;

/** Where an expression is evaluated: an item, its place among its like, and how many these are. */
interface Place {
  readonly item: Item;
  readonly position: number;
  readonly size: number;
}

/**
 * Compiles an XPath 1.0 expression (SearchReference/Xpath): paths with conditions, comparisons and the usual functions; null where it
 * cannot be read. A text may have several roots; one that is no XML gives nothing. An element with children gives its markup (inferred).
 */
export function compileXpath(path: string): XpathQuery | null {
  const expr = parseXpath(path);
  if (expr === undefined) return null;
  return (text) => {
    const roots = readXml(text);
    if (roots === null) return [];
    const top: XmlElement = { name: '', attributes: [], children: roots, text: '', start: 0, end: text.length };
    const found = evaluate(expr, { item: { kind: 'element', element: top }, position: 1, size: 1 });
    if (typeof found !== 'object') return [String(found)];
    return found.map((item) => shown(item, text)).filter((value) => value !== '');
  };
}

function shown(item: Item, text: string): string {
  if (item.kind === 'text') return item.value;
  const { element } = item;
  return element.children.length === 0 ? element.text : text.slice(element.start, element.end);
}

function evaluate(expr: XpathExpr, place: Place): Result {
  switch (expr.kind) {
    case 'text':
    case 'number':
      return expr.value;
    case 'path':
      return walk(expr.steps, [expr.absolute ? topOf(place.item) : place.item]);
    case 'call':
      return callFunction(expr.name, expr.args, place);
    case 'operator':
      return operate(expr.operator, evaluate(expr.left, place), () => evaluate(expr.right, place));
  }
}

function topOf(item: Item): Item {
  let at = item;
  while (at.parent !== undefined) at = at.parent;
  return at;
}

function walk(steps: readonly XpathStep[], from: readonly Item[]): readonly Item[] {
  let items = from;
  for (const step of steps) {
    const reached = new Map<unknown, Item>();
    for (const item of items)
      for (const found of stepFrom(item, step)) reached.set(found.kind === 'element' ? found.element : found, found);
    items = [...reached.values()];
  }
  return items;
}

/** What a step reaches from one item; its conditions count places among these. A `//` counts them within each parent. */
function stepFrom(item: Item, step: XpathStep): readonly Item[] {
  const { axis, conditions } = step;
  const groups = axis === 'descendant' ? withDescendants(item).map((parent) => onAxis(parent, step)) : [onAxis(item, step)];
  return groups.flatMap((group) =>
    conditions.reduce<readonly Item[]>(
      (left, condition) =>
        left.filter((found, index) => holds(evaluate(condition, { item: found, position: index + 1, size: left.length }), index + 1)),
      group,
    ),
  );
}

function onAxis(item: Item, { axis, name }: XpathStep): readonly Item[] {
  if (axis === 'parent') return item.parent === undefined ? [] : [item.parent];
  if (axis === 'self') return [item];
  if (item.kind === 'text') return [];
  const { element } = item;
  if (axis === 'attribute') {
    const wanted = element.attributes.filter(([attribute]) => name === '*' || attribute === name);
    return wanted.map(([attribute, value]) => ({ kind: 'text', name: attribute, value, parent: item }));
  }
  if (name === 'text()') return element.text === '' ? [] : [{ kind: 'text', name: '', value: element.text, parent: item }];
  const children = element.children.filter((child) => name === '*' || name === 'node()' || child.name === name);
  return children.map((child) => ({ kind: 'element', element: child, parent: item }));
}

function withDescendants(item: Item): readonly Item[] {
  if (item.kind === 'text') return [item];
  const inner = item.element.children.flatMap((element) => withDescendants({ kind: 'element', element, parent: item }));
  return [item, ...inner];
}

/** A number as a condition is a place. */
const holds = (result: Result, position: number): boolean => (typeof result === 'number' ? result === position : truth(result));

const truth = (result: Result): boolean => (typeof result === 'object' || typeof result === 'string' ? result.length > 0 : Boolean(result));

function stringOf(item: Item): string {
  if (item.kind === 'text') return item.value;
  return [item.element.text, ...item.element.children.map((element) => stringOf({ kind: 'element', element }))].join('');
}

const text = (result: Result): string => {
  if (typeof result !== 'object') return String(result);
  const [first] = result;
  return first === undefined ? '' : stringOf(first);
};

function number(result: Result): number {
  if (typeof result === 'number') return result;
  const written = text(result).trim();
  return written === '' ? Number.NaN : Number(written);
}

function operate(operator: string, left: Result, right: () => Result): Result {
  if (operator === 'or') return truth(left) || truth(right());
  if (operator === 'and') return truth(left) && truth(right());
  const other = right();
  if (operator === '|') return [...(typeof left === 'object' ? left : []), ...(typeof other === 'object' ? other : [])];
  if (operator === '+') return number(left) + number(other);
  if (operator === '-') return number(left) - number(other);
  const all = (result: Result): readonly Result[] => (typeof result === 'object' ? result.map(stringOf) : [result]);
  return all(left).some((one) => all(other).some((two) => compares(operator, one, two)));
}

function compares(operator: string, left: Result, right: Result): boolean {
  const numeric = typeof left === 'number' || typeof right === 'number';
  const same = numeric ? number(left) === number(right) : text(left) === text(right);
  if (operator === '=') return same;
  if (operator === '!=') return !same;
  const [a, b] = [number(left), number(right)];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function callFunction(name: string, args: readonly XpathExpr[], place: Place): Result {
  const [first, second] = args;
  const one = (): Result => (first === undefined ? [place.item] : evaluate(first, place));
  const two = (): string => (second === undefined ? '' : text(evaluate(second, place)));
  switch (name) {
    case 'not':
      return !truth(one());
    case 'contains':
      return text(one()).includes(two());
    case 'starts-with':
      return text(one()).startsWith(two());
    case 'position':
      return place.position;
    case 'last':
      return place.size;
    case 'count': {
      const items = one();
      return typeof items === 'object' ? items.length : 0;
    }
    case 'number':
      return number(one());
    case 'normalize-space':
      return text(one()).trim().replace(/\s+/g, ' ');
    case 'string-length':
      return text(one()).length;
    case 'true':
      return true;
    case 'false':
      return false;
    case 'name':
    case 'local-name': {
      const items = one();
      const [item] = typeof items === 'object' ? items : [];
      const full = item === undefined ? '' : item.kind === 'element' ? item.element.name : item.name;
      return name === 'name' ? full : full.slice(full.indexOf(':') + 1);
    }
    default:
      return text(one());
  }
}
