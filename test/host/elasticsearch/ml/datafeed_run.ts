import type { Clock } from '../clock';
import type { IndexData } from '../data/index_data';
import { selectAll } from '../search/select_documents';
import type { ReadDocuments } from './anomalies/job_scorer';
import type { MlDatafeed, RunningDatafeed } from './ml_datafeed';
import type { MlJob } from './ml_job';

/** How much data time the look-back reads per ms at time scale 1, so that 14 days take 6 s at 600. */
const LOOKBACK_RATE = (14 * 86_400_000) / 6000 / 600;
/** Time between two look-back searches at time scale 1. */
const LOOKBACK_STEP_MS = 60_000;
const MINUTE_MS = 60_000;
/** So many real-time searches without data in a row are worth a warning (elastic/elasticsearch `ProblemTracker`). */
const EMPTY_SEARCHES_TO_WARN = 10;

export interface RunSettings {
  clock: Clock;
  timeScale: number;
  /** What the datafeed may read. */
  indices: IndexData[];
  /** Epoch ms, inclusive. */
  startMs: number;
  /** Epoch ms, exclusive; without it the datafeed goes on in real time. */
  endMs: number | undefined;
  /** The datafeed ended by itself: at its `end`, or for want of data. */
  finished(): void;
  /** Something that its users should know. */
  warn(message: string): void;
}

/** Documents of an index that the datafeed's query selects, by the job's time field. */
interface Source {
  index: IndexData;
  times: Float64Array;
  documents: Uint32Array;
}

/**
 * One run of a datafeed from start to stop: reads the past in steps, then new data as it comes. The steps follow in
 * accelerated time; documents are those that the datafeed's query really selects.
 */
