/** A map as pairs, whose order counts. */
type Pairs = readonly (readonly [string, unknown])[];

/** Writes a map as YAML: block style, texts in double quotes where they are not plain words. The names are ours, and plain. */
export function yamlText(pairs: Pairs): string {
  return `${mapLines(pairs).join('\n')}\n`;
}

function mapLines(pairs: Pairs): readonly string[] {
  return pairs.flatMap(([key, value]) => {
    if (isPairs(value)) return [`${key}:`, ...mapLines(value).map((line) => `  ${line}`)];
    if (!Array.isArray(value)) return [`${key}: ${scalar(value)}`];
    return value.length === 0 ? [`${key}: []`] : [`${key}:`, ...value.flatMap(itemLines)];
  });
}

function itemLines(item: unknown): readonly string[] {
  if (!isPairs(item)) return [`- ${scalar(item)}`];
  const [first = '', ...rest] = mapLines(item);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

function isPairs(value: unknown): value is Pairs {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string')
  );
}

/** JSON's texts are texts of YAML too, but for what JSON leaves bare. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return value === null || value === undefined ? 'null' : String(value);
  const plain = /^[A-Za-z][\w /().,-]*[\w)]$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return plain
    ? value
    : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
