import { CONFIG_SCHEMA } from '../../src/config/config-schema.ts';
import { TEST_SCHEMA } from '../../src/testing/schema/test-schema.ts';
import { generateCst } from '../gen-cst.ts';
import { EXAMPLES, textOf } from '../stories.ts';
import { builtInAppModule, dataModelsModule } from './built-in-app.ts';
import { commandsPage } from './commands.ts';
import { departuresPage } from './departures.ts';
import { diagnosticExamplesModule } from './diagnostic-examples.ts';
import { diagnosticsPage } from './diagnostics.ts';
import { exampleReadme, outputOf, pipelineOf } from './examples.ts';
import { evalFunctionsPage, statsFunctionsPage } from './functions.ts';
import { grammarPage } from './grammar.ts';
import { replaceBlock } from './markdown.ts';
import { statusTable } from './status.ts';
import { schemaFile, validatorModule } from './validators.ts';

/** A generated file: its path in the checkout, and what it has to hold. */
export interface Output {
  readonly path: string;
  readonly text: () => string;
}

/** Every file that `npm run gen` writes, or writes a block of. */
export const OUTPUTS: readonly Output[] = [
  { path: 'grammar/generated/cst.ts', text: generateCst },
  { path: 'src/knowledge/generated/data-models.ts', text: dataModelsModule },
  { path: 'src/knowledge/generated/built-in-app.ts', text: builtInAppModule },
  { path: 'schema/spl-test.schema.json', text: () => schemaFile(TEST_SCHEMA) },
  { path: 'schema/spl-run.config.schema.json', text: () => schemaFile(CONFIG_SCHEMA) },
  { path: 'src/config/generated/validate-config.ts', text: () => validatorModule(CONFIG_SCHEMA) },
  { path: 'src/testing/generated/validate-test-file.ts', text: () => validatorModule(TEST_SCHEMA) },
  { path: 'src/diagnostics/generated/examples.ts', text: diagnosticExamplesModule },
  { path: 'docs/generated/commands.md', text: commandsPage },
  { path: 'docs/generated/departures.md', text: departuresPage },
  { path: 'docs/generated/diagnostics.md', text: diagnosticsPage },
  { path: 'docs/generated/eval-functions.md', text: evalFunctionsPage },
  { path: 'docs/generated/grammar.md', text: grammarPage },
  { path: 'docs/generated/stats-functions.md', text: statsFunctionsPage },
  ...EXAMPLES.flatMap((name) => [
    { path: `examples/${name}/pipeline.ts`, text: () => pipelineOf(name) },
    { path: `examples/${name}/README.md`, text: () => exampleReadme(name) },
  ]),
  { path: 'README.md', text: readme },
];

function readme(): string {
  const shown = replaceBlock(textOf('README.md'), 'example', outputOf('kubernetes-scanner-image-pulling'));
  return replaceBlock(shown, 'status', statusTable());
}
