import { readFileSync } from 'node:fs';
import path from 'node:path';

import { BUILD_DIR, builtZips } from './built_zips';
import { readZip } from './read_zip';

const ROOT = path.join(__dirname, '..', '..');

describe('NOTICE in the package', () => {
  let notice: string;
  let bundled: string[];

  beforeAll(async () => {
    const [zip] = builtZips();
    const entries = await readZip(zip?.file ?? '');
    notice = String(entries.find(({ name }) => name === 'kibana/mlJobPicker/NOTICE')?.content);
    const { browser, server, worker } = JSON.parse(
      readFileSync(path.join(BUILD_DIR, 'bundle_report.json'), 'utf8')
    );
    bundled = [...browser.packages, ...server.packages, ...worker.packages];
  });

  it('begins with our own', () => {
    expect(notice.startsWith(readFileSync(path.join(ROOT, 'NOTICE'), 'utf8'))).toBe(true);
    expect(notice).toContain(
      '© The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.'
    );
  });

  it('names those who wrote the solver inside the WebAssembly file', () => {
    const [, after = ''] = notice.split(/\nhighs [\d.]+ \(MIT\)\n/);
    expect(after.slice(0, 200)).toMatch(/Copyright \(c\) \d+ HiGHS\n/);
  });

  it('carries version and licence text of each bundled package', () => {
    expect(bundled).toEqual(expect.arrayContaining(['zod', '@tanstack/react-query', 'highs']));
    for (const name of bundled) {
      const { version, license } = JSON.parse(
        readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')
      );
      const [, after = ''] = notice.split(`\n${name} ${version} (${license})\n`);
      expect({ name, text: after.slice(0, 4000) }).toEqual({
        name,
        text: expect.stringMatching(/copyright/i),
      });
    }
  });
});
