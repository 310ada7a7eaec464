import { ScanFault } from '../../scan/js/fault.ts';
import { topLevelMembers } from '../../scan/js/json-members.ts';
import { admits, type JsonRange, type ShapeContext } from './context.ts';
import { jsonEvent } from './json-event.ts';
import { elements, textOf } from './results-document.ts';

/** Keys under which services deliver a list of events: CloudTrail, Azure diagnostics, Microsoft Graph (design/ingestion.md, shape 6). */
export const LIST_KEYS: readonly string[] = ['Records', 'records', 'value'];

/** The list of events inside a delivered object: the object's only list or object, of objects. Undefined where the object is an event. */
export function listInside(range: JsonRange): JsonRange | undefined {
  let list: JsonRange | undefined;
  let others = 0;
  const { text } = range;
  topLevelMembers(text, range.start, (key, start, end) => {
    const first = text.charCodeAt(start);
    if (LIST_KEYS.includes(key) && first === 91 && /\[\s*[{\]]/y.test(text.slice(start, start + 100))) list = { ...range, start, end };
    else if (first === 91 || first === 123) others += 1;
  });
  return others === 0 ? list : undefined;
}

/** Reads the events of a delivered object; an object without such a list is an event itself. */
export function eventList(context: ShapeContext, range: JsonRange): void {
  const list = listInside(range);
  if (list === undefined) {
    if (admits(context, range.text)) jsonEvent(context, range);
    return;
  }
  for (const element of elements(list)) {
    if (element.text.charCodeAt(element.start) !== 123) {
      throw new ScanFault({
        kind: 'not an object',
        line: element.line,
        text: '',
        found: element.text.slice(element.start, element.start + 20),
      });
    }
    const text = textOf(element);
    if (admits(context, text)) jsonEvent(context, { text, start: 0, end: text.length, line: element.line });
  }
}
