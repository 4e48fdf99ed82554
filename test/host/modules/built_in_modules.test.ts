import { jobSchema } from '../ml/schemas/job_schema';
import { datafeedSchema } from '../ml/schemas/datafeed_schema';
import { builtInModules } from './built_in_modules';
import type { CompactModule } from '../../../common/catalogue/known_modules/compact_module';
import { expandModule } from '../../../common/catalogue/known_modules/expand_module';
import { parseModule } from './module_shape';

const modules = builtInModules();

describe('the built-in modules', () => {
  it('are the four, sorted, with all their jobs', () => {
    expect(modules.map((module) => [module.id, module.jobs.length])).toEqual([
      ['security_auth', 7],
      ['security_linux_v3', 14],
      ['security_network', 6],
      ['security_windows_v3', 13],
    ]);
  });

  it('have jobs of different ids, names and descriptions', () => {
    const jobs = modules.flatMap((module) => module.jobs);
    const distinct = (values: unknown[]): number => new Set(values).size;
    expect(distinct(jobs.map((job) => job.id))).toBe(40);
    expect(distinct(jobs.map((job) => job.config.custom_settings?.security_app_display_name))).toBe(40);
    expect(jobs.filter((job) => !job.config.description?.endsWith('.'))).toEqual([]);
  });

  it.each(modules.map((module) => [module.id, module] as const))(
    '%s is a module to the loader too',
    (_, module) => {
      expect(parseModule(module)).toEqual(module);
    }
  );

  const jobs = modules.flatMap((module) => module.jobs.map((job) => ({ module, job })));
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

describe('expandModule', () => {
  it('names the job whose notation is broken', () => {
    const broken: CompactModule = {
      id: 'mine',
      title: 'Mine',
      description: 'Mine.',
      type: 'data',
      createdBy: 'me',
      defaultIndexPattern: 'logs-*',
      recognisedBy: [],
      groups: [],
      jobs: [
        {
          id: 'one',
          title: 'One',
          description: 'One.',
          detect: 'rare by a',
          influencers: 'a',
          memory: '1mb',
          query: ['a'],
          attack: 'TA0001',
        },
      ],
    };
    expect(() => expandModule(broken)).toThrow('Job one of module mine: Not a condition');
  });
});
