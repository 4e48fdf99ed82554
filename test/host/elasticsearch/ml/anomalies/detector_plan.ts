import type { JsonObject } from '../../json_value';
import { isJsonObject } from '../../json_value';
import { CATEGORY_FIELD } from '../parse_analysis';
import type { SkipRule } from './skip_rules';
import { skipRulesOf } from './skip_rules';
import type { Side } from './surprise';

/** What a series detector works out of a split's documents in one bucket. */
export type Measure =
  'count' | 'sum' | 'mean' | 'min' | 'max' | 'median' | 'varp' | 'distinct_count' | 'info_content';

/** How a detector's function is scored. */
export type Family =
  /** `withEmpty`: a bucket without documents counts as 0. */
  | { kind: 'series'; measure: Measure; withEmpty: boolean }
  | { kind: 'rare' }
  | { kind: 'time'; period: 'day' | 'week' };

/** A detector as the scorer needs it. */
export interface DetectorPlan {
  index: number;
  function: string;
  /** As results call it: the function without its side. */
  description: string;
  family: Family;
  side: Side;
  field: string | undefined;
  by: string | undefined;
  over: string | undefined;
  partition: string | undefined;
  skipRules: readonly SkipRule[];
}

const FAMILIES: Record<string, Family> = {
  count: { kind: 'series', measure: 'count', withEmpty: true },
  non_zero_count: { kind: 'series', measure: 'count', withEmpty: false },
  nzc: { kind: 'series', measure: 'count', withEmpty: false },
  distinct_count: { kind: 'series', measure: 'distinct_count', withEmpty: false },
  dc: { kind: 'series', measure: 'distinct_count', withEmpty: false },
  info_content: { kind: 'series', measure: 'info_content', withEmpty: false },
  sum: { kind: 'series', measure: 'sum', withEmpty: true },
  non_null_sum: { kind: 'series', measure: 'sum', withEmpty: false },
  metric: { kind: 'series', measure: 'mean', withEmpty: false },
  mean: { kind: 'series', measure: 'mean', withEmpty: false },
  avg: { kind: 'series', measure: 'mean', withEmpty: false },
  min: { kind: 'series', measure: 'min', withEmpty: false },
  max: { kind: 'series', measure: 'max', withEmpty: false },
  median: { kind: 'series', measure: 'median', withEmpty: false },
  varp: { kind: 'series', measure: 'varp', withEmpty: false },
  rare: { kind: 'rare' },
  freq_rare: { kind: 'rare' },
  time_of_day: { kind: 'time', period: 'day' },
  time_of_week: { kind: 'time', period: 'week' },
};

/**
 * The detectors of a job's configuration that the scorer can work with. It passes over functions that it does not know
 * (`lat_long`) and detectors on fields that only a script computes, as nobody here runs one.
 */
export function detectorPlans(analysis: JsonObject, computedFields: ReadonlySet<string>): DetectorPlan[] {
  const detectors = Array.isArray(analysis.detectors) ? analysis.detectors.filter(isJsonObject) : [];
  return detectors.flatMap((detector, index) => {
    const plan = detectorPlan(detector, index);
    if (plan === undefined) return [];
    const fields = [plan.field, plan.by, plan.over, plan.partition].map((field) =>
      field === CATEGORY_FIELD ? textOf(analysis.categorization_field_name) : field
    );
    return fields.some((field) => field !== undefined && computedFields.has(field)) ? [] : [plan];
  });
}

function detectorPlan(detector: JsonObject, index: number): DetectorPlan | undefined {
  const name = String(detector.function);
  const [, side, description = name] = /^(?:(high|low)_)?(.+)$/.exec(name) ?? [];
  const family = FAMILIES[description];
  if (family === undefined) return undefined;
  return {
    index,
    function: name,
    description,
    family,
    side: side === 'high' || side === 'low' ? side : 'both',
    field: textOf(detector.field_name),
    by: textOf(detector.by_field_name),
    over: textOf(detector.over_field_name),
    partition: textOf(detector.partition_field_name),
    skipRules: skipRulesOf(detector.custom_rules),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
