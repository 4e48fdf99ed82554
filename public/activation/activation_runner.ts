import pLimit from 'p-limit';

import type { PlannedJob, PlanStep } from '../../common/activation/activation_plan';
import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import { readApiProblem, type ApiProblem } from '../services/api_problem';
import type { MlApi } from '../services/ml_api';
import { createAndCheck, startAndCheck, type StepOutcome } from './activation_steps';
import { isUnfinished, reduceRun, type JobProgress, type RunEvent, type RunState } from './job_progress';

export interface ActivationRunnerOptions {
  ml: MlApi;
  /** `GET /jobs` of ours: the only source of "it runs". */
  getJobs(): Promise<JobsResponse>;
  /** Told of every answer of `getJobs`, so that others need not ask again. */
  onObserved?(response: JobsResponse): void;
  now(): number;
  /** Resolves after so many ms. */
  delay(ms: number): Promise<void>;
}

const JOBS_AT_ONCE = 3;
const POLL_MS = 2_000;
const VERIFY_FOR_MS = 60_000;

/** Carries plans out in the browser and knows how far each job has come, whether somebody looks or not. */
export class ActivationRunner {
  private readonly limit = pLimit(JOBS_AT_ONCE);
  private readonly listeners = new Set<() => void>();
  private state: RunState = [];
  private observedMs = 0;
  private watching = false;
  private watched: Promise<void> = Promise.resolve();

  constructor(private readonly options: ActivationRunnerOptions) {}

  getState(): RunState {
    return this.state;
  }

  /** Calls the listener after each change; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Starts these jobs, three at a time; resolves when each one runs or has failed, never rejects. Jobs that are under way
   * already go on as they are.
   */
  async begin(planned: readonly PlannedJob[]): Promise<void> {
    const underWay = new Set(this.state.filter(isUnfinished).map((job) => job.planned.jobId));
    const added = planned.filter(({ jobId }) => !underWay.has(jobId));
    this.dispatch({ type: 'queued', planned: added });
    await Promise.all(added.map((job) => this.run(job, job.steps)));
  }

  /** Goes on with one failed job from the step that failed; does nothing for any other. */
  async retry(jobId: string): Promise<void> {
    const job = this.state.find(({ planned }) => planned.jobId === jobId);
    if (job?.progress.phase !== 'failed') return;
    const steps = remainingSteps(job.planned.steps, job.progress);
    this.progress(jobId, { phase: 'waiting' });
    await this.run(job.planned, steps);
  }

  /** Takes notice of an answer of `GET /jobs`, unless a later one is known already. */
  observe({ jobs, asOfMs }: JobsResponse): void {
    if (asOfMs < this.observedMs) return;
    this.observedMs = asOfMs;
    this.dispatch({ type: 'observed', jobs });
  }

  /** Forgets finished jobs; does nothing while one is under way. */
  dismiss(): void {
    if (!this.state.some(isUnfinished)) this.dispatch({ type: 'dismissed' });
  }

  private dispatch(event: RunEvent): void {
    this.state = reduceRun(this.state, event);
    this.listeners.forEach((listener) => listener());
  }

  private progress(jobId: string, progress: JobProgress): void {
    this.dispatch({ type: 'progressed', jobId, progress });
  }

  private async run(planned: PlannedJob, steps: readonly PlanStep[]): Promise<void> {
    // Only requests that change something count against the limit: a job that waits for a node must not hold up others.
    const accepted = await this.limit(() => this.carryOut(planned.jobId, steps));
    if (accepted) {
      await this.verify(planned.jobId);
    }
  }

  /** True if every step was accepted. */
  private async carryOut(jobId: string, steps: readonly PlanStep[]): Promise<boolean> {
    for (const step of steps) {
      this.progress(jobId, { phase: step.kind === 'create' ? 'creating' : 'starting' });
      const outcome = await this.carryOutStep(jobId, step);
      if (!outcome.done) {
        this.progress(jobId, { phase: 'failed', step: outcome.step, failure: outcome.failure });
        return false;
      }
      if (outcome.runs) break;
    }
    return true;
  }

  private carryOutStep(jobId: string, step: PlanStep): Promise<StepOutcome> {
    const look = () => this.look();
    switch (step.kind) {
      case 'create':
        return createAndCheck(this.options.ml, look, step.body);
      case 'start':
        return startAndCheck(this.options.ml, look, jobId, step);
    }
  }

  private async look(): Promise<readonly InstalledJob[]> {
    const response = await this.options.getJobs();
    this.observe(response);
    this.options.onObserved?.(response);
    return response.jobs;
  }

  private verify(jobId: string): Promise<void> {
    this.progress(jobId, { phase: 'verifying', sinceMs: this.options.now() });
    if (!this.watching) {
      this.watching = true;
      this.watched = this.watch();
    }
    return this.watched;
  }

  /** One poll for all jobs that wait to be seen running. */
  private async watch(): Promise<void> {
    while (this.isVerifying()) {
      const problem = await this.look().then(
        () => undefined,
        (error: unknown) => readApiProblem(error)
      );
      this.expire(problem);
      if (this.isVerifying()) await this.options.delay(POLL_MS);
    }
    // In the same turn as the last check, so that a job which is added later finds the poll ended and starts a new one.
    this.watching = false;
  }

  private isVerifying(): boolean {
    return this.state.some(({ progress }) => progress.phase === 'verifying');
  }

  private expire(problem: ApiProblem | undefined): void {
    for (const { planned, progress } of this.state) {
      if (progress.phase !== 'verifying') continue;
      const waitedMs = this.options.now() - progress.sinceMs;
      if (waitedMs < VERIFY_FOR_MS) continue;
      const failure = { kind: 'not_seen', waitedMs, seen: progress.seen, problem } as const;
      this.progress(planned.jobId, { phase: 'failed', step: 'verify', failure });
    }
  }
}

function remainingSteps(
  steps: readonly PlanStep[],
  { step, failure }: Extract<JobProgress, { phase: 'failed' }>
): readonly PlanStep[] {
  switch (step) {
    case 'create_job':
    case 'create_datafeed':
      return steps;
    case 'start':
      return steps.filter(({ kind }) => kind === 'start');
    case 'verify':
      return failure.kind === 'not_seen' ? [] : steps.filter(({ kind }) => kind === 'start');
  }
}
