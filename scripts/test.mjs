import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { checkNodeVersion } from './command/check_node_version.mjs';
import { installDependencies } from './command/install_dependencies.mjs';
import { jestNumbers } from './command/jest_numbers.mjs';
import { REPOSITORY_DIR } from './command/repository_dir.mjs';
import { runNpm } from './command/run_npm.mjs';
import { runSteps } from './command/run_steps.mjs';
import { runTypescript } from './command/run_typescript.mjs';

const RESULTS_DIR = path.join(REPOSITORY_DIR, 'build', 'test_results');

/** All are packaged from one build; the first is what the host runs. */
const PACKAGED_VERSIONS = ['9.5.0', '9.4.3', '8.19.12'];

/** From the quickest to the slowest. */
const STEPS = [
  npmStep('lint and types', 'lint', 'types'),
  jestStep('unit tests', 'test:unit'),
  typescriptStep(
    'package build',
    'scripts/package.ts',
    PACKAGED_VERSIONS.flatMap((version) => ['--kibana-version', version])
  ),
  typescriptStep('host build', 'test/host/browser/build_host_browser_cli.ts'),
  jestStep('package tests', 'test:package'),
  jestStep('integration tests', 'test:integration'),
  jestStep('browser tests', 'test:e2e'),
  ...(process.env.CONFORMANCE_DATA ? [jestStep('conformance tests', 'test:conformance')] : []),
];

/** All scripts at once: each of them uses one core. */
function npmStep(name, ...scripts) {
  const runAll = () => Promise.all(scripts.map((script) => runNpm(['run', '--silent', script])));
  return { name, run: async () => ({ code: Math.max(...(await runAll())) }) };
}

function typescriptStep(name, script, args) {
  return { name, run: async () => ({ code: await runTypescript(script, args) }) };
}

function jestStep(name, script) {
  const resultFile = path.join(RESULTS_DIR, `${script.replace(':', '_')}.json`);
  return {
    name,
    run: async () => {
      mkdirSync(RESULTS_DIR, { recursive: true });
      rmSync(resultFile, { force: true });
      const code = await runNpm(['run', '--silent', script, '--', '--json', `--outputFile=${resultFile}`]);
      return { code, tests: jestNumbers(resultFile) };
    },
  };
}

checkNodeVersion(process.versions.node);
await installDependencies();
process.exitCode = await runSteps(STEPS);
