import type { JobAction, PlanStep } from '../activation/activation_plan';
import { ACTION_ORDER } from '../activation/job_action';
import type { InstalledJobInput, MlNodeUse } from '../activation/plan_input';
import { asRecord } from '../jobs/read_value';
import { parseMemorySize } from '../jobs/memory_size';
import { MEGABYTES } from './plan_input_fixture';

/** A job of the model: what a plan sees of it, and the node it has a place on. */
export interface ModelJob extends InstalledJobInput {
  memoryLimitBytes: number;
  node?: string;
}

export type ModelState = Pick<ModelJob, 'jobState' | 'datafeedState' | 'datafeedId' | 'indices'>;

/** As little of Elasticsearch as shows what a plan's steps do: jobs, datafeeds, and the memory of nodes. */
export class PlanClusterModel {
  readonly jobs = new Map<string, ModelJob>();

  constructor(readonly maxBytesByNode: ReadonlyMap<string, number>) {}

  add(job: ModelJob): void {
    this.jobs.set(job.id, job);
    const charged = ['opened', 'opening', 'closing'].includes(job.jobState);
    if (charged) this.place(job);
    if (charged && job.node === undefined && job.jobState !== 'closing') this.wait(job);
  }

  installed(): Map<string, InstalledJobInput> {
    return new Map([...this.jobs].map(([id, { node: _node, ...job }]) => [id, { ...job }]));
  }

  nodes(): MlNodeUse[] {
    return [...this.maxBytesByNode].map(([name, maxBytes]) => ({
      name,
      maxBytes,
      usedBytes: this.usedOn(name),
    }));
  }

  /** What an undo must bring back. */
  state(): Record<string, ModelState> {
    return Object.fromEntries(
      [...this.jobs].map(([id, { jobState, datafeedState, datafeedId, indices, hasDatafeed }]) => [
        id,
        { jobState, datafeedId, datafeedState, indices: hasDatafeed ? indices : [] },
      ])
    );
  }

  meets(requirement: PlanStep['requires'], { jobId }: JobAction): boolean {
    const job = this.jobs.get(jobId);
    switch (requirement) {
      case 'job_absent':
        return job === undefined;
      case 'job_installed':
        return job !== undefined;
      case 'job_with_datafeed':
        return job?.hasDatafeed === true;
      case 'job_without_datafeed':
        return job?.hasDatafeed === false;
    }
  }

  apply(action: JobAction): void {
    switch (action.kind) {
      case 'create':
        return this.create(action);
      case 'delete':
        this.jobs.delete(action.jobId);
        return;
      case 'stop':
        return this.change(action.jobId, { datafeedState: 'stopped' });
      case 'close':
        return this.close(this.job(action.jobId));
      case 'start':
        return this.start(this.job(action.jobId), action.datafeedId);
      case 'update_datafeed':
        return this.updateDatafeed(this.job(action.jobId), action.indices);
      case 'delete_datafeed':
        return this.change(action.jobId, {
          hasDatafeed: false,
          datafeedId: undefined,
          datafeedState: undefined,
        });
      case 'share':
      case 'add_to_space':
      case 'remove_from_space':
        return;
    }
  }

  private create({ jobId, creates, body: { job, datafeed } }: JobAction & { kind: 'create' }): void {
    const feed = {
      hasDatafeed: true,
      datafeedId: datafeed.datafeed_id,
      datafeedState: 'stopped',
      indices: datafeed.indices,
    };
    if (creates === 'datafeed') return this.change(jobId, feed);
    if (this.jobs.has(jobId)) throw new Error(`${jobId} exists`);
    const limit = parseMemorySize(asRecord(job.analysis_limits)?.model_memory_limit);
    if (limit === undefined) throw new Error(`${jobId} has no limit`);
    this.jobs.set(jobId, {
      id: jobId,
      groups: [],
      jobState: 'closed',
      documents: 0,
      waitingForNode: false,
      memoryLimitBytes: limit,
      analysisConfig: asRecord(job.analysis_config),
      ...feed,
    });
  }

  private start(job: ModelJob, datafeedId: string): void {
    if (job.datafeedId !== datafeedId || job.datafeedState !== 'stopped') {
      throw new Error(`${datafeedId} cannot be started: ${JSON.stringify(job)}`);
    }
    if (job.jobState === 'closed') {
      job.jobState = 'opened';
      this.place(job);
      if (job.node === undefined) this.wait(job);
    } else if (job.jobState !== 'opened' && job.jobState !== 'opening') {
      throw new Error(`${job.id} is ${job.jobState}`);
    }
    job.datafeedState = job.node === undefined ? 'starting' : 'started';
  }

  private close(job: ModelJob): void {
    this.change(job.id, { jobState: 'closed', waitingForNode: false, node: undefined });
    if (job.hasDatafeed) job.datafeedState = 'stopped';
  }

  private updateDatafeed(job: ModelJob, indices: string[]): void {
    if (job.datafeedState !== 'stopped') throw new Error(`datafeed of ${job.id} is ${job.datafeedState}`);
    job.indices = indices;
  }

  private place(job: ModelJob): void {
    const [best] = [...this.maxBytesByNode]
      .map(([name, maxBytes]) => ({
        name,
        free: maxBytes - 30 * MEGABYTES - Math.max(0, this.usedOn(name) - 30 * MEGABYTES),
      }))
      .filter(({ free }) => free >= job.memoryLimitBytes + 10 * MEGABYTES)
      .sort((a, b) => b.free - a.free);
    job.node = best?.name;
  }

  private wait(job: ModelJob): void {
    job.jobState = 'opening';
    job.waitingForNode = true;
    if (job.datafeedState === 'started') job.datafeedState = 'starting';
  }

  private usedOn(name: string): number {
    const here = [...this.jobs.values()].filter(({ node }) => node === name);
    return here.reduce(
      (sum, { memoryLimitBytes }) => sum + memoryLimitBytes + 10 * MEGABYTES,
      here.length > 0 ? 30 * MEGABYTES : 0
    );
  }

  private job(jobId: string): ModelJob {
    const job = this.jobs.get(jobId);
    if (!job) throw new Error(`no job ${jobId}`);
    return job;
  }

  private change(jobId: string, changes: Partial<ModelJob>): void {
    Object.assign(this.job(jobId), changes);
  }
}

/** In the order in which they are carried out: all jobs pass one kind before the next begins. */
export function inActionOrder<T>(items: readonly T[], actionOf: (item: T) => JobAction): T[] {
  const rank = (item: T): number => ACTION_ORDER.indexOf(actionOf(item).kind);
  return [...items].sort((a, b) => rank(a) - rank(b));
}
