import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface Result {
  code: number;
  tests?: { passed: number; failed: number };
}

/** Runs steps `a`, `b`… that answer these results, in Node itself, as `npm test` does. */
function runSteps(results: Result[]): { code: number | null; lines: string[] } {
  const script = `
    import { runSteps } from ${JSON.stringify(path.join(__dirname, 'run_steps.mjs'))};
    const results = ${JSON.stringify(results)};
    process.exitCode = await runSteps(
      results.map((result, index) => ({ name: 'abcdef'[index], run: async () => result }))
    );`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { code: status, lines: stdout.trim().split('\n') };
}

describe('runSteps', () => {
  it('adds up the tests of all steps', () => {
    const { code, lines } = runSteps([
      { code: 0 },
      { code: 0, tests: { passed: 100, failed: 0 } },
      { code: 0, tests: { passed: 23, failed: 0 } },
    ]);
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('123 passed, 0 failed');
    expect(lines).toContainEqual('[2/3] b');
    expect(lines).toContainEqual(expect.stringMatching(/^b: \d+\.\d s$/));
  });

  it('stops at failed tests and names what was not run', () => {
    const { code, lines } = runSteps([
      { code: 1, tests: { passed: 5, failed: 2 } },
      { code: 0, tests: { passed: 1, failed: 0 } },
      { code: 0 },
    ]);
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^a failed after \d+\.\d s: 2 failed$/));
    expect(lines).toContainEqual('Not run: b, c');
    expect(lines.at(-1)).toBe('5 passed, 2 failed');
  });

  it('never says "0 failed" after a failed step', () => {
    const { code, lines } = runSteps([{ code: 0, tests: { passed: 5, failed: 0 } }, { code: 3 }]);
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^b failed after .*: exit code 3$/));
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
  });

  it('counts a step of tests in which none ran as failed', () => {
    const { code, lines } = runSteps([
      { code: 0, tests: { passed: 5, failed: 0 } },
      { code: 0, tests: { passed: 0, failed: 0 } },
    ]);
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^b failed after .*: no test ran$/));
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
  });

  it('is not content with steps that run no test at all', () => {
    expect(runSteps([{ code: 0 }]).code).toBe(1);
  });
});
