import type { Query } from '../query/query';
import type { Aggregation, AggregationRun, Selection } from './aggregation';
import { countOf, filtered, lacking } from './filtered';
import type { RandomSampler } from './random_sample';
import { randomSample } from './random_sample';
import { runDateHistogram } from './run_date_histogram';
import { runMetric } from './run_metric';
import { runTerms } from './run_terms';
import { runTopHits } from './run_top_hits';

/** Answers a search's aggregations over the documents it matched, in Elasticsearch's response form. */
export function runAggregations(
  aggregations: Map<string, Aggregation>,
  selections: Selection[],
  run: AggregationRun
): Record<string, unknown> {
  const answers = [...aggregations].map(([name, aggregation]) => [
    name,
    runOne(aggregation, selections, run),
  ]);
  return Object.fromEntries(answers);
}

function runOne(aggregation: Aggregation, selections: Selection[], run: AggregationRun): unknown {
  const bucket = (documents: Selection[], inside: Map<string, Aggregation>): Record<string, unknown> => ({
    doc_count: run.scaled(countOf(documents)),
    ...runAggregations(inside, documents, run),
  });
  switch (aggregation.type) {
    case 'terms':
      return runTerms(aggregation, selections, run, (documents) =>
        runAggregations(aggregation.inside, documents, run)
      );
    case 'date_histogram':
      return runDateHistogram(aggregation, selections, run, (documents) =>
        runAggregations(aggregation.inside, documents, run)
      );
    case 'filter':
      return bucket(filtered(aggregation.filter, selections, run), aggregation.inside);
    case 'missing':
      return bucket(filtered(lacking(aggregation.field), selections, run), aggregation.inside);
    case 'filters':
      return runFilters(aggregation, selections, run, (documents) => bucket(documents, aggregation.inside));
    case 'random_sampler':
      return runSampler(aggregation, selections, run);
    case 'top_hits':
      return runTopHits(aggregation.hits, selections);
    case 'min':
    case 'max':
    case 'value_count':
    case 'cardinality':
      return runMetric(aggregation, selections, run);
  }
}

/** The sampler's own count is of the sample; counts inside speak of all documents, rounded (`SamplingContext#scaleUp`). */
function runSampler(sampler: RandomSampler, selections: Selection[], run: AggregationRun): unknown {
  const { probability, seed, shardSeed, inside } = sampler;
  const samples = selections.map((selection) => randomSample(sampler, selection));
  const scaled = (count: number): number => Math.round(count * (1 / probability));
  return {
    seed,
    ...(shardSeed === undefined ? {} : { shard_seed: shardSeed }),
    probability,
    doc_count: countOf(samples),
    ...runAggregations(inside, samples, { ...run, scaled }),
  };
}

function runFilters(
  { filters, otherBucketKey }: Extract<Aggregation, { type: 'filters' }>,
  selections: Selection[],
  run: AggregationRun,
  bucket: (documents: Selection[]) => Record<string, unknown>
): unknown {
  const others = (queries: Query[]): Selection[] =>
    filtered({ kind: 'bool', all: [], any: [], none: queries, minimumShouldMatch: 0 }, selections, run);
  run.addBuckets(
    (Array.isArray(filters) ? filters.length : filters.size) + (otherBucketKey === undefined ? 0 : 1)
  );
  if (Array.isArray(filters)) {
    const buckets = filters.map((filter) => bucket(filtered(filter, selections, run)));
    return { buckets: otherBucketKey === undefined ? buckets : [...buckets, bucket(others(filters))] };
  }
  const named = [...filters].map(([name, filter]) => [name, bucket(filtered(filter, selections, run))]);
  const other = otherBucketKey === undefined ? [] : [[otherBucketKey, bucket(others([...filters.values()]))]];
  return { buckets: Object.fromEntries([...named, ...other]) };
}
