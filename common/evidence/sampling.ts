/** Up to so many documents, over all groups, every one is looked at. */
const EXACT_UP_TO = 1_000_000;

/** Beyond, about so many are: enough for a share of 1 % to be off by less than a tenth of it. */
const SAMPLE_OF = 500_000;

/** The highest probability below 1 that `random_sampler` takes (RandomSamplerAggregationBuilder, elastic/elasticsearch). */
const HIGHEST_PROBABILITY = 0.5;

/**
 * With which probability a document should be looked at, so that the work stays the same however much is shipped.
 *
 * @param documents that would be visited without sampling
 * @returns 1 for all
 */
export function samplingProbability(documents: number): number {
  return documents <= EXACT_UP_TO ? 1 : Math.min(HIGHEST_PROBABILITY, SAMPLE_OF / documents);
}
