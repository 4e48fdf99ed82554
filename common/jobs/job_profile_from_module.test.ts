import { moduleFixture } from '../testing/module_fixture';
import { profilesFromModules } from './job_profile_from_module';

describe('profilesFromModules', () => {
  it('reads what a job needs and costs', () => {
    const { profiles, problems } = profilesFromModules([moduleFixture({})]);
    expect(problems).toEqual([]);
    expect(profiles).toEqual([
      {
        id: 'auth_rare_user_ea',
        datafeedId: 'datafeed-auth_rare_user_ea',
        moduleId: 'security_auth',
        moduleTitle: 'Security: Authentication',
        title: 'Rare User',
        description: 'A user who is seldom seen',
        groups: ['security', 'authentication'],
        detectors: [
          { function: 'rare', field: undefined, by: 'user.name', over: undefined, partition: 'host.name' },
        ],
        requiredFields: ['user.name', 'host.name'],
        influencers: ['source.ip', 'user.name'],
        bucketSpan: '15m',
        timeField: '@timestamp',
        query: { bool: { filter: [{ term: { 'event.category': 'authentication' } }] } },
        indexPatterns: ['auditbeat-*', 'logs-*'],
        fixedIndices: false,
        memoryLimitBytes: 128 * 2 ** 20,
        family: 'auth_rare_user',
        selection: {
          tree: { kind: 'is', field: 'event.category', values: ['authentication'], compare: 'value' },
          facets: expect.objectContaining({ eventCategories: ['authentication'] }),
          unread: [],
        },
        runtimeFields: [],
        categorizationField: undefined,
        history: { minimumMs: 5 * 3_600_000, goodMs: 14 * 86_400_000, why: { code: 'rare', buckets: 20 } },
        ownThreats: { tactics: [], techniques: [] },
      },
    ]);
  });

  it('reads what the datafeed makes up, the categories and the ids of the settings', () => {
    const module = moduleFixture({
      datafeed: {
        runtime_mappings: {
          etld: {
            type: 'keyword',
            script: { source: "if (doc.containsKey('a.b')) { emit(doc['a.b'].value + doc[\"c\"].value) }" },
          },
          plain: { type: 'keyword' },
        },
        script_fields: { 'host.id_computed': { script: { id: 'euid_host_entity' } } },
      },
      job: {
        analysis_config: {
          bucket_span: 'long',
          categorization_field_name: 'message',
          detectors: [{ function: 'count', by_field_name: 'mlcategory' }],
        },
        custom_settings: { threat_tactics: ['TA0006', 7], threat_techniques: ['T1110'] },
      },
    });
    expect(profilesFromModules([module]).profiles[0]).toMatchObject({
      runtimeFields: [
        { name: 'etld', reads: ['a.b', 'c'] },
        { name: 'plain', reads: [] },
        { name: 'host.id_computed', reads: [], scriptId: 'euid_host_entity' },
      ],
      categorizationField: 'message',
      history: undefined,
      ownThreats: { tactics: ['TA0006'], techniques: ['T1110'] },
    });
  });

  it('keeps indices that the datafeed names itself', () => {
    const module = moduleFixture({
      datafeed: { indices: ['ml-rdp-lmd_ea'] },
      job: { data_description: { time_field: 'session.start_time', time_format: 'epoch_ms' } },
    });
    expect(profilesFromModules([module]).profiles[0]).toMatchObject({
      indexPatterns: ['ml-rdp-lmd_ea'],
      fixedIndices: true,
      timeField: 'session.start_time',
    });
  });

  it("reads the old spelling of a datafeed's indices", () => {
    const module = moduleFixture({ datafeed: { indices: undefined, indexes: ['INDEX_PATTERN_NAME'] } });
    expect(profilesFromModules([module]).profiles[0]).toMatchObject({
      indexPatterns: ['auditbeat-*', 'logs-*'],
      fixedIndices: false,
    });
  });

  it('has no pattern and no limit where a package names none', () => {
    const module = moduleFixture({
      jobId: 'ded_high_sent_bytes_destination_ip_ea',
      module: { defaultIndexPattern: undefined },
      job: { analysis_limits: undefined, custom_settings: { security_app_display_name: null } },
    });
    const [profile] = profilesFromModules([module]).profiles;
    expect(profile?.indexPatterns).toEqual([]);
    expect(profile?.memoryLimitBytes).toBeUndefined();
    expect(profile?.title).toBe('Data exfiltration: high sent bytes destination IP');
  });

  it.each([
    [
      'no detectors',
      { job: { analysis_config: { detectors: [] } } },
      'job auth_rare_user_ea has no detectors',
    ],
    ['no analysis', { job: { analysis_config: undefined } }, 'job auth_rare_user_ea has no detectors'],
    ['no datafeed', { module: { datafeeds: [] } }, 'job auth_rare_user_ea has no datafeed'],
  ])('names a job with %s and keeps the others', (_, parts, detail) => {
    const answer = profilesFromModules([
      moduleFixture(parts),
      moduleFixture({ id: 'other', jobId: 'other_job' }),
    ]);
    expect(answer.problems).toEqual([{ moduleId: 'security_auth', detail }]);
    expect(answer.profiles.map(({ id }) => id)).toEqual(['other_job']);
  });

  it('keeps the first of two jobs with one id, as Kibana does', () => {
    const answer = profilesFromModules([moduleFixture({}), moduleFixture({ id: 'copy' })]);
    expect(answer.profiles.map(({ moduleId }) => moduleId)).toEqual(['security_auth']);
  });
});
