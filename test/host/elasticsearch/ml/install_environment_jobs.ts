import type { EnvironmentJob } from '../../environments/environment';
import { principalOf } from '../security/principal';
import type { MlCluster } from './ml_cluster';

const DAY_MS = 86_400_000;

/**
 * Brings in the jobs that an environment has from the start. A started datafeed reads on from where the environment
 * says it was; a stopped one has read up to there.
 * @throws what creating the job or datafeed does
 */
export function installEnvironmentJobs(ml: MlCluster, jobs: EnvironmentJob[]): void {
  for (const installed of jobs) install(ml, installed);
}

function install(ml: MlCluster, installed: EnvironmentJob): void {
  const { clock, environment } = ml.settings;
  const [owner] = environment.users;
  if (owner === undefined) return;
  const author = principalOf(owner);
  const job = ml.putJob(installed.job.job_id, installed.job, author);
  job.memoryStatus = installed.memoryStatus ?? 'ok';
  if (installed.blocked !== undefined) job.config = { ...job.config, blocked: { reason: installed.blocked } };
  const datafeed =
    installed.datafeed === undefined
      ? undefined
      : ml.putDatafeed(installed.datafeed.datafeed_id, { job_id: job.id, ...installed.datafeed }, author);
  if (installed.state === 'failed') ml.jobLifeCycle.enter(job, 'failed');
  if (installed.state === 'opened') ml.jobLifeCycle.openAtOnce(job);
  if (datafeed === undefined) return;
  const { processedToDaysAgo } = installed;
  if (processedToDaysAgo !== undefined) {
    ml.datafeedLifeCycle.countPast(datafeed, job, clock.now() - processedToDaysAgo * DAY_MS);
  }
  if (installed.datafeedState === 'started')
    ml.datafeedLifeCycle.start(datafeed, { startMs: 0, endMs: undefined });
}
