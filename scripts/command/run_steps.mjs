/**
 * @typedef {object} StepResult
 * @property {number} code the exit code
 * @property {{ passed: number; failed: number }} [tests] for a step that runs tests
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult>} run
 */

/**
 * Runs steps in order up to the first that fails, and prints each one's name and duration, what was not run, and at the end
 * one line `<n> passed, <n> failed`. A step of tests in which none ran has failed. A failed step without a failed test
 * counts as one, so that trouble never reads as "0 failed".
 *
 * @param {Step[]} steps
 * @returns {Promise<number>} the exit code: 0 if all is well
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const [index, { name, run }] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${name}`);
    const started = Date.now();
    const { code, tests } = await run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    total.passed += tests?.passed ?? 0;
    total.failed += tests?.failed ?? 0;

    const problem = problemOf(code, tests);
    if (problem === undefined) {
      console.log(`${name}: ${seconds} s`);
      continue;
    }
    total.failed = Math.max(total.failed, 1);
    console.log(`\n${name} failed after ${seconds} s: ${problem}`);
    const remaining = steps.slice(index + 1).map((step) => step.name);
    if (remaining.length > 0) console.log(`Not run: ${remaining.join(', ')}`);
    break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function problemOf(code, tests) {
  if (tests?.failed) return `${tests.failed} failed`;
  if (code !== 0) return `exit code ${code}`;
  return tests?.passed === 0 ? 'no test ran' : undefined;
}
