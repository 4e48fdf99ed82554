import { datafeedSchema } from '../ml/schemas/datafeed_schema';
import { jobSchema } from '../ml/schemas/job_schema';
import { builtInModules, type ModuleGeneration } from './built_in_modules';
import { describeAsToday } from './kibana_7_17/describe_as_today';
import { KIBANA_7_17_SECURITY } from './kibana_7_17/old_module';

describe.each<[ModuleGeneration, modules: number, jobs: number]>([
  ['current', 16, 108],
  ['7.17', 12, 66],
])('the built-in modules of generation %s', (generation, moduleCount, jobCount) => {
  const modules = builtInModules(generation);
  const jobs = modules.flatMap((module) => module.jobs.map((job) => ({ module, job })));

  it('are sorted, with jobs of different ids', () => {
    const ids = modules.map(({ id }) => id);
    expect(ids).toHaveLength(moduleCount);
    expect(ids).toEqual([...ids].sort());
    expect(jobs).toHaveLength(jobCount);
    expect(new Set(jobs.map(({ job }) => job.id)).size).toBe(jobCount);
    expect(jobs.filter(({ job }) => !job.config.description?.endsWith('.'))).toEqual([]);
  });

  it.each(modules.map((module) => [module.id, module] as const))(
    '%s has a datafeed for each job and no other',
    (_, module) => {
      expect(module.datafeeds.map((datafeed) => [datafeed.job_id, datafeed.config.job_id])).toEqual(
        module.jobs.map(({ id }) => [id, id])
      );
      expect(module.title).not.toBe('');
    }
  );

  it.each(jobs.map(({ module, job }) => [job.id, job, module] as const))(
    '%s can be created as it is',
    (id, job, module) => {
      expect(jobSchema.safeParse({ job_id: id, ...job.config }).error).toBeUndefined();
      const datafeed = module.datafeeds.find((candidate) => candidate.job_id === id);
      expect(datafeed?.id).toBe(`datafeed-${id}`);
      expect(
        datafeedSchema.safeParse({ datafeed_id: datafeed?.id, ...datafeed?.config }).error
      ).toBeUndefined();
    }
  );
});

describe('builtInModules', () => {
  it('gives the current generation when asked for none, and each time anew', () => {
    expect(builtInModules()).toEqual(builtInModules('current'));
    expect(builtInModules()[0]).not.toBe(builtInModules()[0]);
  });

  it('has jobs of one family side by side in 7.17, as Kibana had', () => {
    const ids = builtInModules('7.17').flatMap(({ jobs }) => jobs.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['linux_rare_metadata_user', 'v2_linux_rare_metadata_user']));
  });
});

describe('describeAsToday', () => {
  const old = {
    id: 'mine',
    title: 'Mine',
    description: 'Mine.',
    type: 'data',
    conventions: KIBANA_7_17_SECURITY,
    createdBy: 'me',
    groups: ['security'],
  };
  const job = { detect: 'rare by user.name', influencers: 'user.name' };

  it('takes the description of the successor where the job has none', () => {
    const [today] = builtInModules().flatMap(({ jobs }) =>
      jobs.filter(({ id }) => id === 'auth_rare_user_ea')
    );
    const { jobs } = describeAsToday({
      ...old,
      jobs: [
        { ...job, id: 'auth_rare_user' },
        { ...job, id: 'other', description: 'Its own.' },
      ],
    });
    expect(jobs.map(({ description }) => description)).toEqual([today?.config.description, 'Its own.']);
  });

  it('names the job that nothing describes', () => {
    expect(() => describeAsToday({ ...old, jobs: [{ ...job, id: 'other' }] })).toThrow(
      'Job other of module mine has no successor'
    );
  });
});
