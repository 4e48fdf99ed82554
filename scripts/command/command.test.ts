import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The modules are plain ES modules, so that `npm start` works before anything is installed: Node itself runs them. */
function evaluate(module: string, expression: string): unknown {
  const script = `import * as m from ${JSON.stringify(path.join(__dirname, module))};
    console.log(JSON.stringify({ value: ${expression} }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(output).value;
}

describe('installReason', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'install-'));
    writeFileSync(path.join(root, 'package-lock.json'), '{}');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function reason(): unknown {
    return evaluate('install_reason.mjs', `m.installReason(${JSON.stringify(root)})`);
  }

  function install(secondsAfterLock: number): void {
    mkdirSync(path.join(root, 'node_modules'), { recursive: true });
    const file = path.join(root, 'node_modules', '.package-lock.json');
    writeFileSync(file, '{}');
    const time = Date.now() / 1000 + secondsAfterLock;
    utimesSync(file, time, time);
  }

  it('asks for an installation where there is none', () => {
    expect(reason()).toBe('node_modules is missing or unfinished');
  });

  it('counts an interrupted installation as none', () => {
    mkdirSync(path.join(root, 'node_modules', 'react'), { recursive: true });
    expect(reason()).toBe('node_modules is missing or unfinished');
  });

  it('is content with an installation made after the lock file', () => {
    install(60);
    expect(reason()).toBeUndefined();
  });

  it('asks for one when the lock file is newer and was not installed', () => {
    install(-60);
    expect(reason()).toBe('package-lock.json has changed');
  });

  it('is content when the lock file is newer, but the one that was installed', () => {
    install(-60);
    const digest = evaluate('install_reason.mjs', `m.lockDigest(${JSON.stringify(root)})`);
    writeFileSync(path.join(root, 'node_modules', '.ml_job_picker_lock'), String(digest));
    expect(reason()).toBeUndefined();
  });
});

describe('jestNumbers', () => {
  it('counts test files that could not run as failed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'numbers-'));
    const file = path.join(folder, 'result.json');
    const result = { numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    writeFileSync(file, JSON.stringify(result));
    expect(evaluate('jest_numbers.mjs', `m.jestNumbers(${JSON.stringify(file)})`)).toEqual({
      passed: 5,
      failed: 3,
    });
    rmSync(folder, { recursive: true });
  });

  it('counts nothing when jest wrote nothing', () => {
    expect(evaluate('jest_numbers.mjs', `m.jestNumbers('/nowhere/result.json')`)).toEqual({
      passed: 0,
      failed: 0,
    });
  });
});

describe('checkNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('is content with %s', (version) => {
    expect(evaluate('check_node_version.mjs', `m.checkNodeVersion('${version}') ?? 'content'`)).toBe(
      'content'
    );
  });

  it.each(['18.20.0', '20.18.3'])('ends the process with %s', (version) => {
    expect(() => evaluate('check_node_version.mjs', `m.checkNodeVersion('${version}')`)).toThrow(
      `Node ${version} is too old: ML Job Picker needs Node 20.19 or later`
    );
  });
});
