import { KNOWN_FAMILIES } from '../known_families';
import { OWN_JOBS, OWN_MODULE_ID, ownModule } from './own_module';
import { VPN_SOURCES, vpnClauses } from './vpn_sources';

/** Keys that Kibana's closed schemas take (reference: ml/server/routes/schemas/anomaly_detectors_schema.ts). */
const JOB_KEYS = [
  'description',
  'groups',
  'analysis_config',
  'analysis_limits',
  'data_description',
  'custom_settings',
  'allow_lazy_open',
];
const ANALYSIS_KEYS = [
  'bucket_span',
  'detectors',
  'influencers',
  'categorization_field_name',
  'per_partition_categorization',
];
const DETECTOR_KEYS = [
  'detector_description',
  'function',
  'field_name',
  'by_field_name',
  'over_field_name',
  'partition_field_name',
];
const DATAFEED_KEYS = ['job_id', 'indices', 'query', 'max_empty_searches'];

const built = ownModule();

function detectorsOf(config: Record<string, unknown>): Record<string, unknown>[] {
  const { detectors } = config.analysis_config as { detectors: Record<string, unknown>[] };
  return detectors;
}

describe('ownModule', () => {
  it('has one job and one datafeed for each of our families, with the same id', () => {
    const families = KNOWN_FAMILIES.filter((family) => family.startsWith('ml_job_picker_'));
    expect(built.id).toBe(OWN_MODULE_ID);
    expect(built.jobs.map(({ id }) => id).sort()).toEqual([...families].sort());
    expect(built.datafeeds.map(({ job_id }) => job_id).sort()).toEqual([...families].sort());
  });

  it.each(built.jobs)('$id uses only keys that Kibana takes', ({ config }) => {
    expect(JOB_KEYS).toEqual(expect.arrayContaining(Object.keys(config)));
    expect(ANALYSIS_KEYS).toEqual(expect.arrayContaining(Object.keys(config.analysis_config as object)));
    for (const detector of detectorsOf(config)) {
      expect(DETECTOR_KEYS).toEqual(expect.arrayContaining(Object.keys(detector)));
    }
  });

  it.each(built.datafeeds)('$id uses only keys that Kibana takes', ({ config }) => {
    expect(Object.keys(config).sort()).toEqual([...DATAFEED_KEYS].sort());
  });

  it.each(built.jobs)('$id is a security job that names its maker', ({ id, config }) => {
    expect(config.groups).toContain('security');
    expect(config.custom_settings).toMatchObject({ created_by: 'ml-job-picker' });
    expect(config.allow_lazy_open).toBe(true);
    expect(id).toMatch(/^[a-z0-9][a-z0-9_-]*[a-z0-9]$/);
    expect(id.length).toBeLessThanOrEqual(64);
    for (const group of config.groups as string[]) expect(group).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  });

  it.each(OWN_JOBS)('$id looks at its partition field as an influencer', ({ analysisConfig }) => {
    const { influencers } = analysisConfig as { influencers: string[] };
    for (const detector of detectorsOf({ analysis_config: analysisConfig })) {
      expect(influencers).toContain(detector.partition_field_name);
    }
  });

  it("keeps to Elasticsearch's rules for categories by partition", () => {
    for (const { config } of built.jobs) {
      const analysis = config.analysis_config as Record<string, unknown>;
      const byCategory = detectorsOf(config).filter((detector) => detector.by_field_name === 'mlcategory');
      if (analysis.categorization_field_name === undefined) {
        expect(byCategory).toEqual([]);
        continue;
      }
      expect(byCategory).not.toEqual([]);
      expect(new Set(byCategory.map((detector) => detector.partition_field_name)).size).toBe(1);
      expect(byCategory[0]?.partition_field_name).toBeDefined();
    }
  });
});

describe('vpnClauses', () => {
  it('asks for each dataset that has the events, and for no other', () => {
    const datasets = VPN_SOURCES.filter(({ traffic }) => traffic).map(({ dataset }) => dataset);
    const asked = JSON.stringify(vpnClauses('traffic'));
    for (const { dataset } of VPN_SOURCES) expect(asked.includes(dataset)).toBe(datasets.includes(dataset));
  });

  it('gives each source at least one use', () => {
    expect(VPN_SOURCES.filter(({ logins, traffic }) => !logins && !traffic)).toEqual([]);
  });
});
