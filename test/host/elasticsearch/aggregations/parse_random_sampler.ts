import { ElasticsearchError, illegalArgument, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt } from '../json_value';
import type { QueryContext } from '../query/query';
import { failWhenRun } from '../query/query';
import type { Aggregation } from './aggregation';
import type { RandomSampler } from './random_sample';

/**
 * Reads a `random_sampler`. Without a seed each search takes another sample, and the answer names the seed it took.
 * @throws 400 for unknown members and probabilities that are neither in (0, 0.5] nor 1 (elastic/elasticsearch,
 * server/src/main/java/org/elasticsearch/search/aggregations/bucket/sampler/random/RandomSamplerAggregationBuilder.java)
 */
export function parseRandomSampler(body: JsonObject, inside: Map<string, Aggregation>): RandomSampler {
  const { probability, seed, shard_seed: shardSeed, ...others } = body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw parsingException(`[random_sampler] unknown field [${unknown}]`);
  return {
    type: 'random_sampler',
    probability: probability === undefined ? 0 : probabilityOf(probability),
    seed: seed === undefined ? anySeed() : seedAt(seed, 'random_sampler.seed'),
    shardSeed: shardSeed === undefined ? undefined : seedAt(shardSeed, 'random_sampler.shard_seed'),
    inside,
  };
}

function probabilityOf(value: unknown): number {
  const probability = typeof value === 'string' ? Number.parseFloat(value) : value;
  if (typeof probability !== 'number' || Number.isNaN(probability)) {
    throw badField('probability', `[random_sampler.probability] must be a number`);
  }
  if (probability <= 0) {
    throw badField('probability', `[probability] must be greater than 0.0, was [${probability}]`);
  }
  if (probability > 0.5 && probability !== 1) {
    throw badField(
      'probability',
      `[probability] must be between 0.0 and 0.5 or exactly 1.0, was [${probability}]`
    );
  }
  return probability;
}

function badField(field: string, reason: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'x_content_parse_exception',
    `[random_sampler] failed to parse field [${field}]`,
    {
      caused_by: { type: 'illegal_argument_exception', reason },
    }
  );
}

/** Java's int. */
function seedAt(value: unknown, where: string): number {
  const seed = integerAt(value, where);
  if (seed !== (seed | 0)) throw parsingException(`[${where}] is out of the range of an int`);
  return seed;
}

function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 32) | 0;
}

/**
 * Whether samplers stand where they may, with something inside and without another one inside: Elasticsearch finds
 * this out when it runs the search.
 */
export function requireSamplerAtTop(name: string, aggregation: Aggregation, context: QueryContext): void {
  const refuse = (reason: string): void => failWhenRun(context, illegalArgument(reason));
  if (aggregation.type === 'random_sampler') {
    if (aggregation.inside.size === 0)
      return refuse(`[random_sampler] aggregation [${name}] must have sub-aggregations`);
    if (aggregation.probability === 0)
      return refuse(`[random_sampler] aggregation [${name}] must have [probability] set`);
    const [inner] = samplersInside(aggregation);
    if (inner !== undefined) {
      refuse(
        `[random_sampler] aggregation [${name}] does not support sampling [random_sampler] aggregation [${inner}]`
      );
    }
    return;
  }
  for (const inner of samplersInside(aggregation))
    refuse(`[random_sampler] aggregation [${inner}] cannot have a parent aggregation`);
}

function samplersInside(aggregation: Aggregation): string[] {
  if (!('inside' in aggregation)) return [];
  return [...aggregation.inside].flatMap(([name, inner]) => [
    ...(inner.type === 'random_sampler' ? [name] : []),
    ...samplersInside(inner),
  ]);
}
