import { readdirSync } from 'node:fs';
import { answerFault } from '../tools/evidence/splunk-answers.ts';
import { pathOf } from '../tools/stories.ts';
import { assert, suite } from './kit/suite.ts';

const FOLDER = pathOf('test/fixtures/splunk_answers');

// Rows that a real Splunk gave (splunk/attack_data, Apache-2.0); `npm run evidence` checks all of them.
suite("real Splunk's answers", (test) => {
  for (const { name } of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    test(`${name}: rows, columns and their order`, () => assert.is(answerFault(FOLDER, name), undefined));
  }
});
