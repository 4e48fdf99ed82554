import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkPackageSizes, readPackageSizes } from './package_sizes';

describe('package sizes', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function reportFile(report: unknown): Promise<string> {
    const file = path.join(folder, 'report.json');
    await writeFile(file, JSON.stringify(report));
    return file;
  }

  it('come from the bundle report', async () => {
    const file = await reportFile({
      browser: { entryBytes: 5, firstLoadBytes: 30, files: [{ bytes: 5 }, { bytes: 40 }], packages: [] },
      server: { entryBytes: 70, firstLoadBytes: 0, files: [{ bytes: 70 }], packages: [] },
    });
    expect(await readPackageSizes(file)).toEqual({
      entryBytes: 5,
      firstLoadBytes: 30,
      browserBytes: 45,
      serverBytes: 70,
    });
  });

  it('refuse a report of another form', async () => {
    await expect(readPackageSizes(await reportFile({ browser: {} }))).rejects.toThrow('entryBytes');
  });

  it('have budgets for what people load', () => {
    const sizes = {
      entryBytes: 12 * 1024 + 1,
      firstLoadBytes: 350 * 1024,
      browserBytes: 1e9,
      serverBytes: 1e9,
    };
    expect(checkPackageSizes(sizes).map(({ kept }) => kept)).toEqual([false, true]);
  });
});
