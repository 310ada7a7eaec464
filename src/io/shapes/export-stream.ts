import { admits, eachMember, type JsonRange, type ShapeContext } from './context.ts';
import { rowEvent } from './row.ts';

/**
 * Reads `{"preview":false,"offset":0,"result":{…}}` records: the stream of Splunk's export endpoint, and the JSON export of its web
 * page (design/ingestion.md, shape 3). Previews are replaced by what follows; where only previews came, the last set stays.
 */
export function exportReader(context: ShapeContext): (range: JsonRange) => void {
  const { sink } = context;
  const begin = { kept: sink.kept, read: sink.read };
  let previews = false;
  let final = false;
  let setEnded = false;
  const drop = (): void => {
    sink.truncate(begin.kept);
    sink.read = begin.read;
  };
  return (range) => {
    const record = exportRecord(range);
    if (record.preview && final) return;
    if (record.preview ? setEnded || record.offset === '0' : previews && !final) drop();
    if (record.preview) previews = true;
    else final = true;
    setEnded = record.lastRow;
    if (record.result === undefined) return;
    if (admits(context, range.text)) rowEvent(context, record.result);
  };
}

interface ExportRecord {
  preview: boolean;
  lastRow: boolean;
  offset: string | undefined;
  result: JsonRange | undefined;
}

function exportRecord(range: JsonRange): ExportRecord {
  const { text } = range;
  const record: ExportRecord = { preview: false, lastRow: false, offset: undefined, result: undefined };
  eachMember(range, (key, value) => {
    if (key === 'preview') record.preview = text.startsWith('true', value.start);
    else if (key === 'lastrow') record.lastRow = text.startsWith('true', value.start);
    else if (key === 'offset') record.offset = text.slice(value.start, value.end);
    else if (key === 'result') record.result = value;
  });
  return record;
}
