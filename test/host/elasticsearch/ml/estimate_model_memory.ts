import { illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { integerAt } from '../json_value';
import { MB } from './byte_size';
import { onlyKnownMembers, requireObject, textList } from './config_checks';
import { CATEGORY_FIELD, parseAnalysis } from './parse_analysis';
import type { Detector } from './parse_detectors';
import { parseDetectors } from './parse_detectors';

const KB = 1024;
const BASE_BYTES = 10 * MB;
const INFLUENCER_VALUE_BYTES = 10 * KB;
const OVER_VALUE_BYTES = 768;
/** Functions that keep the values of their field for a bucket. */
const FIELD_VALUES_BYTES = 5 * MB;
const CATEGORIES_BYTES = 5 * MB;
/** What Elasticsearch takes for the field that ML itself makes. */
const CATEGORIES = { overall: 500, bucket: 50 };

const MEMBERS = new Set(['analysis_config', 'overall_cardinality', 'max_bucket_cardinality']);

/**
 * `POST _ml/anomaly_detectors/_estimate_model_memory`: whole MB, such as `21mb`. A base, a size for each detector that
 * grows with how many values its by, over and partition fields have, and one for each value of an influencer that is none
 * of these. Sizes and their growth are those of elastic/elasticsearch `TransportEstimateModelMemoryAction`.
 * @throws 400 for a cardinality that is needed and not there
 */
export function estimateModelMemory(body: JsonObject): { model_memory_estimate: string } {
  onlyKnownMembers(body, 'estimate_model_memory', MEMBERS);
  const analysis = requireObject(body.analysis_config, 'estimate_model_memory', 'analysis_config');
  const { plan } = parseAnalysis(analysis);
  const overall = cardinalities(body, 'overall_cardinality', CATEGORIES.overall);
  const perBucket = cardinalities(body, 'max_bucket_cardinality', CATEGORIES.bucket);
  const detectors = parseDetectors(analysis.detectors);
  const inDetectors = new Set(
    detectors.flatMap(({ field, by, over, partition }) => [field, by, over, partition])
  );
  const influencers = new Set(textList(analysis.influencers, 'analysis_config', 'influencers'));
  const pure = [...influencers].filter((field) => !inDetectors.has(field));
  const bytes = [
    BASE_BYTES,
    ...detectors.map((detector) => detectorBytes(detector, plan.bucketSpanMs / 1000, overall)),
    ...pure.map((field) => perBucket(field) * INFLUENCER_VALUE_BYTES),
    analysis.categorization_field_name === undefined ? 0 : CATEGORIES_BYTES,
  ].reduce((sum, part) => sum + part, 0);
  return { model_memory_estimate: `${Math.ceil(bytes / MB)}mb` };
}

type Cardinality = (field: string) => number;

function cardinalities(body: JsonObject, member: string, ofCategories: number): Cardinality {
  const given =
    body[member] === undefined ? {} : requireObject(body[member], 'estimate_model_memory', member);
  return (field) => {
    if (given[field] !== undefined) return integerAt(given[field], `${member}.${field}`);
    if (field === CATEGORY_FIELD) return ofCategories;
    throw illegalArgument(`the cardinality of [${field}] is needed in [${member}]`);
  };
}

function detectorBytes(detector: Detector, spanSeconds: number, overall: Cardinality): number {
  const { by, over, partition } = detector;
  const kind = kindOf(String(detector.config.function));
  const partitions = partition === undefined ? 1 : Math.max(1, overall(partition));
  const inPartition = (field: string): number => perPartition(overall(field), partitions, spanSeconds);
  let bytes = SIZES[kind];
  if (by !== undefined) bytes *= Math.ceil((inPartition(by) * 2) / 3);
  if (over !== undefined) bytes += OVER_VALUE_BYTES * Math.ceil(inPartition(over));
  return bytes * partitions + (kind === 'distinct' || kind === 'information' ? FIELD_VALUES_BYTES : 0);
}

/** Not every partition has every value: the more partitions, the fewer each has. */
function perPartition(values: number, partitions: number, spanSeconds: number): number {
  if (values === 0) return 0;
  const power = Math.min(1, (Math.log10(spanSeconds) + 1) / 8);
  return values / Math.min(values, partitions) ** power;
}

type Kind = 'count' | 'distinct' | 'rare' | 'information' | 'metric' | 'median' | 'time' | 'place' | 'mean';

const SIZES: Record<Kind, number> = {
  count: 32 * KB,
  distinct: 32 * KB,
  rare: 2 * KB,
  information: 48 * KB,
  mean: 48 * KB,
  metric: 120 * KB,
  median: 64 * KB,
  time: 10 * KB,
  place: 64 * KB,
};

function kindOf(name: string): Kind {
  if (/distinct_count$|dc$/.test(name)) return 'distinct';
  if (/count$|nzc$/.test(name)) return 'count';
  if (name.endsWith('rare')) return 'rare';
  if (name.endsWith('info_content')) return 'information';
  if (name.endsWith('median')) return 'median';
  if (name.startsWith('time_of_')) return 'time';
  if (name === 'metric') return 'metric';
  return name === 'lat_long' ? 'place' : 'mean';
}
