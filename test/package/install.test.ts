import { access, constants, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { builtZips } from './built_zips';
import { installZip } from './install_zip';

describe.each(builtZips())('installing the zip for Kibana $kibanaVersion', ({ file, kibanaVersion }) => {
  it('works in that Kibana and gives files that can be read', async () => {
    const folder = await installZip(file, kibanaVersion);
    try {
      expect(path.basename(folder)).toBe('mlJobPicker');
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.map((name) => access(path.join(folder, name), constants.R_OK)));
      expect(files).toContain('kibana.json');
    } finally {
      await rm(path.dirname(folder), { recursive: true });
    }
  });

  it('is refused by the next patch of Kibana', async () => {
    const next = kibanaVersion.replace(/\d+$/, (patch) => String(Number(patch) + 1));
    await expect(installZip(file, next)).rejects.toThrow(
      `[${kibanaVersion}] is incompatible with Kibana [${next}]`
    );
  });
});
