import fc from 'fast-check';

import { profilesFromModules } from '../jobs/job_profile_from_module';
import { moduleFixture } from '../testing/module_fixture';
import { buildActivationPlan, type InstalledJobInput } from './build_activation_plan';
import type { MemoryLimits } from './job_memory';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const MB = 2 ** 20;

function plan(
  parts: Parameters<typeof moduleFixture>[0] = {},
  options: {
    installed?: InstalledJobInput[];
    limits?: MemoryLimits;
    usedBytes?: number;
    indices?: string[];
  } = {}
) {
  const module = moduleFixture(parts);
  const [profile] = profilesFromModules([module]).profiles;
  if (!profile) throw new Error('the fixture has no job');
  return buildActivationPlan({
    jobs: [{ profile, module, indices: options.indices ?? ['logs-*'] }],
    installed: new Map((options.installed ?? []).map((job) => [job.id, job])),
    limits: options.limits ?? { totalBytes: 2048 * MB },
    usedBytes: options.usedBytes ?? 0,
    nowMs: NOW,
    lookbackDays: 14,
  });
}

function installed(parts: Partial<InstalledJobInput> = {}): InstalledJobInput {
  return {
    id: 'auth_rare_user_ea',
    jobState: 'closed',
    hasDatafeed: true,
    datafeedId: 'feed-of-mine',
    datafeedState: 'stopped',
    indices: ['logs-*'],
    documents: 5,
    waitingForNode: false,
    memoryLimitBytes: 64 * MB,
    ...parts,
  };
}

describe('a new job', () => {
  it('is created as its module says, for the chosen indices, and started two weeks back', () => {
    const [job] = plan().jobs;
    expect(job?.notes).toEqual([]);
    expect(job?.steps).toEqual([
      {
        kind: 'create',
        body: {
          job: {
            job_id: 'auth_rare_user_ea',
            description: 'A user who is seldom seen',
            groups: ['security', 'authentication'],
            analysis_config: {
              bucket_span: '15m',
              detectors: [
                { function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' },
              ],
              influencers: ['source.ip', 'user.name'],
            },
            analysis_limits: { model_memory_limit: '128mb' },
            data_description: { time_field: '@timestamp' },
            custom_settings: { security_app_display_name: 'Rare User', created_by: 'test' },
            allow_lazy_open: true,
            results_index_name: 'auth_rare_user_ea',
          },
          datafeed: {
            datafeed_id: 'datafeed-auth_rare_user_ea',
            job_id: 'auth_rare_user_ea',
            indices: ['logs-*'],
            max_empty_searches: 10,
            query: { bool: { filter: [{ term: { 'event.category': 'authentication' } }] } },
          },
        },
      },
      { kind: 'start', datafeedId: 'datafeed-auth_rare_user_ea', startMs: NOW - 14 * DAY },
    ]);
  });

  it('leaves out what Kibana would refuse, and says so', () => {
    const [job] = plan({ job: { surprise: 1 }, datafeed: { defaults: {} } }).jobs;
    expect(job?.notes).toEqual([{ code: 'settings_dropped', blocks: false, keys: ['surprise', 'defaults'] }]);
    expect(JSON.stringify(job?.steps)).not.toContain('surprise');
  });

  it('is reduced to the largest job the cluster takes', () => {
    const [job] = plan({}, { limits: { maximumBytes: 100 * MB } }).jobs;
    expect(job?.memoryBytes).toBe(100 * MB);
    expect(job?.notes).toEqual([
      { code: 'memory_reduced', blocks: false, fromBytes: 128 * MB, toBytes: 100 * MB },
    ]);
  });

  it("takes Elasticsearch's default where the module sets no limit", () => {
    const [job] = plan({ job: { analysis_limits: undefined } }, { limits: { defaultBytes: 512 * MB } }).jobs;
    expect(job?.notes).toEqual([{ code: 'memory_defaulted', blocks: false, bytes: 512 * MB }]);
  });

  it('is blocked without an index pattern', () => {
    const [job] = plan({}, { indices: [] }).jobs;
    expect(job).toMatchObject({ steps: [], notes: [{ code: 'no_index_pattern', blocks: true }] });
  });
});

describe('an installed job', () => {
  it('that runs gets no step and no memory', () => {
    const { jobs, memory } = plan(
      {},
      { installed: [installed({ jobState: 'opened', datafeedState: 'started' })] }
    );
    expect(jobs[0]).toMatchObject({ steps: [], memoryBytes: 0, notes: [{ code: 'already_running' }] });
    expect(memory.addedBytes).toBe(0);
  });

  it('is started from where it stopped, with its own datafeed', () => {
    const [job] = plan({}, { installed: [installed({ latestRecordMs: NOW - DAY })] }).jobs;
    expect(job?.steps).toEqual([{ kind: 'start', datafeedId: 'feed-of-mine', startMs: NOW - DAY }]);
    expect(job?.notes.map(({ code }) => code)).toEqual(['already_installed', 'resumes']);
  });

  it('says what is skipped when it stopped long ago', () => {
    const [job] = plan({}, { installed: [installed({ latestRecordMs: NOW - 30 * DAY })] }).jobs;
    expect(job?.notes).toContainEqual({
      code: 'gap',
      blocks: false,
      fromMs: NOW - 30 * DAY,
      toMs: NOW - 14 * DAY,
    });
  });

  it.each([
    ['job_failed', { jobState: 'failed' }],
    ['no_datafeed', { hasDatafeed: false, datafeedId: undefined }],
    ['job_blocked', { blockedBy: 'delete' }],
  ])('is not touched when %s', (code, parts) => {
    const [job] = plan({}, { installed: [installed(parts)] }).jobs;
    expect(job?.steps).toEqual([]);
    expect(job?.notes[0]).toMatchObject({ code, blocks: true });
  });

  it('is never started before its latest record nor before the look-back', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: NOW }), { nil: undefined }), (latestRecordMs) => {
        const [job] = plan({}, { installed: [installed({ latestRecordMs })] }).jobs;
        const step = job?.steps[0];
        expect(step?.kind === 'start' && step.startMs).toBe(Math.max(latestRecordMs ?? 0, NOW - 14 * DAY));
      })
    );
  });
});

describe('memory', () => {
  it.each([
    [{ totalBytes: 1000 * MB }, 800 * MB, 'fits'],
    [{ totalBytes: 1000 * MB }, 900 * MB, 'too_small'],
    [{}, 0, 'unknown'],
  ])('with %p and %p used: %s', (limits, usedBytes, verdict) => {
    expect(plan({}, { limits, usedBytes }).memory).toMatchObject({
      usedBytes,
      addedBytes: 128 * MB,
      verdict,
    });
  });
});
