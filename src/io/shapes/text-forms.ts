import type { EventBreaker } from '../ingest.ts';

/** A line of its own with date and time, as Windows event logs in text begin (`02/17/2022 02:15:47 AM`); some logs go on in XML. */
const WINDOWS_STAMP = /[\r\n]+(?=\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}:\d{2} [AP]M[ \t]*\r?\n|<Event[\s>])/gi;

/**
 * How events of a text follow each other where no configuration says it (design/ingestion.md, shape 7): XML events and Windows events in text
 * may hold line ends; undefined: one event a line.
 */
export function breakerByContent(sample: string): EventBreaker | undefined {
  const start = /^\ufeff?\s*/.exec(sample)?.[0].length ?? 0;
  if (/^<Event[\s>]/.test(sample.slice(start, start + 10))) return beforeXmlEvent;
  const first = sample.slice(start, start + 200);
  return /^\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}:\d{2} [AP]M[ \t]*\r?\n\w+=/i.test(first) ? beforeWindowsStamp : undefined;
}

/** Breaks before each `<Event>`; the text of an event holds none. */
const beforeXmlEvent: EventBreaker = (text, from) => {
  for (let at = text.indexOf('<Event', from + 1); at !== -1; at = text.indexOf('<Event', at + 1)) {
    const next = text.charCodeAt(at + 6);
    // A blank or `>`: not `<EventID>`, `<EventData>`. At the very end of the text more has to come.
    if (next <= 32 || next === 62) return { end: at, next: at };
  }
  return undefined;
};

const beforeWindowsStamp: EventBreaker = (text, from) => {
  WINDOWS_STAMP.lastIndex = from;
  const found = WINDOWS_STAMP.exec(text);
  return found === null ? undefined : { end: found.index, next: found.index + found[0].length };
};
