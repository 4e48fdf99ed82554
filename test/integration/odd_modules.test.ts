import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { oddModulesFolder, type OddModulesFolder } from '../host/modules/testing/odd_modules_folder';
import { kibanaClient } from './harness/kibana_client';
import { modulesFolder, type ModulesFolder } from './harness/modules_folder';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

/** Sound modules beside the odd ones. */
const SOUND_JOBS = 20;

describe('modules that are not as they should be', () => {
  let odd: OddModulesFolder;
  let sound: ModulesFolder;
  let host: HostUnderTest;
  let answer: { status: number; body: RecommendationsResponse };

  beforeAll(async () => {
    odd = await oddModulesFolder();
    sound = await modulesFolder(SOUND_JOBS);
    host = await startHostUnderTest({ environment: 'default', modules: [odd.folder, sound.folder] });
    answer = await kibanaClient(host.url).post(ROUTES.recommendations, {});
  });
  afterAll(async () => {
    await host.close();
    await odd.remove();
    await sound.remove();
  });

  function jobsOf(moduleId: string): Recommendation[] {
    return answer.body.jobs.filter((job) => job.moduleId === moduleId);
  }

  it('do not keep the list from being shown', () => {
    expect(answer.status).toBe(200);
    expect(answer.body.jobs.map(({ id }) => id)).not.toContain('broken_job');
  });

  it('leave the jobs of the others as they are', () => {
    const states = jobsOf('made_up').map(({ state }) => state);
    expect(states).toEqual(Array.from({ length: SOUND_JOBS }, () => 'ready'));
  });

  it('show a job with a function and a query that nobody knows, and what could not be read of it', () => {
    const [job] = jobsOf('made_up_module');
    expect(job).toMatchObject({
      id: 'made_up_job',
      detectors: [{ function: 'bogus_function', by: 'some.field' }],
      requiredFields: ['some.field'],
      mappings: [],
      state: 'unknown',
      reasons: [{ code: 'check_failed' }],
    });
    expect(JSON.stringify(job?.reasons)).toContain('bogus_clause');
    expect(JSON.stringify(job?.selection)).toContain('bogus_clause');
  });

  it('show the sound parts of a module of which others are missing', () => {
    for (const [moduleId, jobId] of [
      ['half_module', 'half_job'],
      ['broken_job_module', 'sound_job'],
      ['odd_settings', 'odd_settings_job'],
    ] as const) {
      expect(jobsOf(moduleId)).toMatchObject([{ id: jobId, state: 'ready' }]);
    }
    expect(jobsOf('odd_settings')).toMatchObject([{ influencers: [] }]);
  });

  it('are warned of by the name of the module and of what is missing', () => {
    expect(answer.body.warnings).toHaveLength(2);
    expect(answer.body.warnings).toEqual(
      expect.arrayContaining([
        {
          code: 'module_unreadable',
          moduleId: 'half_module',
          detail: expect.stringMatching(/half_job_without_datafeed.*no datafeed/),
        },
        {
          code: 'module_unreadable',
          moduleId: 'broken_job_module',
          detail: expect.stringMatching(/datafeed-broken_job.*not there/),
        },
      ])
    );
  });
});
