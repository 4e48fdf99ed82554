import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests passed and failed according to jest's `--json` output; none if there is no such file. A test
 * file that could not be run at all counts as one failed test.
 *
 * @param {string} file
 * @returns {{ passed: number; failed: number }}
 */
export function jestNumbers(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };

  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8')
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
