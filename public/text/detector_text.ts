import { i18n } from '@kbn/i18n';

import type { DetectorDescription } from '../../common/jobs/describe_detector';
import type { DetectorProfile } from '../../common/jobs/job_profile';

/** Detectors that measure something of a bucket. */
export type Measurement = Extract<DetectorDescription, { side: unknown }>;

/** What a measuring detector watches for, as part of a sentence. */
export function measureText(measurement: Measurement): string {
  const field = measurement.code === 'count' ? '' : (measurement.field ?? '');
  if (measurement.code === 'lat_long') {
    return i18n.translate('mlJobPicker.goal.latLong', {
      defaultMessage: 'an unusual place in {field}',
      values: { field },
    });
  }
  return i18n.translate('mlJobPicker.goal.unusual', {
    defaultMessage:
      '{side, select, high {an unusually high} low {an unusually low} other {an unusual}} {measure}',
    values: { side: measurement.side, measure: quantityText(measurement.code, field) },
  });
}

function quantityText(code: Exclude<Measurement['code'], 'lat_long'>, field: string): string {
  const values = { field };
  switch (code) {
    case 'count':
      return i18n.translate('mlJobPicker.goal.count', { defaultMessage: 'number of events' });
    case 'distinct_count':
      return i18n.translate('mlJobPicker.goal.distinctCount', {
        defaultMessage: 'number of different {field} values',
        values,
      });
    case 'sum':
      return i18n.translate('mlJobPicker.goal.sum', { defaultMessage: 'total of {field}', values });
    case 'mean':
      return i18n.translate('mlJobPicker.goal.mean', { defaultMessage: 'average of {field}', values });
    case 'median':
      return i18n.translate('mlJobPicker.goal.median', { defaultMessage: 'median of {field}', values });
    case 'min':
      return i18n.translate('mlJobPicker.goal.min', { defaultMessage: 'minimum of {field}', values });
    case 'max':
      return i18n.translate('mlJobPicker.goal.max', { defaultMessage: 'maximum of {field}', values });
    case 'metric':
      return i18n.translate('mlJobPicker.goal.metric', {
        defaultMessage: 'minimum, maximum or average of {field}',
        values,
      });
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
