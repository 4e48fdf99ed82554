import type { Cluster } from '../../cluster';
import { notImplemented } from '../../elasticsearch_error';
import type { Route } from '../../http/route';
import type { StandInRequest } from '../../http/stand_in_request';
import { parseDuration } from '../../search/parse_duration';
import { onlyKnownMembers } from '../config_checks';
import { estimateModelMemory } from '../estimate_model_memory';
import { jobStats } from '../job_stats';
import type { MlJob } from '../ml_job';
import { mlRoute } from './ml_route';

/** The job that the path names. */
function jobOf({ pathParameters }: StandInRequest, { ml }: Cluster): MlJob {
  return ml.job(pathParameters.job ?? '');
}

function found(request: StandInRequest, { ml }: Cluster): MlJob[] {
  if (request.flag('exclude_generated', false)) throw notImplemented('[exclude_generated]');
  return ml.findJobs(request.pathParameters.job, request.flag('allow_no_match', true));
}

/** A configuration with its datafeed inside, as Elasticsearch 8 and later answer. */
function withDatafeed(job: MlJob, { ml }: Cluster): Record<string, unknown> {
  const datafeed = ml.datafeedOf(job.id);
  return datafeed === undefined ? job.config : { ...job.config, datafeed_config: datafeed.config };
}

async function open(request: StandInRequest, cluster: Cluster): Promise<unknown> {
  readTimeout(request);
  const node = await cluster.ml.jobLifeCycle.open(jobOf(request, cluster));
  return { opened: true, node };
}

async function close(request: StandInRequest, cluster: Cluster): Promise<unknown> {
  readTimeout(request);
  const body = request.jsonObject();
  onlyKnownMembers(body, 'close_job_request', new Set(['force', 'timeout', 'allow_no_match']));
  const force = request.flag('force', body.force === true);
  const jobs = cluster.ml.findJobs(
    request.pathParameters.job,
    request.flag('allow_no_match', body.allow_no_match !== false)
  );
  await Promise.all(jobs.map((job) => cluster.ml.jobLifeCycle.close(job, force)));
  return { closed: true };
}

/** Jobs here take seconds, so a timeout is only checked for its form and never runs out. */
function readTimeout(request: StandInRequest): void {
  const { timeout } = { ...request.jsonObject(), ...request.query };
  if (timeout !== undefined) parseDuration(String(timeout), 'timeout');
}

const BASE = '/_ml/anomaly_detectors';
const LIST = ['allow_no_match', 'exclude_generated'];

/** `_ml/anomaly_detectors`: jobs and their states. */
export const jobRoutes: Route[] = [
  ...[BASE, `${BASE}/{job}`].map((path) =>
    mlRoute(['GET'], path, 'monitor', 'job/get', LIST, (request, cluster) => {
      const jobs = found(request, cluster);
      return { count: jobs.length, jobs: jobs.map((job) => withDatafeed(job, cluster)) };
    })
  ),
  ...[`${BASE}/_stats`, `${BASE}/{job}/_stats`].map((path) =>
    mlRoute(['GET'], path, 'monitor', 'job/stats/get', ['allow_no_match'], (request, cluster) => {
      const jobs = found(request, cluster);
      return { count: jobs.length, jobs: jobs.map((job) => jobStats(job, cluster.ml)) };
    })
  ),
  mlRoute(['PUT'], `${BASE}/{job}`, 'manage', 'job/put', [], (request, cluster) => {
    const author = request.secondary ?? request.principal;
    return withDatafeed(
      cluster.ml.putJob(request.pathParameters.job ?? '', request.jsonObject(), author),
      cluster
    );
  }),
  mlRoute(['POST'], `${BASE}/{job}/_update`, 'manage', 'job/update', [], (request, cluster) =>
    withDatafeed(cluster.ml.updateJob(jobOf(request, cluster).id, request.jsonObject()), cluster)
  ),
  mlRoute(['POST'], `${BASE}/{job}/_open`, 'manage', 'job/open', ['timeout'], open),
  mlRoute(
    ['POST'],
    `${BASE}/{job}/_close`,
    'manage',
    'job/close',
    ['force', 'timeout', 'allow_no_match'],
    close
  ),
  mlRoute(
    ['DELETE'],
    `${BASE}/{job}`,
    'manage',
    'job/delete',
    ['force', 'wait_for_completion', 'delete_user_annotations'],
    async (request, cluster) => {
      // There are no annotations to keep.
      const { id } = jobOf(request, cluster);
      const wait = request.flag('wait_for_completion', true);
      await cluster.ml.deleteJob(id, { force: request.flag('force', false), wait });
      return wait ? { acknowledged: true } : { task: `stand-in:${id.length}` };
    }
  ),
  mlRoute(['POST'], `${BASE}/_estimate_model_memory`, 'manage', 'job/estimate_model_memory', [], (request) =>
    estimateModelMemory(request.jsonObject())
  ),
];
