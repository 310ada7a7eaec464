import { type JsonNode, parseJson } from './json-node.ts';
import { numberText, toNumeric } from './number.ts';
import { isMultivalue, type Scalar, type Value } from './value.ts';

/** How `tojson` writes the values of a field (searchbnf.conf, tojson). */
export type JsonType = 'auto' | 'num' | 'str' | 'bool' | 'json' | 'none';

/** A value as a part of JSON; undefined where it has no form of the type. The values of a multivalue that have one become a list. */
export function typedJson(value: Value, type: JsonType): JsonNode | undefined {
  if (value === null) return undefined;
  if (!isMultivalue(value)) return FORMS[type](value);
  const items = value.map((single) => FORMS[type](single)).filter((node) => node !== undefined);
  return items.length === 0 ? undefined : { kind: 'array', items };
}

const bare = (text: string): JsonNode => ({ kind: 'bare', text });
const textual = (value: Scalar): string =>
  typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : numberText(value);

/** A number with the digits that it was written with, where JSON can hold them. */
function numeric(value: Scalar): JsonNode | undefined {
  const number = toNumeric(value);
  if (number === null || typeof value === 'boolean') return undefined;
  const written = textual(value).trim();
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written)) return bare(written);
  const text = numberText(number);
  return Number.isFinite(Number(text)) ? bare(text) : undefined;
}

function boolean(value: Scalar): JsonNode | undefined {
  const text = textual(value).trim().toLowerCase();
  const number = toNumeric(value);
  if (number !== null) return bare(String((typeof number === 'number' ? number : number.value) !== 0));
  if (text === 't' || text === 'true' || text === 'yes') return bare('true');
  return text === 'f' || text === 'false' || text === 'no' ? bare('false') : undefined;
}

function nested(value: Scalar): JsonNode | undefined {
  const reading = parseJson(textual(value));
  return reading.ok ? reading.node : undefined;
}

const asText = (value: Scalar): JsonNode => ({ kind: 'text', value: textual(value) });

const FORMS: Readonly<Record<JsonType, (value: Scalar) => JsonNode | undefined>> = {
  num: numeric,
  bool: boolean,
  json: nested,
  str: asText,
  auto: (value) => {
    const text = textual(value).trim();
    if (text === 'true' || text === 'false' || text === 'null') return bare(text);
    return numeric(value) ?? (/^[[{]/.test(text) ? nested(value) : undefined) ?? asText(value);
  },
  none: (value) => (typeof value === 'string' ? asText(value) : (numeric(value) ?? asText(value))),
};
