import type { Datafeed, Job } from '@kbn/ml-plugin/server';

import { asRecord, asText } from '../../common/jobs/read_value';
import { parseTimeSpan } from '../../common/jobs/time_span';
import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

/** What only the configuration of an installed job tells. Times in ms since the epoch. */
export interface JobConfig {
  analysisConfig?: Record<string, unknown>;
  /** When it was closed last; Elasticsearch forgets it when the job opens again. */
  finishedMs?: number;
  /** Whether a model was ever saved, as it is whenever a job that saw data closes. */
  hasSavedModel: boolean;
}

export interface DatafeedConfig {
  maxEmptySearches?: number;
  /** How long it waits for late documents. */
  queryDelayMs?: number;
}

export interface JobConfigsAnswer {
  /** By job id. */
  jobs: Map<string, JobConfig>;
  /** By datafeed id. */
  datafeeds: Map<string, DatafeedConfig>;
}

/**
 * Configurations of all jobs and datafeeds of the space, in two requests however many there are.
 *
 * @throws ML's guard errors, and what its Elasticsearch calls throw.
 */
export async function readJobConfigs({ ml, request, savedObjects }: MlAccess): Promise<JobConfigsAnswer> {
  const provider = requireMl(ml).anomalyDetectorsProvider(request, savedObjects);
  const [{ jobs }, { datafeeds }] = await Promise.all([provider.jobs(), provider.datafeeds()]);
  return {
    jobs: new Map(jobs.map((job) => [job.job_id, readJob(job)])),
    datafeeds: new Map(datafeeds.map((datafeed) => [datafeed.datafeed_id, readDatafeed(datafeed)])),
  };
}

function readJob(job: Job): JobConfig {
  return {
    analysisConfig: asRecord(job.analysis_config),
    finishedMs: job.finished_time,
    hasSavedModel: asText(job.model_snapshot_id) !== undefined,
  };
}

function readDatafeed({ max_empty_searches, query_delay }: Datafeed): DatafeedConfig {
  return {
    maxEmptySearches: max_empty_searches,
    queryDelayMs: query_delay === undefined ? undefined : parseTimeSpan(query_delay),
  };
}
