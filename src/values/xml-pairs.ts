/** Shows each element of a text that holds text alone, `<name>value</name>`, in order; what stands around them is passed over (SearchReference/Xmlkv). */
export function eachXmlPair(text: string, visit: (name: string, value: string) => void): void {
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    const close = text.indexOf('>', open);
    if (close === -1) return;
    const name = nameIn(text, open + 1, close);
    const end = text.indexOf('<', close);
    if (name === '' || end === -1 || text.charAt(close - 1) === '/' || !text.startsWith(`</${name}>`, end)) continue;
    if (end > close + 1) visit(name, text.slice(close + 1, end));
  }
}

/** The name behind `<`, up to a blank. */
function nameIn(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && text.charCodeAt(at) > 32) at += 1;
  const name = text.slice(start, at);
  return /^[/!?]/.test(name) ? '' : name;
}
