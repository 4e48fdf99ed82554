/** How much a rare event counts against a deviation of a series: it happens once, a deviation may go on. */
const WEIGHT = 5.5;
/** What happens in fewer than this part of the buckets is seldom. */
const SELDOM = 0.01;

/**
 * How surprising seldom events are in a job: the less so the more of them there have been, whatever they were about.
 * Where something new turns up in every tenth bucket, one more is nothing to report.
 */
export class Rarity {
  private events = 0;

  /**
   * @param probability of what happened, by its own past
   * @param buckets how many there have been
   */
  surprise(probability: number, buckets: number): number {
    if (probability > SELDOM) return 0;
    const ofAny = (this.events + 0.5) / (buckets + 1);
    return -WEIGHT * Math.log(Math.min(1, Math.max(probability, ofAny)));
  }

  /** Takes in that it happened. */
  learn(probability: number): void {
    if (probability <= SELDOM) this.events++;
  }
}
