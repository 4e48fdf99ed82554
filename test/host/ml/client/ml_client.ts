import { errors } from '@elastic/elasticsearch';
import Boom from '@hapi/boom';
import type { KibanaRequest } from '@kbn/core/server';
import type { AnomalySearchAnswer } from '@kbn/ml-plugin/server';
import type { z } from 'zod';

import { MLJobNotFound } from '../errors';
import type { MlContext } from '../ml_context';
import {
  datafeedsAnswer,
  datafeedsStatsAnswer,
  jobsAnswer,
  jobsStatsAnswer,
  type DatafeedAnswer,
  type DatafeedStatsAnswer,
  type JobAnswer,
  type JobStatsAnswer,
} from './answers';
import { assertNamedAreFound } from './assert_named_are_found';
import { readAnswer } from './read_answer';

const JOBS = '/_ml/anomaly_detectors';
const DATAFEEDS = '/_ml/datafeeds';
const RESULTS = '.ml-anomalies-*';

export type JobBody = { job_id: string } & Record<string, unknown>;
export type DatafeedBody = { datafeed_id: string } & Record<string, unknown>;

type Params = Record<string, string | number | boolean | undefined>;

/**
 * Elasticsearch's ML API for one request: as Kibana's internal user, but only with the jobs of the request's space
 * (x-pack/platform/plugins/shared/ml/server/lib/ml_client/ml_client.ts). Ids may be comma lists, groups and wildcards.
 * Every method throws the client's errors, and MLJobNotFound for an id that is not in the space.
 */
export class MlClient {
  constructor(
    private readonly context: MlContext,
    private readonly request: KibanaRequest
  ) {}

  async jobs(jobId?: string): Promise<JobAnswer[]> {
    const jobs = (await this.read(withId(JOBS, jobId), jobsAnswer)).jobs.filter((job) =>
      this.sees(job.job_id)
    );
    assertNamedAreFound('job', jobId, [
      ...jobs.map((job) => job.job_id),
      ...jobs.flatMap((job) => job.groups ?? []),
    ]);
    return jobs;
  }

  async jobStats(jobId?: string): Promise<JobStatsAnswer[]> {
    const [stats] = await Promise.all([
      this.read(`${withId(JOBS, jobId)}/_stats`, jobsStatsAnswer),
      jobId === undefined ? undefined : this.jobs(jobId),
    ]);
    return stats.jobs.filter((job) => this.sees(job.job_id));
  }

  async datafeeds(datafeedId?: string): Promise<DatafeedAnswer[]> {
    const { datafeeds } = await this.read(withId(DATAFEEDS, datafeedId), datafeedsAnswer);
    const seen = datafeeds.filter((datafeed) => this.sees(datafeed.job_id));
    assertNamedAreFound(
      'datafeed',
      datafeedId,
      seen.map((datafeed) => datafeed.datafeed_id)
    );
    return seen;
  }

  async datafeedStats(datafeedId?: string): Promise<DatafeedStatsAnswer[]> {
    const [seen, stats] = await Promise.all([
      this.datafeeds(datafeedId),
      this.read(`${withId(DATAFEEDS, datafeedId)}/_stats`, datafeedsStatsAnswer),
    ]);
    const ids = new Set(seen.map((datafeed) => datafeed.datafeed_id));
    return stats.datafeeds.filter((datafeed) => ids.has(datafeed.datafeed_id));
  }

  /**
   * A search in the results of all jobs, of other spaces too: which of them it is about, its query has to say. The
   * parameters are those of the client's `search` but for the index
   * (x-pack/platform/plugins/shared/ml/server/lib/ml_client/search.ts).
   * @throws Boom's 404 for a job that the space does not show; wildcards are jobs that do not exist
   */
  async anomalySearch(searchParams: object, jobIds: readonly string[]): Promise<AnomalySearchAnswer> {
    const missing = jobIds.filter((jobId) => !this.sees(jobId));
    if (missing.length > 0) throw Boom.notFound(`${missing.join(',')} missing`);
    return this.context.core.elasticsearch.internal.search({ ...searchParams, index: RESULTS });
  }

