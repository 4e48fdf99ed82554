import type { HostSummaryJob } from '../ml/jobs_summary';
import { startMlOnStandIn, type MlOnStandIn } from '../ml/testing/ml_on_stand_in';
import { builtInModules } from '../modules/built_in_modules';
import { loadEnvironment } from './load_environment';

const DAY_MS = 86_400_000;

let ml: MlOnStandIn;
let seen: Map<string, HostSummaryJob>;

beforeAll(async () => {
  ml = await startMlOnStandIn(await loadEnvironment('conflicts'));
  seen = new Map((await ml.summaries()).map((job) => [job.id, job]));
});
afterAll(() => ml.close());

function job(id: string): HostSummaryJob {
  const found = seen.get(id);
  if (found === undefined) throw new Error(`no job ${id}`);
  return found;
}

const daysAgo = (time: number | undefined): number => (Date.now() - (time ?? 0)) / DAY_MS;

describe('the environment of conflicts has', () => {
  it('a job stopped yesterday and one stopped long ago', () => {
    const stopped = { jobState: 'closed', datafeedState: 'stopped' };
    expect(job('auth_rare_user_ea')).toMatchObject(stopped);
    expect(daysAgo(job('auth_rare_user_ea').latestTimestampMs)).toBeCloseTo(1, 0);
    expect(job('auth_rare_hour_for_a_user_ea')).toMatchObject(stopped);
    expect(daysAgo(job('auth_rare_hour_for_a_user_ea').latestTimestampMs)).toBeCloseTo(29, 0);
  });

  it('a failed one, with its error', () => {
    expect(job('auth_high_count_logon_events_ea')).toMatchObject({
      jobState: 'failed',
      auditMessage: { level: 'error' },
    });
  });

  it('one without datafeed, and one whose datafeed reads other indices', () => {
    expect(job('auth_rare_source_ip_for_a_user_ea').hasDatafeed).toBe(false);
    expect(job('v3_windows_anomalous_script_ea').datafeedIndices).toEqual(['winlogbeat-*']);
  });

  it('one that closed for want of data', async () => {
    const id = 'v3_linux_rare_metadata_process_ea';
    expect(job(id)).toMatchObject({ jobState: 'closed', processed_record_count: 0 });
    const detectors = ml.host.contract.anomalyDetectorsProvider(ml.host.request(), ml.host.savedObjects);
    expect((await detectors.jobs(id)).jobs[0]?.finished_time).toBeLessThan(Date.now());
    expect((await detectors.datafeeds(`datafeed-${id}`)).datafeeds[0]).toMatchObject({
      max_empty_searches: 10,
    });
  });

  it('one in another space only', async () => {
    const id = 'v3_linux_rare_sudo_user_ea';
    expect(seen.has(id)).toBe(false);
    expect((await ml.summaries({ space: 'ops' })).map((found) => found.id)).toContain(id);
  });

  it('one that has taken the id of a module', async () => {
    const detectors = ml.host.contract.anomalyDetectorsProvider(ml.host.request(), ml.host.savedObjects);
    const { jobs } = await detectors.jobs('v3_windows_anomalous_service_ea');
    expect(jobs[0]?.analysis_config.detectors).toMatchObject([{ function: 'high_count' }]);
  });

  it('generations that run while enabled rules read the same, the older and the newer one', async () => {
    const running = { jobState: 'opened', datafeedState: 'started' };
    const { rules = [] } = await loadEnvironment('conflicts');
    const readers = (id: string): string[] =>
      rules
        .filter(({ inline, enabled }) => enabled && inline?.jobIds.includes(id))
        .map(({ ruleId }) => ruleId);
    expect(job('v3_linux_rare_metadata_user')).toMatchObject(running);
    expect(readers('v3_linux_rare_metadata_user')).toEqual(['own-metadata-user']);
    expect(job('v3_windows_rare_user_runas_event_ea')).toMatchObject(running);
    expect(readers('v3_windows_rare_user_runas_event')).toEqual(['own-runas']);
    expect(job('v3_linux_rare_user_compiler')).toMatchObject(running);
    expect(readers('v3_linux_rare_user_compiler_ea')).toEqual(['own-compiler']);
  });

  it('only ids that modules have, but for the older generation', async () => {
    const known = new Set(builtInModules().flatMap(({ jobs }) => jobs.map(({ id }) => id)));
    const { jobs } = await loadEnvironment('conflicts');
    const others = jobs.map((installed) => installed.job.job_id).filter((id) => !known.has(id));
    expect(others).toEqual(['v3_linux_rare_metadata_user', 'v3_linux_rare_user_compiler']);
    expect(others.every((id) => known.has(`${id}_ea`))).toBe(true);
  });
});

describe('clusters without room', () => {
  it('have no node at all, or nodes that may still come', async () => {
    expect((await loadEnvironment('no_ml_node')).ml).toMatchObject({ nodes: [], lazyNodes: 0 });
    const { nodes, lazyNodes } = (await loadEnvironment('autoscaling')).ml;
    expect([nodes.length, lazyNodes]).toEqual([1, 2]);
  });
});
