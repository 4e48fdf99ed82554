import { join } from 'node:path';

import { datafeedSchema } from '../host/ml/schemas/datafeed_schema';
import { jobSchema } from '../host/ml/schemas/job_schema';
import { loadModules } from '../host/ml/load_modules';
import { loadRules } from '../host/rules/load_rules';

const data = process.env.CONFORMANCE_DATA;
if (data === undefined || data === '') {
  throw new Error('CONFORMANCE_DATA must name the folder with the real modules and rules');
}

describe.each([
  ['kibana-9.5', 11, 62],
  ['fleet-9.5', 5, 43],
  ['kibana-7.17', 12, 66],
])('the real modules of %s', (folder, moduleCount, jobCount) => {
  it('load without a warning, and their jobs can be created one by one', async () => {
    const { modules, warnings } = await loadModules([join(data, 'modules', folder)]);
    expect(warnings).toEqual([]);
    expect(modules).toHaveLength(moduleCount);
    expect(modules.flatMap(({ jobs }) => jobs)).toHaveLength(jobCount);
    for (const { jobs, datafeeds } of modules) {
      const refused = [
        ...jobs.map(({ id, config }) => jobSchema.safeParse({ job_id: id, ...config })),
        ...datafeeds.map(({ id, config }) => datafeedSchema.safeParse({ datafeed_id: id, ...config })),
      ].flatMap(({ error }) => error?.issues ?? []);
      expect(refused).toEqual([]);
    }
  });
});

describe('the real rules', () => {
  it('load', async () => {
    expect(await loadRules(join(data, 'rules/ml_rules.json'))).toHaveLength(106);
  });
});