  /** The job is in the request's space afterwards, and in no other, whatever a deleted one with its id was in. */
  async putJob({ job_id: jobId, ...body }: JobBody): Promise<void> {
    const { core, jobSpaces } = this.context;
    await core.elasticsearch
      .asSecondaryAuth(this.request)
      .transport.request({ method: 'PUT', path: withId(JOBS, jobId), body });
    jobSpaces.forget(jobId);
    jobSpaces.add(jobId, [core.spaces.getSpaceId(this.request)]);
  }

  /**
   * With the user's credentials beside: Elasticsearch lets the datafeed read what the user may read.
   * @throws MLJobNotFound, although the datafeed is there then, for a job that the space does not show
   */
  async putDatafeed({ datafeed_id: datafeedId, ...body }: DatafeedBody): Promise<void> {
    await this.context.core.elasticsearch
      .asSecondaryAuth(this.request)
      .transport.request({ method: 'PUT', path: withId(DATAFEEDS, datafeedId), body });
    if (typeof body.job_id === 'string') {
      this.assertSees(body.job_id);
    }
  }

  /** What is given of its configuration replaces what was there; it reads as the user from then on. */
  async updateDatafeed(datafeedId: string, body: object): Promise<unknown> {
    await this.datafeeds(datafeedId);
    return this.context.core.elasticsearch.asSecondaryAuth(this.request).transport.request({
      method: 'POST',
      path: `${withId(DATAFEEDS, datafeedId)}/_update`,
      body,
    });
  }

  async openJob(jobId: string): Promise<void> {
    this.assertSees(jobId);
    await this.send('POST', `${withId(JOBS, jobId)}/_open`);
  }

  async closeJob(jobId: string, params: Params = {}): Promise<boolean> {
    this.assertSees(jobId);
    return says(await this.send('POST', `${withId(JOBS, jobId)}/_close`, params), 'closed');
  }

  /** Its spaces stay known, as in Kibana: with `wait_for_completion: false` the job is still there afterwards. */
  async deleteJob(jobId: string, params: Params = {}): Promise<void> {
    this.assertSees(jobId);
    await this.send('DELETE', withId(JOBS, jobId), params);
  }

  /** Size such as `21mb`. */
  estimateModelMemory(body: object): Promise<unknown> {
    return this.send('POST', `${JOBS}/_estimate_model_memory`, {}, body);
  }

  /** `start` and `end` in ms since the epoch; without `end` the datafeed goes on in real time. */
  async startDatafeed(datafeedId: string, start?: number, end?: number): Promise<boolean> {
    await this.datafeeds(datafeedId);
    const path = `${withId(DATAFEEDS, datafeedId)}/_start`;
    return says(await this.send('POST', path, {}, { start: text(start), end: text(end) }), 'started');
  }

  async stopDatafeed(datafeedId: string): Promise<boolean> {
    await this.datafeeds(datafeedId);
    return says(await this.send('POST', `${withId(DATAFEEDS, datafeedId)}/_stop`), 'stopped');
  }

  async deleteDatafeed(datafeedId: string, params: Params = {}): Promise<unknown> {
    await this.datafeeds(datafeedId);
    return this.send('DELETE', withId(DATAFEEDS, datafeedId), params);
  }

  private sees(jobId: string): boolean {
    return this.context.jobSpaces.isVisible(jobId, this.context.core.spaces.getSpaceId(this.request));
  }

  private assertSees(jobId: string): void {
    if (!this.sees(jobId)) {
      throw new MLJobNotFound(`No known job with id '${jobId}'`);
    }
  }

  private async read<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    try {
      return await readAnswer(this.context.core.elasticsearch.internal, path, shape);
    } catch (error) {
      throw isNotFound(error) ? new MLJobNotFound(error.message) : error;
    }
  }

  private send(method: string, path: string, querystring: Params = {}, body?: object): Promise<unknown> {
    return this.context.core.elasticsearch.internal.transport.request({
      method,
      path,
      querystring,
      ...(body === undefined ? {} : { body }),
    });
  }
}

function isNotFound(error: unknown): error is errors.ResponseError {
  return error instanceof errors.ResponseError && error.statusCode === 404;
}

function withId(path: string, id: string | undefined): string {
  return id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
}

function text(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : String(milliseconds);
}

function says(answer: unknown, word: string): boolean {
  return typeof answer === 'object' && answer !== null && Reflect.get(answer, word) === true;
}
