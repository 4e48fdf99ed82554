import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { parseDuration } from '../search/parse_duration';
import type { AnalysisPlan } from './analysis_plan';
import { onlyKnownMembers, optionalText, textList } from './config_checks';
import { parseDetectors } from './parse_detectors';

const ANALYSIS_MEMBERS = new Set([
  'bucket_span',
  'categorization_analyzer',
  'categorization_field_name',
  'categorization_filters',
  'detectors',
  'influencers',
  'latency',
  'model_prune_window',
  'multivariate_by_fields',
  'per_partition_categorization',
  'summary_count_field_name',
]);
/** Elasticsearch's default, used when a job names none. */
const DEFAULT_BUCKET_SPAN = '5m';
/** Stands for the category that ML makes of a message; no document has it. */
export const CATEGORY_FIELD = 'mlcategory';

export type AnalysisPart = Pick<
  AnalysisPlan,
  'bucketSpanMs' | 'analysisFields' | 'byFields' | 'overFields' | 'partitionFields'
>;

/** Checks `analysis_config` as Elasticsearch does and fills in its defaults. @throws 400 naming the member */
export function parseAnalysis(analysis: JsonObject): { config: JsonObject; plan: AnalysisPart } {
  onlyKnownMembers(analysis, 'analysis_config', ANALYSIS_MEMBERS);
  const span = optionalText(analysis.bucket_span, 'analysis_config', 'bucket_span') ?? DEFAULT_BUCKET_SPAN;
  const bucketSpanMs = parseDuration(span, 'bucket_span');
  if (bucketSpanMs < 1000) throw illegalArgument(`bucket_span [${span}] must be at least one second`);
  const detectors = parseDetectors(analysis.detectors);
  const influencers = textList(analysis.influencers, 'analysis_config', 'influencers');
  const categorized = optionalText(
    analysis.categorization_field_name,
    'analysis_config',
    'categorization_field_name'
  );
  const summary = optionalText(
    analysis.summary_count_field_name,
    'analysis_config',
    'summary_count_field_name'
  );
  const fields = detectors.flatMap(({ field, by, over, partition }) => [field, by, over, partition]);
  checkCategories(fields, categorized);
  refuseNestedFields([...fields, ...influencers]);
  const named = (list: Array<string | undefined>): string[] => [
    ...new Set(list.filter((field): field is string => field !== undefined && field !== CATEGORY_FIELD)),
  ];
  return {
    config: {
      ...analysis,
      bucket_span: span,
      detectors: detectors.map(({ config }) => config),
      influencers,
      model_prune_window: analysis.model_prune_window ?? '30d',
    },
    plan: {
      bucketSpanMs,
      analysisFields: named([...fields, ...influencers, categorized, summary]),
      byFields: named(detectors.map(({ by }) => by)),
      overFields: named(detectors.map(({ over }) => over)),
      partitionFields: named(detectors.map(({ partition }) => partition)),
    },
  };
}

function checkCategories(fields: Array<string | undefined>, categorized: string | undefined): void {
  const used = fields.includes(CATEGORY_FIELD);
  if (used && categorized === undefined) {
    throw badRequest(`categorization_field_name must be set for ${CATEGORY_FIELD} to be available`);
  }
  if (!used && categorized !== undefined) {
    throw badRequest(`categorization_field_name is set but ${CATEGORY_FIELD} is not used in any detector`);
  }
}

/** A field and one below it (`a` and `a.b`) cannot both be analysed. */
function refuseNestedFields(fields: Array<string | undefined>): void {
  for (const outer of fields) {
    const inner = fields.find((field) => outer !== undefined && field?.startsWith(`${outer}.`) === true);
    if (inner === undefined) continue;
    throw badRequest(
      `Fields [${String(outer)}] and [${inner}] cannot both be used in the same analysis_config`
    );
  }
}

function badRequest(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'status_exception', reason);
}
