import { describeDetector } from '../../common/jobs/describe_detector';
import type { JobProfile } from '../../common/jobs/job_profile';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import type { MlModule } from '../../common/jobs/ml_module';
import { MODULE_FOLDERS, realModules } from './real_data';

interface RealAnalysis {
  bucket_span: string;
  detectors: Record<string, unknown>[];
  influencers: string[];
}

const JOBS = { 'kibana-9.5': 62, 'fleet-9.5': 43, 'kibana-7.17': 66 };

describe.each(MODULE_FOLDERS)('profiles of the jobs of %s', (folder) => {
  const modules = realModules(folder);
  const jobs = modules.flatMap((module) =>
    module.jobs.map((job) => ({ module, ...job, ...profileOf(module, job.id) }))
  );

  function profileOf(module: MlModule, jobId: string): { profile: JobProfile; problems: unknown[] } {
    const { profiles, problems } = profilesFromModules([module]);
    const profile = profiles.find(({ id }) => id === jobId);
    if (!profile) throw new Error(`${module.id} has no profile of ${jobId}: ${JSON.stringify(problems)}`);
    return { profile, problems };
  }

  it('are there for every job', () => {
    expect(jobs).toHaveLength(JOBS[folder]);
    jobs.forEach(({ problems }) => expect(problems).toEqual([]));
  });

  it('name the required and the helpful fields of the configuration', () => {
    for (const { config, profile } of jobs) {
      const analysis = config.analysis_config as RealAnalysis;
      const fields = analysis.detectors.flatMap((detector) =>
        Object.entries(detector).flatMap(([key, value]) => (key.endsWith('field_name') ? [value] : []))
      );
      expect([...profile.requiredFields].sort()).toEqual([...new Set(fields)].sort());
      expect(profile.influencers).toEqual(analysis.influencers);
      expect(profile.bucketSpan).toBe(analysis.bucket_span);
      expect(profile.detectors.map((detector) => detector.function)).toEqual(
        analysis.detectors.map((detector) => detector.function)
      );
    }
  });

  it('know every function and how much history it needs', () => {
    for (const { profile } of jobs) {
      profile.detectors.forEach((detector) => expect(describeDetector(detector).code).not.toBe('unknown'));
      expect(profile.history?.minimumMs).toBeGreaterThanOrEqual(2 * 3_600_000);
    }
  });

  it('know where the fields come from that no document has', () => {
    for (const { module, id, profile } of jobs) {
      const datafeed = module.datafeeds.find(({ job_id: jobId }) => jobId === id)?.config ?? {};
      const made = ['runtime_mappings', 'script_fields'].flatMap((key) => Object.keys(datafeed[key] ?? {}));
      expect(profile.runtimeFields.map(({ name }) => name)).toEqual(made);
      profile.runtimeFields.forEach(({ reads, scriptId }) =>
        expect(reads.length > 0 || scriptId).toBeTruthy()
      );
    }
  });

  it('keep the time field, the fixed indices and the settings', () => {
    for (const { config, profile } of jobs) {
      const settings = (config.custom_settings ?? {}) as Record<string, unknown>;
      expect(profile.timeField).toBe((config.data_description as { time_field: string }).time_field);
      expect(profile.ownThreats).toEqual({
        tactics: settings.threat_tactics ?? [],
        techniques: settings.threat_techniques ?? [],
      });
      if (settings.security_app_display_name) expect(profile.title).toBe(settings.security_app_display_name);
      if (profile.fixedIndices) expect(profile.indexPatterns).toEqual(['ml-rdp-lmd_ea']);
    }
  });
});
