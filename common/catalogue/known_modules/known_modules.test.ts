import { familyOf } from '../job_families';
import { KNOWN_FAMILIES } from '../known_families';
import { OWN_JOBS } from '../own_jobs/own_module';
import { KNOWN_MODULES } from './known_modules';

const jobs = KNOWN_MODULES.flatMap((module) => module.jobs.map((job) => ({ module, ...job })));

function duplicates(values: unknown[]): unknown[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('the known modules', () => {
  it('are sixteen, sorted, with all their jobs', () => {
    expect(KNOWN_MODULES.map((module) => [module.id, module.jobs.length])).toEqual([
      ['ded-ml', 7],
      ['dga-ml', 1],
      ['lmd-ml', 11],
      ['logs_ui_analysis', 1],
      ['logs_ui_categories', 1],
      ['pad-ml', 21],
      ['problemchild-ml', 6],
      ['security_auth', 7],
      ['security_azure_activitylogs', 5],
      ['security_cloudtrail', 5],
      ['security_gcp_audit', 5],
      ['security_host', 2],
      ['security_linux_v3', 14],
      ['security_network', 6],
      ['security_packetbeat', 3],
      ['security_windows_v3', 13],
    ]);
  });

  it('have one job for each known family that is not one of our own', () => {
    const own = new Set(OWN_JOBS.map(({ id }) => familyOf(id)));
    expect(jobs.map(({ id }) => familyOf(id)).sort()).toEqual(
      KNOWN_FAMILIES.filter((family) => !own.has(family)).sort()
    );
  });

  it('have different ids, names and descriptions', () => {
    const names = jobs.flatMap(({ config }) => config.custom_settings.security_app_display_name ?? []);
    expect(duplicates(jobs.map(({ id }) => id))).toEqual([]);
    expect(names).toHaveLength(60);
    expect(duplicates(names)).toEqual([]);
    expect(jobs.filter(({ config }) => !/^[A-Z].+\.$/.test(config.description)).map(({ id }) => id)).toEqual(
      []
    );
    KNOWN_MODULES.forEach((module) =>
      expect(duplicates(module.jobs.map(({ config }) => config.description))).toEqual([])
    );
  });

  it('name ATT&CK where Kibana and the packages do', () => {
    const named = KNOWN_MODULES.filter((module) =>
      module.jobs.every(({ config }) => Array.isArray(config.custom_settings.threat_tactics))
    );
    expect(named.map(({ id }) => id)).toEqual(
      KNOWN_MODULES.map(({ id }) => id).filter((id) => id === 'lmd-ml' || id.startsWith('security_'))
    );
  });

  it('read the index of remote desktop sessions by the start of the session', () => {
    const fixed = KNOWN_MODULES.flatMap(({ datafeeds }) => datafeeds).filter(
      ({ config }) => !config.indices.includes('INDEX_PATTERN_NAME')
    );
    expect(fixed).toHaveLength(7);
    for (const datafeed of fixed) {
      expect(datafeed.config.indices).toEqual(['ml-rdp-lmd_ea']);
      const job = jobs.find(({ id }) => id === datafeed.job_id);
      expect(job?.config.data_description).toMatchObject({ time_field: 'session.start_time' });
    }
  });

  it('look for raised rights in Linux command lines', () => {
    const pad = KNOWN_MODULES.find(({ id }) => id === 'pad-ml');
    const feeds = (pad?.datafeeds ?? []).filter(({ id }) => id.startsWith('datafeed-pad_linux_'));
    expect(feeds).toHaveLength(3);
    for (const { config } of feeds) {
      const phrases = JSON.stringify(config.query).match(/"match_phrase":\{"process.command_line.text":/g);
      expect(phrases).toHaveLength(28);
    }
  });
});
