/** Parameters of a message of which each is its own name in angle brackets, whatever the message takes it for: what documentation shows. */
export const PLACEHOLDERS: unknown = new Proxy({}, { get: (_, name) => placeholder(String(name)) });

/** A list of one text, which reads as that text where a message expects a text or a number. Without near names and known counts the general hint shows. */
function placeholder(name: string): unknown {
  if (name === 'counts') return undefined;
  if (name === 'near') return [];
  const text = `<${name}>`;
  return new Proxy([text], {
    get: (list, key) => {
      if (key in list) return Reflect.get(list, key);
      // A method of texts that lists lack.
      const method: unknown = Reflect.get(String.prototype, key);
      return typeof method === 'function' ? method.bind(text) : method;
    },
  });
}
