import type { BucketDocuments } from './bucket_documents';
import { eachDocument, pairOf } from './bucket_documents';
import type { DetectorPlan, Family } from './detector_plan';
import type { DetectorModel, Finding } from './finding';
import { LEARNING_BUCKETS } from './finding';
import type { JobFields } from './job_fields';
import { Rarity } from './rarity';

const HOUR_MS = 3_600_000;
/** Monday 1970-01-05, as 1970 began on a Thursday. */
const FIRST_MONDAY_MS = 4 * 24 * HOUR_MS;
/** Days that something must have been watched for before an hour can be odd. */
const LEARNING_DAYS = { day: 3, week: 8 };

interface Split {
  firstMs: number;
  events: number;
  /** Events by hour of the period. */
  hours: Uint32Array;
}

/** `time_of_day` and `time_of_week`: events at an hour at which the split hardly ever has any. */
export class TimeModel implements DetectorModel {
  private readonly splits = new Map<number, Map<number, Split>>();
  private readonly rarity = new Rarity();
  private readonly hours: number;
  private events = 0;

  constructor(
    private readonly plan: DetectorPlan,
    private readonly family: Extract<Family, { kind: 'time' }>,
    private readonly fields: JobFields
  ) {
    this.hours = family.period === 'day' ? 24 : 7 * 24;
  }

  find(documents: BucketDocuments): Finding[] {
    if (documents.parts.length === 0) return [];
    const oddest = new Map<number, Map<number, Finding>>();
    eachDocument(documents, this.plan, this.fields, ({ partition, by, over, timeMs }) => {
      const split = this.splits.get(pairOf(partition, by))?.get(over);
      const probability = split === undefined ? undefined : this.probabilityAt(split, timeMs);
      if (split === undefined || probability === undefined) return;
      const surprise = this.rarity.surprise(probability, this.events);
      const key = pairOf(partition, by);
      const members = oddest.get(key) ?? new Map<number, Finding>();
      oddest.set(key, members);
      if (surprise <= (members.get(over)?.surprise ?? 0)) return;
      const actual = this.sinceBegin(timeMs) / 1000;
      members.set(over, { partition, by, over, surprise, actual, typical: this.usualSecond(split) });
    });
    return [...oddest.values()].flatMap((members) => [...members.values()]);
  }

  learn(documents: BucketDocuments): void {
    if (documents.parts.length === 0) return;
    eachDocument(documents, this.plan, this.fields, ({ partition, by, over, timeMs }) => {
      const key = pairOf(partition, by);
      const members = this.splits.get(key) ?? new Map<number, Split>();
      this.splits.set(key, members);
      const split = members.get(over) ?? { firstMs: timeMs, events: 0, hours: new Uint32Array(this.hours) };
      members.set(over, split);
      const probability = this.probabilityAt(split, timeMs);
      if (probability !== undefined) this.rarity.learn(probability);
      const hour = this.hourOf(timeMs);
      split.hours[hour] = (split.hours[hour] ?? 0) + 1;
      split.events++;
      this.events++;
    });
  }

  /** The part of the split's events that come within an hour of this time of day or week; undefined while it learns. */
  private probabilityAt({ firstMs, events, hours }: Split, timeMs: number): number | undefined {
    if (events < LEARNING_BUCKETS) return undefined;
    if (timeMs - firstMs < LEARNING_DAYS[this.family.period] * 24 * HOUR_MS) return undefined;
    const hour = this.hourOf(timeMs);
    const near = [-1, 0, 1].reduce(
      (sum, offset) => sum + (hours[(hour + offset + this.hours) % this.hours] ?? 0),
      0
    );
    return (near + 0.5) / (events + 1);
  }

  private usualSecond({ hours }: Split): number {
    return (hours.indexOf(Math.max(...hours)) + 0.5) * 3600;
  }

  private hourOf(timeMs: number): number {
    return Math.floor(this.sinceBegin(timeMs) / HOUR_MS);
  }

  private sinceBegin(timeMs: number): number {
    const period = this.hours * HOUR_MS;
    const since = this.family.period === 'day' ? timeMs : timeMs - FIRST_MONDAY_MS;
    return ((since % period) + period) % period;
  }
}
