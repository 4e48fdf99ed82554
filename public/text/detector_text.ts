import { i18n } from '@kbn/i18n';

import type { DetectorProfile } from '../../common/jobs/job_profile';

/** Functions of Elasticsearch ML, without their `high_` or `low_`, that measure something of a bucket. */
type Measure =
  | 'count'
  | 'non_zero_count'
  | 'distinct_count'
  | 'sum'
  | 'non_null_sum'
  | 'mean'
  | 'median'
  | 'min'
  | 'max'
  | 'varp'
  | 'info_content';

type Side = 'high' | 'low' | 'both';

const MEASURES: Record<Measure, true> = {
  count: true,
  non_zero_count: true,
  distinct_count: true,
  sum: true,
  non_null_sum: true,
  mean: true,
  median: true,
  min: true,
  max: true,
  varp: true,
  info_content: true,
};

/** What a measuring detector watches for, as part of a sentence; undefined for functions that measure nothing. */
export function measureText({ function: name, field = '' }: DetectorProfile): string | undefined {
  const [, prefix, rest] = /^(?:(high|low)_)?(.+)$/.exec(name) ?? [];
  if (rest === undefined || !isMeasure(rest)) {
    return undefined;
  }
  const side: Side = prefix === 'high' || prefix === 'low' ? prefix : 'both';
  return i18n.translate('mlJobPicker.goal.unusual', {
    defaultMessage:
      '{side, select, high {an unusually high} low {an unusually low} other {an unusual}} {measure}',
    values: { side, measure: quantityText(rest, field) },
  });
}

function isMeasure(name: string): name is Measure {
  return Object.hasOwn(MEASURES, name);
}

function quantityText(measure: Measure, field: string): string {
  const values = { field };
  switch (measure) {
    case 'count':
    case 'non_zero_count':
      return i18n.translate('mlJobPicker.goal.count', { defaultMessage: 'number of events' });
    case 'distinct_count':
      return i18n.translate('mlJobPicker.goal.distinctCount', {
        defaultMessage: 'number of different {field} values',
        values,
      });
    case 'sum':
    case 'non_null_sum':
      return i18n.translate('mlJobPicker.goal.sum', { defaultMessage: 'total of {field}', values });
    case 'mean':
      return i18n.translate('mlJobPicker.goal.mean', { defaultMessage: 'average of {field}', values });
    case 'median':
      return i18n.translate('mlJobPicker.goal.median', { defaultMessage: 'median of {field}', values });
    case 'min':
      return i18n.translate('mlJobPicker.goal.min', { defaultMessage: 'smallest {field}', values });
    case 'max':
      return i18n.translate('mlJobPicker.goal.max', { defaultMessage: 'largest {field}', values });
    case 'varp':
      return i18n.translate('mlJobPicker.goal.varp', { defaultMessage: 'spread of {field}', values });
    case 'info_content':
      return i18n.translate('mlJobPicker.goal.infoContent', {
        defaultMessage: 'amount of information in {field}',
        values,
      });
  }
}

/** A detector in ML's own short notation, for those who know it: `rare by user.name partition host.name`. */
export function detectorNotation({ function: name, field, by, over, partition }: DetectorProfile): string {
  const parts = [field === undefined ? name : `${name}(${field})`];
  if (by !== undefined) parts.push(`by ${by}`);
  if (over !== undefined) parts.push(`over ${over}`);
  if (partition !== undefined) parts.push(`partition ${partition}`);
  return parts.join(' ');
}
