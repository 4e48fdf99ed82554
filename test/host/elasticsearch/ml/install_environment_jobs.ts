import type { EnvironmentJob } from '../../environments/environment';
import { principalOf } from '../security/principal';
import type { MlCluster } from './ml_cluster';
import type { MlJob } from './ml_job';
import { lateDataMessage } from './notifications';

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
  const { processedToDaysAgo, finishedDaysAgo } = installed;
  const ago = (days: number): number => clock.now() - days * DAY_MS;
  const job = ml.putJob(installed.job.job_id, installed.job, author);
  job.memoryStatus = installed.memoryStatus ?? 'ok';
  job.config = {
    ...job.config,
    // Kibana shows no message that is older than its job.
    create_time: ago(1 + Math.max(processedToDaysAgo ?? 0, finishedDaysAgo ?? 0)),
    ...(finishedDaysAgo === undefined ? {} : { finished_time: ago(finishedDaysAgo) }),
    ...(installed.blocked === undefined ? {} : { blocked: { reason: installed.blocked } }),
  };
  const datafeed =
    installed.datafeed === undefined
      ? undefined
      : ml.putDatafeed(installed.datafeed.datafeed_id, { job_id: job.id, ...installed.datafeed }, author);
  if (installed.state === 'failed') ml.jobLifeCycle.enter(job, 'failed');
  if (installed.state === 'opened') ml.jobLifeCycle.openAtOnce(job);
  if (datafeed !== undefined) {
    if (processedToDaysAgo !== undefined) {
      ml.datafeedLifeCycle.countPast(datafeed, job, ago(processedToDaysAgo));
    }
    if (installed.datafeedState === 'started')
      ml.datafeedLifeCycle.start(datafeed, { startMs: 0, endMs: undefined });
  }
  tell(ml, job, installed, ago(finishedDaysAgo ?? 0));
}

function tell(ml: MlCluster, job: MlJob, { message, lateDocuments }: EnvironmentJob, timeMs: number): void {
  const { id: jobId, counter } = job;
  if (message !== undefined)
    ml.notifications.add({ jobId, level: message.level, message: message.text, timeMs });
  if (lateDocuments !== undefined) {
    const late = lateDataMessage(lateDocuments, counter.latestBucket ?? timeMs);
    ml.notifications.add({ jobId, level: 'warning', message: late, timeMs });
  }
}
