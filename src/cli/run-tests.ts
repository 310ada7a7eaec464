import type { FileResult } from '../testing/result.ts';
import { runDetectionTests } from '../testing/run-detection.ts';
import { runTestFile } from '../testing/run-file.ts';
import type { TestSettings, TestWorld } from '../testing/test-world.ts';
import type { FoundTests } from './find-tests.ts';

/** Runs the tests of one file, of whatever kind it is. */
export function runTests({ path, kind }: FoundTests, settings: TestSettings, world: TestWorld): Promise<FileResult> {
  return (kind === 'tests' ? runTestFile : runDetectionTests)(path, settings, world);
}
