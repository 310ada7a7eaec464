import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../../src/testing/schema/json-schema.ts';

// A CommonJS package: its default export is a member of what Node gives.
const standaloneCode = (standaloneModule as unknown as { default: typeof standaloneModule.default }).default;

/**
 * A module that checks a value against a schema without ajv: the code that ajv writes. Lengths are those of JavaScript's strings (`unicode:
 * false`), which keeps the code free of ajv's own modules.
 */
export function validatorModule(schema: JsonSchema): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(schema));
  if (/require\(/.test(code)) throw new Error("the validator needs ajv's own modules: leave the keyword out of the schema");
  const name = /^export const validate = (\w+);/m.exec(code)?.[1];
  if (name === undefined) throw new Error('ajv has changed the form of its code');
  const body = code.replace('"use strict";', '').replace(/^export const validate = .*$|^export default .*$/gm, '');
  const head =
    "// @ts-nocheck\n// Written by npm run gen from the schema, with ajv.\nimport type { Validate } from '../../testing/schema/json-schema.ts';\n";
  return `${head}\n/** Checks a value against the schema. */\nexport const validate: Validate = ${name};\n${body.trim()}\n`;
}

/** A schema as a file that editors read. */
export function schemaFile(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
