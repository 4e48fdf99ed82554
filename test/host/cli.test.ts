import { spawn } from 'node:child_process';
import path from 'node:path';

import { writeFixturePlugin } from './kibana/testing/fixture_plugin';

interface Finished {
  stdout: string;
  stderr: string;
  exitCode: number | null;
}

/**
 * Runs the command line as `npm start` does.
 *
 * @param signalOn once stdout holds this, the process gets a SIGTERM
 */
function runCli(flags: string[], signalOn?: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'cli.ts'), ...flags]);
    let stdout = '';
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (signalOn !== undefined && stdout.includes(signalOn)) child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ stdout, stderr, exitCode }));
  });
}

jest.setTimeout(60_000);

describe('the command line', () => {
  test('says in one line what is wrong', async () => {
    expect(await runCli(['--prot', '1'])).toEqual({
      stdout: '',
      stderr: expect.stringMatching(/^ML Job Picker could not start: Unknown option '--prot'[^\n]*\n$/),
      exitCode: 1,
    });
  });

  test('shows the flags', async () => {
    const { stdout, exitCode } = await runCli(['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--environment <name|file>');
  });

  test('tells the address when ready, and leaves nothing open after SIGTERM', async () => {
    const fixture = await writeFixturePlugin();
    const { packageDir, browserDir } = fixture;
    const flags = [
      '--port',
      '0',
      '--environment',
      'empty',
      '--package-dir',
      packageDir,
      '--browser-dir',
      browserDir,
    ];
    const { stdout, exitCode } = await runCli(flags, 'is ready');
    await fixture.remove();
    expect(stdout).toMatch(
      /^ML Job Picker is ready: http:\/\/localhost:\d+\/app\/mlJobPicker {2}\(environment empty, user elastic\)\n$/
    );
    expect(exitCode).toBe(0);
  });
});
