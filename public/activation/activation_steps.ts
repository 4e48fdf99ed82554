import type { JobAndDatafeed, PlanStep } from '../../common/activation/activation_plan';
import type { InstalledJob } from '../../common/api/jobs';
import { readApiProblem } from '../services/api_problem';
import type { ItemFailure, ItemResult } from '../services/item_result';
import type { CreateResult, MlApi } from '../services/ml_api';
import { isRunning, type ActivationStep, type StepFailure } from './job_progress';

export type StepOutcome =
  /** `runs`: the job was seen running meanwhile, so that no further step is needed. */
  { done: true; runs: boolean } | { done: false; step: ActivationStep; failure: StepFailure };

/** Asks for the installed jobs; rejects as `core.http` does. */
type Look = () => Promise<readonly InstalledJob[]>;

/**
 * Creates one job with its datafeed. Where something of that id exists already, the step counts as done only if the job
 * is then seen installed with exactly this datafeed.
 */
export async function createAndCheck(ml: MlApi, look: Look, body: JobAndDatafeed): Promise<StepOutcome> {
  try {
    const result = await ml.createJob(body);
    return refusedCreation(result) ?? (await checkExisting(result, look, body));
  } catch (error) {
    return { done: false, step: 'create_job', failure: { kind: 'request', problem: readApiProblem(error) } };
  }
}

function refusedCreation({ job, datafeed }: CreateResult): StepOutcome | undefined {
  if (!job.ok && !alreadyExists(job.failure)) {
    return { done: false, step: 'create_job', failure: { kind: 'refused', item: job.failure } };
  }
  if (!datafeed.ok && !alreadyExists(datafeed.failure)) {
    return { done: false, step: 'create_datafeed', failure: { kind: 'refused', item: datafeed.failure } };
  }
  return undefined;
}

async function checkExisting(
  { job, datafeed }: CreateResult,
  look: Look,
  body: JobAndDatafeed
): Promise<StepOutcome> {
  const existing = failureOf(job) ?? failureOf(datafeed);
  if (existing === undefined) {
    return { done: true, runs: false };
  }
  const seen = (await look()).find(({ id }) => id === body.job.job_id);
  return seen !== undefined && seen.datafeedId === body.datafeed.datafeed_id
    ? { done: true, runs: isRunning(seen) }
    : { done: false, step: 'create_job', failure: { kind: 'hidden', item: existing } };
}

function failureOf(result: ItemResult): ItemFailure | undefined {
  return result.ok ? undefined : result.failure;
}

/**
 * Elasticsearch says `resource_already_exists_exception` for a job, and a plain conflict (409) for the datafeed of a job
 * that has one (x-pack/plugin/ml, DatafeedManager).
 */
function alreadyExists({ type, status }: ItemFailure): boolean {
  return type === 'resource_already_exists_exception' || status === 409;
}

/**
 * Starts a datafeed. A refusal, or an answer that got lost, may mean that it was started all the same: then what the
 * installed job shows decides.
 */
export async function startAndCheck(
  ml: MlApi,
  look: Look,
  jobId: string,
  { datafeedId, startMs }: Extract<PlanStep, { kind: 'start' }>
): Promise<StepOutcome> {
  const failure = await startFailure(ml, datafeedId, startMs);
  if (failure === undefined) {
    return { done: true, runs: false };
  }
  const seen = await look().then(
    (jobs) => jobs.find(({ id }) => id === jobId),
    // The refusal is what the user must see; that looking failed as well adds nothing to it.
    () => undefined
  );
  return seen !== undefined && isRunning(seen)
    ? { done: true, runs: true }
    : { done: false, step: 'start', failure };
}

async function startFailure(
  ml: MlApi,
  datafeedId: string,
  startMs: number
): Promise<StepFailure | undefined> {
  try {
    const result = await ml.startDatafeed(datafeedId, startMs);
    return result.ok ? undefined : { kind: 'refused', item: result.failure };
  } catch (error) {
    return { kind: 'request', problem: readApiProblem(error) };
  }
}
