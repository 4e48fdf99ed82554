import { ElasticsearchError } from '../elasticsearch_error';
import { isJsonObject } from '../json_value';
import { conflict } from './conflict';
import type { MlContext } from './ml_context';
import type { JobState, MlJob } from './ml_job';
import { placeFor } from './node_memory';

/** How long a job takes to open and to close at time scale 1; at 600 that is 2 s and 0.3 s. */
const OPENING_MS = 1_200_000;
const CLOSING_MS = 180_000;
/** How long it goes on deleting after it has answered, where the client does not wait: 0.3 s at 600. */
const DELETING_MS = 180_000;

const NO_CAPACITY = 'no ML node has enough free memory for the job';
const NODE_LEFT = 'the node of the job has left the cluster; it waits for another';
const UPGRADE_MODE = 'persistent task cannot be assigned while upgrade mode is enabled.';

/** Opens and closes jobs and finds them a node. */
export class JobLifeCycle {
  constructor(private readonly ml: MlContext) {}

  /**
   * Opens a job and answers when it is open, with its node; at once with no node when it has to wait for one.
   * @throws 409 if it is open already, 429 without capacity unless the job may wait, or in upgrade mode
   */
  async open(job: MlJob): Promise<string> {
    this.ml.requireLicense();
    if (this.ml.upgradeMode) throw tooManyRequests('Cannot open jobs when upgrade mode is enabled');
    if (job.state === 'opened' || job.state === 'opening') {
      throw conflict(`Cannot open job [${job.id}] because it has already been opened`);
    }
    if (job.state !== 'closed')
      throw conflict(`Cannot open job [${job.id}] because its state is [${job.state}]`);
    if (isJsonObject(job.config.blocked))
      throw conflict(
        `Cannot open job [${job.id}] because it is executing [${String(job.config.blocked.reason)}]`
      );
    const node = this.place(job);
    const mayWait = job.plan.allowLazyOpen || this.ml.settings.environment.ml.lazyNodes > 0;
    if (node === undefined && !mayWait) {
      throw tooManyRequests(
        `Could not open job because no ML nodes with sufficient capacity were found: ${NO_CAPACITY} [${job.id}]`
      );
    }
    const { finished_time: _finished, ...config } = job.config;
    job.config = config;
    this.enter(job, 'opening');
    if (node === undefined) {
      job.assignmentExplanation = `Not opening job [${job.id}]: ${NO_CAPACITY}; it waits for a node`;
      return '';
    }
    this.startOn(job, node);
    await until(job, () => job.state !== 'opening');
    return job.node ?? '';
  }

  /** Stops the job's datafeed, then closes it. @throws 409 for a failed job unless `force` */
  async close(job: MlJob, force: boolean): Promise<void> {
    if (job.state === 'closed') return;
    if (job.state === 'failed' && !force) {
      throw conflict(`cannot close job [${job.id}] because it failed, use force close`);
    }
    const datafeed = this.ml.datafeedOf(job.id);
    if (datafeed !== undefined) this.ml.datafeedLifeCycle.stop(datafeed);
    job.cancelTransition?.();
    if (force || job.node === undefined) {
      this.closed(job);
      return;
    }
    this.enter(job, 'closing');
    job.cancelTransition = this.after(CLOSING_MS, () => this.closed(job));
    await until(job, () => job.state !== 'closing');
  }

  /** Gives jobs that wait for a node one, as far as there is room. */
  placeWaiting(): void {
    if (this.ml.upgradeMode) return;
    for (const job of this.ml.jobs.values()) {
      if (job.state !== 'opening' && job.state !== 'opened') continue;
      if (job.node !== undefined) continue;
      const node = this.place(job);
      if (node !== undefined) this.startOn(job, node);
    }
  }

  /** Takes every job off its node, for upgrade mode. */
  suspendAll(): void {
    for (const job of this.ml.jobs.values()) if (job.node !== undefined) this.takeOff(job, UPGRADE_MODE);
  }

  /** Takes the jobs off a node that is gone. As in Elasticsearch each keeps its state while it waits for another. */
  leaveNode(node: string): void {
    for (const job of this.ml.jobs.values()) if (job.node === node) this.takeOff(job, NODE_LEFT);
  }

  /** What a crashed process does to its job: it is off its node and failed, and its datafeed stops. */
  fail(job: MlJob, reason: string): void {
    const datafeed = this.ml.datafeedOf(job.id);
    if (datafeed !== undefined) this.ml.datafeedLifeCycle.stop(datafeed);
    job.cancelTransition?.();
    const { node } = job;
    Object.assign(job, { node: undefined, openedAt: undefined, cancelTransition: undefined });
    this.ml.notifications.add({
      jobId: job.id,
      level: 'error',
      message: reason,
      timeMs: this.ml.settings.clock.now(),
      ...(node === undefined ? {} : { nodeName: node }),
    });
    this.enter(job, 'failed');
    this.placeWaiting();
  }

  /** Marks the job as being deleted and calls `gone` when that is through. */
  deleteLater(job: MlJob, gone: () => void): void {
    job.config = { ...job.config, blocked: { reason: 'delete' } };
    job.cancelDeletion ??= this.after(DELETING_MS, gone);
  }

  /** A job that an environment has open from the start. */
  openAtOnce(job: MlJob): void {
    const node = this.place(job);
    this.enter(job, 'opening');
    if (node === undefined)
      job.assignmentExplanation = `Not opening job [${job.id}]: ${NO_CAPACITY}; it waits for a node`;
    else this.opened(job, node);
  }

  enter(job: MlJob, state: JobState): void {
    job.state = state;
    for (const watcher of [...job.watchers]) watcher();
  }

  private takeOff(job: MlJob, explanation: string): void {
    if (job.state === 'closing') {
      job.cancelTransition?.();
      this.closed(job);
      return;
    }
    job.cancelTransition?.();
    job.cancelTransition = undefined;
    job.node = undefined;
    job.assignmentExplanation = explanation;
    const datafeed = this.ml.datafeedOf(job.id);
    if (datafeed !== undefined) this.ml.datafeedLifeCycle.suspend(datafeed);
  }

  private startOn(job: MlJob, node: string): void {
    this.enter(job, 'opening');
    job.node = node;
    job.assignmentExplanation = '';
    job.cancelTransition = this.after(OPENING_MS, () => this.opened(job, node));
  }

  private opened(job: MlJob, node: string): void {
    job.node = node;
    job.assignmentExplanation = '';
    job.openedAt = this.ml.settings.clock.now();
    job.cancelTransition = undefined;
    this.enter(job, 'opened');
    this.ml.datafeedLifeCycle.jobOpened(job);
  }

  private closed(job: MlJob): void {
    job.node = undefined;
    job.openedAt = undefined;
    job.assignmentExplanation = '';
    job.cancelTransition = undefined;
    job.config = { ...job.config, finished_time: this.ml.settings.clock.now() };
    this.enter(job, 'closed');
    this.placeWaiting();
  }

  private place(job: MlJob): string | undefined {
    return placeFor(job, this.ml.settings.environment.ml, this.ml.jobs.values());
  }

  private after(ms: number, action: () => void): () => void {
    const { clock, timeScale } = this.ml.settings;
    return clock.schedule(action, ms / timeScale);
  }
}

function until(job: MlJob, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!holds()) return;
      job.watchers.delete(check);
      resolve();
    };
    job.watchers.add(check);
    check();
  });
}

function tooManyRequests(reason: string): ElasticsearchError {
  return new ElasticsearchError(429, 'status_exception', reason);
}
