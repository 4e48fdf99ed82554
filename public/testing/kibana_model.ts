import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import type { InstalledJob, JobRule } from '../../common/api/jobs';
import { installedJob, stoppedJob } from './fixtures';

export interface KibanaModelOptions {
  /** Installed jobs that this space shows. */
  jobs?: readonly InstalledJob[];
  /** ML rules, installed or only offered. */
  rules?: readonly JobRule[];
  /** Jobs that exist elsewhere only, with the space that shows each. */
  hidden?: Readonly<Record<string, string>>;
  /** Ids of jobs that find no ML node when they are opened. */
  held?: readonly string[];
  /** How many looks a started job still shows itself starting. */
  looksUntilRunning?: number;
}

export const EXISTS = {
  error: { type: 'resource_already_exists_exception', reason: 'The job cannot be created with the Id' },
  status: 400,
};

/** Jobs and rules of a small Kibana, changed as its routes change them. Wrong order is refused as Elasticsearch does. */
export class KibanaModel {
  readonly jobs = new Map<string, InstalledJob>();
  readonly rules = new Map<string, JobRule>();
  readonly hidden: Map<string, string>;
  readonly held: Set<string>;
  /** Start times that were accepted, by datafeed, in order. */
  readonly starts: Array<{ datafeedId: string; startMs: number }> = [];
  /** What was asked for although it was so already. */
  readonly repeated: string[] = [];
  private readonly looksLeft = new Map<string, number>();
  private readonly looksUntilRunning: number;

  constructor(options: KibanaModelOptions) {
    options.jobs?.forEach((job) => this.jobs.set(job.id, job));
    options.rules?.forEach((rule) => this.rules.set(rule.ruleId, rule));
    this.hidden = new Map(Object.entries(options.hidden ?? {}));
    this.held = new Set(options.held);
    this.looksUntilRunning = options.looksUntilRunning ?? 0;
  }

  /** Everything that an undoing must leave as it was. */
  snapshot(): unknown {
    const jobs = [...this.jobs.values()].map(({ id, jobState, datafeedId, datafeedState, indices }) => ({
      id,
      jobState,
      datafeedId,
      datafeedState,
      indices,
    }));
    const rules = [...this.rules.values()].map(({ ruleId, status, objectId }) => ({
      ruleId,
      status,
      objectId,
    }));
    return { jobs: jobs.sort((a, b) => a.id.localeCompare(b.id)), rules };
  }

  look(): InstalledJob[] {
    for (const [id, left] of this.looksLeft) {
      this.looksLeft.set(id, left - 1);
      if (left <= 0) {
        this.looksLeft.delete(id);
        this.patch(id, { datafeedState: 'started' });
      }
    }
    return [...this.jobs.values()];
  }

  /** Undefined: done. Otherwise Elasticsearch's error for the job and for its datafeed. */
  create({ job, datafeed }: JobAndDatafeed): { job?: object; datafeed?: object } {
    const existing = this.jobs.get(job.job_id);
    if (this.hidden.has(job.job_id)) return { job: EXISTS, datafeed: EXISTS };
    if (existing?.datafeedId !== undefined) {
      this.repeated.push(`create ${job.job_id}`);
      return {
        job: EXISTS,
        datafeed: { error: { type: 'conflict', reason: 'has a datafeed' }, status: 409 },
      };
    }
    this.putJob(job);
    this.patch(job.job_id, {
      datafeedId: datafeed.datafeed_id,
      datafeedState: 'stopped',
      indices: datafeed.indices,
    });
    return existing === undefined ? {} : { job: EXISTS };
  }

  putJob({ job_id: id, custom_settings: settings }: JobAndDatafeed['job']): void {
    const activationId = (settings as { ml_job_picker_activation?: string } | undefined)
      ?.ml_job_picker_activation;
    this.jobs.set(id, {
      ...stoppedJob({ id, datafeedId: undefined, datafeedState: undefined, indices: [] }),
      ...this.jobs.get(id),
      ...(activationId !== undefined && { activationId }),
    });
  }

  start(datafeedId: string, startMs: number): object | undefined {
    const job = this.withDatafeed(datafeedId);
    if (job === undefined) return { error: { type: 'not_found', reason: 'No datafeed' }, status: 404 };
    if (job.jobState === 'failed')
      return { error: { type: 'status_exception', reason: 'failed' }, status: 409 };
    if (job.datafeedState !== 'stopped') {
      this.repeated.push(`start ${datafeedId}`);
      return { error: { type: 'status_exception', reason: 'already been started' }, status: 409 };
    }
    this.starts.push({ datafeedId, startMs });
    if (this.held.has(job.id)) {
      const explanation = 'not enough memory';
      this.patch(job.id, { jobState: 'opening', datafeedState: 'started', explanation });
      return undefined;
    }
    this.patch(
      job.id,
      installedJob({ ...job, jobState: 'opened', datafeedState: 'started', state: 'active' })
    );
    if (this.looksUntilRunning > 0) {
      this.patch(job.id, { datafeedState: 'starting' });
      this.looksLeft.set(job.id, this.looksUntilRunning - 1);
    }
    return undefined;
  }

  stop(datafeedId: string): object | undefined {
    const job = this.withDatafeed(datafeedId);
    if (job === undefined) return { error: { type: 'not_found', reason: 'No datafeed' }, status: 404 };
    this.patch(job.id, { datafeedState: 'stopped', state: 'blind' });
    return undefined;
  }

  close(jobId: string): object | undefined {
    const job = this.jobs.get(jobId);
    if (job === undefined) return { error: { type: 'not_found', reason: 'No job' }, status: 404 };
    if (job.datafeedState !== 'stopped' && job.datafeedId !== undefined && job.jobState !== 'failed') {
      return { error: { type: 'status_exception', reason: 'the datafeed is started' }, status: 409 };
    }
    this.patch(jobId, {
      jobState: 'closed',
      ...(job.datafeedId !== undefined && { datafeedState: 'stopped' }),
    });
    return undefined;
  }

  delete(jobId: string): object | undefined {
    if (!this.jobs.delete(jobId)) return { error: { type: 'not_found', reason: 'No job' }, status: 404 };
    return undefined;
  }

  updateDatafeed(datafeedId: string, indices: string[]): void {
    const job = this.withDatafeed(datafeedId);
    if (job !== undefined) this.patch(job.id, { indices });
  }

  deleteDatafeed(datafeedId: string): void {
    const job = this.withDatafeed(datafeedId);
    if (job !== undefined)
      this.patch(job.id, { datafeedId: undefined, datafeedState: undefined, indices: [] });
  }

  /** Makes jobs of another space visible here. */
  show(jobIds: readonly string[]): void {
    for (const id of jobIds) {
      if (this.hidden.delete(id)) this.jobs.set(id, stoppedJob({ id, datafeedId: `datafeed-${id}` }));
    }
  }

  /** Takes jobs out of this space. */
  hide(jobIds: readonly string[]): void {
    for (const id of jobIds) {
      if (this.jobs.delete(id)) this.hidden.set(id, 'other');
    }
  }

  patchRule(ruleId: string, changes: Partial<JobRule>): void {
    const rule = this.rules.get(ruleId);
    if (rule !== undefined) this.rules.set(ruleId, { ...rule, ...changes });
  }

  patch(jobId: string, changes: Partial<InstalledJob>): void {
    const job = this.jobs.get(jobId);
    if (job !== undefined) this.jobs.set(jobId, { ...job, ...changes });
  }

  private withDatafeed(datafeedId: string): InstalledJob | undefined {
    return [...this.jobs.values()].find((job) => job.datafeedId === datafeedId);
  }
}
