import { illegalArgument } from '../elasticsearch_error';
import type { DatafeedSpan } from './datafeed_span';
import { DatafeedRun } from './datafeed_run';
import { conflict } from './conflict';
import type { MlContext } from './ml_context';
import type { MlDatafeed } from './ml_datafeed';
import type { MlJob } from './ml_job';

/** Starts and stops datafeeds, and ends them when there is nothing more to read. */
export class DatafeedLifeCycle {
  private readonly wanted = new Map<MlDatafeed, DatafeedSpan>();

  constructor(private readonly ml: MlContext) {}

  /**
   * Starts a datafeed; it begins to read when its job is open. Answers the node, '' while the job waits for one.
   * @throws 409 if it is started already, its job is not open, or none of its indices exists
   */
  start(datafeed: MlDatafeed, span: DatafeedSpan): string {
    this.ml.requireLicense();
    const { id } = datafeed;
    if (span.endMs !== undefined && span.endMs <= span.startMs) {
      throw illegalArgument(
        `[end] must be greater than [start]: ${span.endMs} is not later than ${span.startMs}`
      );
    }
    const job = this.ml.job(datafeed.plan.jobId);
    if (datafeed.state !== 'stopped')
      throw conflict(`cannot start datafeed [${id}] because it has already been started`);
    if (job.state !== 'opened' && job.state !== 'opening') {
      throw conflict(`cannot start datafeed [${id}] because job [${job.id}] is ${job.state}`);
    }
    this.requireIndices(datafeed);
    datafeed.state = 'starting';
    this.wanted.set(datafeed, span);
    if (job.state === 'opened' && job.node !== undefined) this.begin(datafeed, job);
    return job.node ?? '';
  }

  /** Takes in what the datafeed's query selects before `endMs` at once, as if it had been read in the past. */
  countPast(datafeed: MlDatafeed, job: MlJob, endMs: number): void {
    this.runFor(datafeed, job, { startMs: 0, endMs }).readAtOnce();
    const { counter } = job;
    if (counter.lastData !== undefined) counter.lastData = Math.min(counter.lastData, endMs);
  }

  stop(datafeed: MlDatafeed): void {
    datafeed.run?.stop();
    datafeed.run = undefined;
    datafeed.state = 'stopped';
    this.wanted.delete(datafeed);
  }

  /** Begins what waited for the job to open. */
  jobOpened(job: MlJob): void {
    const datafeed = this.ml.datafeedOf(job.id);
    if (datafeed !== undefined && this.wanted.has(datafeed)) this.begin(datafeed, job);
  }

  /** Halts its run until its job has a node again. As in Elasticsearch it keeps its state. */
  suspend(datafeed: MlDatafeed): void {
    datafeed.run?.stop();
    datafeed.run = undefined;
  }

  private begin(datafeed: MlDatafeed, job: MlJob): void {
    const span = this.wanted.get(datafeed);
    if (span === undefined) return;
    const run = this.runFor(datafeed, job, span);
    datafeed.run = run;
    datafeed.state = 'started';
    run.begin();
  }

  private runFor(datafeed: MlDatafeed, job: MlJob, span: DatafeedSpan): DatafeedRun {
    const { clock, timeScale } = this.ml.settings;
    return new DatafeedRun(job, datafeed, {
      clock,
      timeScale,
      indices: this.ml.indicesOf(datafeed),
      ...span,
      finished: () => this.finished(datafeed, job),
      warn: (message) =>
        this.ml.notifications.add({
          jobId: job.id,
          level: 'warning',
          message,
          timeMs: clock.now(),
          ...(job.node === undefined ? {} : { nodeName: job.node }),
        }),
    });
  }

  /** A datafeed that ends by itself takes its job with it. */
  private finished(datafeed: MlDatafeed, job: MlJob): void {
    this.stop(datafeed);
    void this.ml.jobLifeCycle.close(job, false);
  }

  private requireIndices(datafeed: MlDatafeed): void {
    const { id, plan } = datafeed;
    if (this.ml.indicesOf(datafeed).length > 0) return;
    throw conflict(
      `No node found to start datafeed [${id}], allocation explanation [cannot start datafeed [${id}] because index ` +
        `[${plan.indices.join(',')}] does not exist, is closed, or is still initializing.]`
    );
  }
}
