/** A calculated field as cim.json says it. */
export interface CalculationFact {
  readonly kind: string;
  readonly value?: string | number;
  readonly field?: string;
  readonly else?: string | number;
  readonly also_replace?: readonly string[];
  readonly transform?: string;
  readonly left?: string;
  readonly op?: string;
  readonly right?: string;
  readonly of?: string;
  readonly input?: string | readonly string[];
  readonly regex?: string;
  readonly lookup?: string;
  readonly expr?: string;
}

/** A calculation in the format of Splunk's data models, without the field that it gives. */
export type CalculationBody =
  | { readonly calculationType: 'Eval'; readonly expression: string }
  | { readonly calculationType: 'Rex'; readonly inputField: string; readonly expression: string };

/** Names of DNS response codes, from the registry of IANA (RFC 6895). */
const DNS_CODES = 'No Error,Format Error,Server Failure,Non-Existent Domain,Not Implemented,Query Refused'.split(',');

const quoted = (value: string | number): string => (typeof value === 'number' ? String(value) : JSON.stringify(value));
const empty = (field: string): string => `isnull(${field}) OR ${field}=""`;
const given = (field: string): string => `isnotnull(${field}) AND ${field}!=""`;

/** The calculation that a fact describes (`calculation_kinds` of cim.json says what each kind means). */
export function calculationOf(field: string, fact: CalculationFact): CalculationBody {
  if (fact.kind === 'rex') return { calculationType: 'Rex', inputField: String(fact.input), expression: fact.regex ?? '' };
  return { calculationType: 'Eval', expression: expressionOf(field, fact) };
}

function expressionOf(f: string, fact: CalculationFact): string {
  const { value = 'unknown', field = '', left = '', op = '+', right = '', of = '', expr = 'null()' } = fact;
  const otherwise = fact.else ?? 'unknown';
  switch (fact.kind) {
    case 'default': {
      const more = (fact.also_replace ?? []).map((text) => ` OR ${f}=${quoted(text)}`).join('');
      return `if(${empty(f)}${more},${quoted(value)},${fact.transform === undefined ? f : `${fact.transform}(${f})`})`;
    }
    case 'default_from':
      return `if(${empty(f)},${field},${f})`;
    case 'default_if_not_number':
      return `if(isnum(${f}),${f},${quoted(value)})`;
    case 'null_if_not_number':
      return `if(isnum(${f}),${f},null())`;
    case 'lower_or_null':
      return `if(${given(f)},lower(${f}),null())`;
    case 'len':
      return `len(${of})`;
    case 'number_or_arith':
      return `if(isnum(${f}),${f},if(isnum(${left}) AND isnum(${right}),${left}${op}${right},null()))`;
    case 'number_or_mvcount':
      return `if(isnum(${f}),${f},coalesce(mvcount(${of}),${quoted(otherwise)}))`;
    case 'default_from_first_token':
      return `case(${given(f)},${f},match(${field},"\\S"),replace(${field},"(?s)^\\s*(\\S+).*$","\\1"),1=1,${quoted(otherwise)})`;
    case 'vendor_product': {
      const known = (name: string): string => `isnotnull(${name}) AND ${name}!="unknown"`;
      const both = `${known('vendor')} AND ${known('product')},vendor." ".product`;
      return `case(isnotnull(vendor_product),vendor_product,${both},${known('vendor')},vendor." unknown",${known('product')},"unknown ".product,isnotnull(sourcetype),sourcetype,1=1,"unknown")`;
    }
    case 'lookup': {
      // The one lookup: names of DNS response codes, which IANA publishes.
      const codes = DNS_CODES.map((name, code) => `tostring(reply_code_id)="${code}","${name}"`).join(',');
      return `case(${given(f)},${f},${codes},1=1,reply_code_id)`;
    }
    case 'eval':
      // What is said in prose cannot be computed.
      return expr.startsWith('risk_score (') ? 'risk_score' : expr;
    default:
      throw new Error(`cim.json has a calculation of an unknown kind: ${fact.kind}`);
  }
}