export class DatafeedRun implements RunningDatafeed {
  readonly isRealTimeConfigured: boolean;
  isRealTimeRunning = false;
  searchInterval: { startMs: number; endMs: number } | undefined;
  private sources: Source[] | undefined;
  private position: number;
  private emptySearches = 0;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly job: MlJob,
    private readonly datafeed: MlDatafeed,
    private readonly settings: RunSettings
  ) {
    this.isRealTimeConfigured = settings.endMs === undefined;
    // A datafeed never reads again what its job has seen: it goes on 1 ms after the latest record.
    const next = (job.counter.latestRecord ?? -Infinity) + 1;
    this.position = Math.max(settings.startMs, next);
  }

  begin(): void {
    this.schedule(() => this.firstSearch(), LOOKBACK_STEP_MS);
  }

  /** Reads everything up to the end in one search, without the clock. */
  readAtOnce(): void {
    this.prepare();
    this.search(this.lookbackEnd());
  }

  stop(): void {
    this.cancel();
    this.isRealTimeRunning = false;
    this.searchInterval = undefined;
  }

  private firstSearch(): void {
    this.prepare();
    this.lookBack();
  }

  private prepare(): void {
    this.sources = this.settings.indices.map((index) => sourceOf(index, this.datafeed, this.job));
    const earliest = this.sources.map(({ times }) => firstAtOrAfter(times, this.position)).filter(isNumber);
    // Like Elasticsearch, begin where there is data rather than search years of nothing.
    if (earliest.length > 0) this.position = Math.max(this.position, Math.min(...earliest));
    else this.position = Math.max(this.position, this.lookbackEnd());
  }

  private lookBack(): void {
    const end = this.lookbackEnd();
    const step = LOOKBACK_STEP_MS * LOOKBACK_RATE;
    if (this.position < end) this.search(Math.min(end, this.position + step));
    if (this.position < end) this.schedule(() => this.lookBack(), LOOKBACK_STEP_MS);
    else if (this.settings.endMs !== undefined && this.position >= this.settings.endMs) this.finish();
    else this.goRealTime();
  }

  /** Up to where there is a past to read: the wanted end, or as close to now as late data allows. */
  private lookbackEnd(): number {
    const recent = this.settings.clock.now() - this.datafeed.plan.queryDelayMs;
    return Math.min(this.settings.endMs ?? Infinity, recent);
  }

  private goRealTime(): void {
    this.isRealTimeRunning = this.isRealTimeConfigured;
    this.schedule(() => this.realTimeSearch(), frequencyOf(this.datafeed, this.job));
  }

  private realTimeSearch(): void {
    const end = Math.max(this.position, this.lookbackEnd());
    const found = this.search(end);
    this.emptySearches = found === 0 ? this.emptySearches + 1 : 0;
    const { maxEmptySearches } = this.datafeed.plan;
    const neverSawData = this.job.counter.processedRecords === 0;
    if (this.emptySearches === EMPTY_SEARCHES_TO_WARN)
      this.settings.warn(`No data in the last ${EMPTY_SEARCHES_TO_WARN} searches`);
    const gaveUp = neverSawData && maxEmptySearches !== undefined && this.emptySearches >= maxEmptySearches;
    const reachedEnd = this.settings.endMs !== undefined && this.position >= this.settings.endMs;
    if (gaveUp) this.settings.warn(`Stopped after ${this.emptySearches} searches that found nothing`);
    if (gaveUp || reachedEnd) this.finish();
    else this.schedule(() => this.realTimeSearch(), frequencyOf(this.datafeed, this.job));
  }

  private search(end: number): number {
    const started = performance.now();
    const { counter } = this.job;
    this.searchInterval = { startMs: this.position, endMs: end };
    let found = 0;
    const parts: ReadDocuments[] = [];
    for (const { index, times, documents } of this.sources ?? []) {
      const first = lowerBound(times, this.position);
      let i = first;
      for (; i < times.length; i++) {
        const time = times[i] ?? Infinity;
        if (time >= end) break;
        counter.add(index, documents[i] ?? 0, time, this.datafeed.plan.computedFields);
        found++;
      }
      if (i > first)
        parts.push({ index, times: times.subarray(first, i), documents: documents.subarray(first, i) });
    }
    const isCurrent = this.isRealTimeConfigured && end >= this.lookbackEnd();
    this.job.scorer.read({ parts, endMs: end, isCurrent, computedFields: this.datafeed.plan.computedFields });
    counter.searched(this.position, end, this.settings.clock.now(), found);
    this.position = end;
    this.datafeed.timing.searches++;
    this.datafeed.timing.totalMs += performance.now() - started;
    return found;
  }

  private finish(): void {
    this.stop();
    this.settings.finished();
  }

  private schedule(action: () => void, ms: number): void {
    this.cancel = this.settings.clock.schedule(action, ms / this.settings.timeScale);
  }
}

/**
 * How often new data is looked for: as the datafeed says, else Elasticsearch's default for the bucket span
 * (elastic/elasticsearch `DatafeedConfig.defaultFrequency`).
 */
function frequencyOf({ plan }: MlDatafeed, job: MlJob): number {
  const span = job.plan.bucketSpanMs;
  if (plan.frequencyMs !== undefined) return plan.frequencyMs;
  if (span <= 2 * MINUTE_MS) return MINUTE_MS;
  if (span <= 20 * MINUTE_MS) return span / 2;
  return span <= 12 * 60 * MINUTE_MS ? 10 * MINUTE_MS : 60 * MINUTE_MS;
}

function sourceOf(index: IndexData, { plan }: MlDatafeed, job: MlJob): Source {
  const positions = selectAll(plan.query, index).positions();
  const { timeField } = job.plan;
  const timed = positions.flatMap((document): Array<[number, number]> => {
    const [time] = index.valuesAt(timeField, document);
    return time === undefined ? [] : [[Number(time), document]];
  });
  if (timeField !== index.timeField) timed.sort(([a], [b]) => a - b);
  return {
    index,
    times: Float64Array.from(timed, ([time]) => time),
    documents: Uint32Array.from(timed, ([, document]) => document),
  };
}

function lowerBound(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAtOrAfter(times: Float64Array, time: number): number | undefined {
  return times[lowerBound(times, time)];
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}
