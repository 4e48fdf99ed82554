import type { CompactJob, CompactModule } from './compact_module';
import { FLEET_PACKAGE, KIBANA_LOGS, KIBANA_SECURITY } from './conventions';
import { expandModule } from './expand_module';

const JOB: CompactJob = {
  id: 'auth_rare_user_ea',
  description: 'One.',
  detect: 'rare by user.name',
  influencers: 'user.name',
};

function moduleOf(job: Partial<CompactJob>, module: Partial<CompactModule> = {}): CompactModule {
  return {
    id: 'mine',
    title: 'Mine',
    description: 'Mine.',
    type: 'data',
    conventions: {},
    createdBy: 'me',
    groups: ['security'],
    jobs: [{ ...JOB, ...job }],
    ...module,
  };
}

function partsOf(job: Partial<CompactJob>, module: Partial<CompactModule> = {}) {
  const { jobs, datafeeds } = expandModule(moduleOf(job, module));
  return { config: jobs[0]?.config, datafeed: datafeeds[0]?.config };
}

describe('expandModule', () => {
  it('leaves out what the notation does not say', () => {
    expect(expandModule(moduleOf({}))).toEqual({
      id: 'mine',
      title: 'Mine',
      description: 'Mine.',
      type: 'data',
      logo: { icon: 'logoSecurity' },
      jobs: [
        {
          id: 'auth_rare_user_ea',
          config: {
            description: 'One.',
            groups: ['security'],
            analysis_config: {
              bucket_span: '15m',
              detectors: [
                { function: 'rare', by_field_name: 'user.name', detector_description: 'rare by user.name' },
              ],
              influencers: ['user.name'],
            },
            data_description: { time_field: '@timestamp' },
            custom_settings: { created_by: 'me' },
          },
        },
      ],
      datafeeds: [
        {
          id: 'datafeed-auth_rare_user_ea',
          job_id: 'auth_rare_user_ea',
          config: { job_id: 'auth_rare_user_ea', indices: ['INDEX_PATTERN_NAME'] },
        },
      ],
    });
  });

  it("follows the conventions of Kibana's security modules", () => {
    const { config, datafeed } = partsOf(
      { title: 'A name', memory: '16mb' },
      { conventions: KIBANA_SECURITY }
    );
    expect(expandModule(moduleOf({}, { conventions: KIBANA_SECURITY })).tags).toEqual(['security']);
    expect(config).toMatchObject({
      allow_lazy_open: true,
      analysis_limits: { model_memory_limit: '16mb' },
      custom_settings: {
        created_by: 'me',
        security_app_display_name: 'A name',
        managed: true,
        job_revision: 4,
        threat_tactics: ['TA0001'],
        threat_techniques: ['T1078', 'T1078.002', 'T1078.003'],
      },
    });
    expect(datafeed?.max_empty_searches).toBe(10);
    expect(partsOf({ revision: 5 }, { conventions: KIBANA_SECURITY }).config?.custom_settings).toMatchObject({
      job_revision: 5,
    });
  });

  it('follows those of packages, whose modules have no tags and whose jobs no limits', () => {
    const module = expandModule(moduleOf({}, { conventions: FLEET_PACKAGE }));
    expect(Object.keys(module)).not.toContain('tags');
    expect(module.jobs[0]?.config).toMatchObject({
      data_description: { time_field: '@timestamp', time_format: 'epoch_ms' },
      custom_settings: { created_by: 'me' },
    });
    expect(Object.keys(module.jobs[0]?.config ?? {})).not.toContain('analysis_limits');
  });

  it('sorts the messages of each dataset into categories', () => {
    const { config } = partsOf(
      { detect: 'count by mlcategory use_null', categoriesOf: 'message', memory: '10mb' },
      { conventions: KIBANA_LOGS }
    );
    expect(config).toMatchObject({
      analysis_config: {
        categorization_field_name: 'message',
        per_partition_categorization: { enabled: true, stop_on_warn: true },
        detectors: [{ function: 'count', by_field_name: 'mlcategory', use_null: true }],
      },
      analysis_limits: { model_memory_limit: '10mb', categorization_examples_limit: 1 },
      model_plot_config: { enabled: true },
      results_retention_days: 120,
    });
  });

  it('reads a fixed index by a time field of its own', () => {
    const { config, datafeed } = partsOf({ index: 'sessions', timeField: 'session.start_time' });
    expect(config?.data_description).toEqual({ time_field: 'session.start_time' });
    expect(datafeed?.indices).toEqual(['sessions']);
  });

  it('gives every detector the rule about small values', () => {
    const { config } = partsOf({ detect: ['high_count', 'low_count'], skipBelow: 3 });
    const rule = {
      actions: ['skip_result'],
      conditions: [{ applies_to: 'actual', operator: 'lt', value: 3 }],
    };
    expect(config?.analysis_config.detectors).toMatchObject([
      { function: 'high_count', custom_rules: [rule] },
      { function: 'low_count', custom_rules: [rule] },
    ]);
  });

  it('knows a job without influencers and one that names no creator', () => {
    const { config } = partsOf({ influencers: '', createdBy: null });
    expect(config?.analysis_config.influencers).toEqual([]);
    expect(config?.custom_settings).toEqual({});
  });

  it('recognises data in the warm tiers unless told otherwise', () => {
    const recognisedBy = ['a: *'];
    const notCold = [{ terms: { _tier: ['data_frozen', 'data_cold'] } }];
    expect(expandModule(moduleOf({}, { recognisedBy })).query).toEqual({
      bool: { filter: [{ exists: { field: 'a' } }], must_not: notCold },
    });
    expect(expandModule(moduleOf({}, { recognisedBy, recognisedInAllTiers: true })).query).toEqual({
      bool: { filter: [{ exists: { field: 'a' } }] },
    });
  });

  it.each<[Partial<CompactJob>, string]>([
    [{ query: ['a'] }, 'Not a condition'],
    [{ detect: 'rare for a' }, 'Unknown word "for"'],
    [{ runtimeFields: { folder: 'folder of ' } }, 'Not a field'],
  ])('names the job whose notation is broken: %j', (job, reason) => {
    expect(() => expandModule(moduleOf(job))).toThrow(`Job auth_rare_user_ea of module mine: ${reason}`);
  });
});
