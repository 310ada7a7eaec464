import { type PathStep, spathJson } from './json-path.ts';
import { flattenJson } from './json-text.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** Characters that `spath` without a path looks at (limits.conf, [spath] extraction_cutoff). */
export const EXTRACTION_CUTOFF = 5000;

/** What a text is by its first sign. */
function formOf(text: string): 'json' | 'xml' | null {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  const first = text.charAt(at);
  if (first === '{' || first === '[') return 'json';
  return first === '<' ? 'xml' : null;
}

/**
 * The values at a path of a JSON or XML text (SearchReference/Spath). In XML the path begins with the root element, `{2}` is the
 * second of equally named elements and `{@name}` an attribute. Nothing for any other text.
 */
export function valuesAtPath(text: string, steps: readonly PathStep[]): readonly string[] {
  const form = formOf(text);
  if (form === 'json') return spathJson(text, steps);
  const roots = form === 'xml' ? readXml(text) : null;
  return roots === null ? [] : inXml(text, roots, steps);
}

function inXml(text: string, roots: readonly XmlElement[], steps: readonly PathStep[]): readonly string[] {
  // The elements reached so far, one list for each parent: `{2}` counts within a parent.
  let reached: readonly (readonly XmlElement[])[] = [];
  for (const [index, step] of steps.entries()) {
    switch (step.kind) {
      case 'key': {
        const candidates = index === 0 ? [roots] : reached.flat().map((element) => element.children);
        reached = candidates.map((elements) => elements.filter((element) => element.name === step.key));
        break;
      }
      case 'element':
        reached = reached.map((elements) => elements.slice(Math.max(0, step.index - 1), step.index));
        break;
      case 'each':
        break;
      case 'attribute':
        return reached.flat().flatMap((element) => element.attributes.filter(([name]) => name === step.name).map(([, value]) => value));
    }
  }
  const contents = reached.flat().map((element) => (element.children.length === 0 ? element.text : text.slice(element.start, element.end)));
  return contents.filter((content) => content !== '');
}

/** Shows every leaf of an XML text under its name, however long the text is; false where it is no XML. */
export function eachXmlLeaf(text: string, visit: (path: string, value: string) => void): boolean {
  const roots = formOf(text) === 'xml' ? readXml(text) : null;
  for (const root of roots ?? []) leavesOf(root, root.name, visit);
  return roots !== null;
}

/**
 * Shows every leaf of a JSON or XML text under its name: `a.b`, `c{}.d`, in XML `root.child` and `root.child{@attribute}`
 * (SearchReference/Spath). Nothing for any other text; what stands before an error is shown.
 */
export function eachLeaf(text: string, visit: (path: string, value: string) => void): void {
  const form = formOf(text);
  if (form === 'json') flattenJson(text, visit, { end: EXTRACTION_CUTOFF });
  if (form !== 'xml') return;
  for (const root of readXml(text.slice(0, EXTRACTION_CUTOFF), 'cut') ?? []) leavesOf(root, root.name, visit);
}

function leavesOf(element: XmlElement, path: string, visit: (path: string, value: string) => void): void {
  for (const [name, value] of element.attributes) visit(`${path}{@${name}}`, value);
  if (element.text !== '') visit(path, element.text);
  for (const child of element.children) leavesOf(child, `${path}.${child.name}`, visit);
}
