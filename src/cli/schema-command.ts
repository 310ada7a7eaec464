import { CONFIG_SCHEMA } from '../config/config-schema.ts';
import { TEST_SCHEMA } from '../testing/schema/test-schema.ts';
import { choiceOf } from './choice.ts';

const SCHEMAS = { test: TEST_SCHEMA, config: CONFIG_SCHEMA };

/** The JSON schema of test files or of configuration files, for an editor that checks and completes them. */
export function schemaText(words: readonly string[]): string {
  return `${JSON.stringify(SCHEMAS[choiceOf('schema', words, ['test', 'config'])], null, 2)}\n`;
}
