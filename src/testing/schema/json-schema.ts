/** The part of JSON Schema that our schemas use. They hold no references, so that the place of an error names its part of the schema. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | boolean | null)[];
  readonly oneOf?: readonly JsonSchema[];
  readonly default?: unknown;
}

/** The types of JSON. */
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A text. */
export const TEXT: JsonSchema = { type: 'string' };
/** A list of texts. */
export const TEXTS: JsonSchema = { type: 'array', items: TEXT };
/** A map of anything. */
export const MAP: JsonSchema = { type: 'object' };

/** A text with a description. */
export function text(description: string): JsonSchema {
  return { type: 'string', description };
}

/** An error as ajv gives it. */
export interface SchemaError {
  /** A JSON pointer to what is wrong. */
  readonly instancePath: string;
  /** A JSON pointer to the keyword that says so. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema: false leaves its errors on the function. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
