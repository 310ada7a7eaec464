import { ScanFault } from '../../scan/js/fault.ts';
import { scalarText } from '../../scan/js/json-members.ts';
import { fromValues, type Value, valuesOf } from '../../values/value.ts';
import { eachElement, type JsonRange } from './context.ts';

/** A string, a list of strings; null is a missing field in a row. `_si` is a list joined by line ends in Splunk 4 and 5. */
export function memberValue(key: string, range: JsonRange): Value {
  const { text, start, end, line } = range;
  if (text.charCodeAt(start) === 91) {
    const values: string[] = [];
    eachElement(range, (element) => values.push(...valuesOf(memberValue('', element)).map(String)));
    return fromValues(values);
  }
  const value = scalarText(text, start, end);
  if (value === undefined) throw new ScanFault({ kind: 'json', line, text, offset: start, detail: 'bad escape in a text' });
  if (value === 'null' && text.charCodeAt(start) !== 34) return null;
  return key === '_si' ? fromValues(value.split('\n')) : value;
}

/** A line end separates values, unless it ends the cell or another one: then it belongs to the one value. */
export function splitCell(cell: string): Value {
  const parts = cell.split('\n');
  return parts.includes('') ? cell : fromValues(parts);
}
