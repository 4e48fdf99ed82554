import { moduleFixture } from '../testing/module_fixture';
import { bulkCreateBody } from './bulk_create_body';

const OPTIONS = { indices: ['remote:logs-*', 'logs-*'], memoryBytes: 64 * 2 ** 20, activationId: 'abc' };
const JOB_ID = 'auth_rare_user_ea';

describe('bulkCreateBody', () => {
  it('is what the module says, with what Security’s own list would set and who made it', () => {
    expect(bulkCreateBody(moduleFixture({}), JOB_ID, OPTIONS)).toEqual({
      body: {
        job: {
          job_id: JOB_ID,
          description: 'A user who is seldom seen',
          groups: ['security', 'authentication'],
          analysis_config: {
            bucket_span: '15m',
            detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
            influencers: ['source.ip', 'user.name'],
          },
          analysis_limits: { model_memory_limit: '64mb' },
          data_description: { time_field: '@timestamp' },
          custom_settings: {
            security_app_display_name: 'Rare User',
            created_by: 'test',
            ml_job_picker_activation: 'abc',
          },
          allow_lazy_open: true,
          results_index_name: JOB_ID,
        },
        datafeed: {
          datafeed_id: `datafeed-${JOB_ID}`,
          job_id: JOB_ID,
          indices: ['remote:logs-*', 'logs-*'],
          max_empty_searches: 10,
          query: { bool: { filter: [{ term: { 'event.category': 'authentication' } }] } },
        },
      },
      droppedKeys: { job: [], datafeed: [] },
    });
  });

  it('says for job and datafeed what Kibana would refuse', () => {
    const module = moduleFixture({ job: { surprise: 1, job_type: 'x' }, datafeed: { defaults: {} } });
    const created = bulkCreateBody(module, JOB_ID, OPTIONS);
    expect(created?.droppedKeys).toEqual({ job: ['surprise'], datafeed: ['defaults'] });
    expect(created?.body.job).not.toHaveProperty('surprise');
    expect(created?.body.datafeed).not.toHaveProperty('defaults');
  });

  it('fills in what Kibana asks for and a sparse module leaves out', () => {
    const detectors = [{ function: 'count' }];
    const sparse = {
      analysis_config: { detectors },
      analysis_limits: undefined,
      data_description: undefined,
      custom_settings: undefined,
      allow_lazy_open: false,
    };
    expect(bulkCreateBody(moduleFixture({ job: sparse }), JOB_ID, OPTIONS)?.body.job).toMatchObject({
      analysis_config: { bucket_span: '5m', influencers: [], detectors },
      analysis_limits: { model_memory_limit: '64mb' },
      data_description: { time_field: '@timestamp' },
      custom_settings: { ml_job_picker_activation: 'abc' },
      allow_lazy_open: true,
    });
  });

  it('is not there for a job that the module does not have whole', () => {
    expect(bulkCreateBody(moduleFixture({}), 'other', OPTIONS)).toBeUndefined();
    expect(bulkCreateBody(moduleFixture({ module: { datafeeds: [] } }), JOB_ID, OPTIONS)).toBeUndefined();
  });
});
