import { i18n } from '@kbn/i18n';

import type { MarginalValue } from '../../common/api/data_sources';
import type { Formatters } from './formatters';

/** What is lost or gained, counted: `2 jobs, 3 ATT&CK pairs, and 1 goal`; undefined if it is nothing. */
export function valueCountText(
  { jobs, pairs, goals }: MarginalValue,
  format: Formatters
): string | undefined {
  const counts = [
    ...(jobs.length > 0 ? [jobCountText(jobs.length)] : []),
    ...(pairs.length > 0 ? [pairCountText(pairs.length)] : []),
    ...(goals.length > 0 ? [goalCountText(goals.length)] : []),
  ];
  return counts.length === 0 ? undefined : format.list(counts);
}

export function jobCountText(count: number): string {
  return i18n.translate('mlJobPicker.value.jobs', {
    defaultMessage: '{count, plural, one {# job} other {# jobs}}',
    values: { count },
  });
}

export function pairCountText(count: number): string {
  return i18n.translate('mlJobPicker.value.pairs', {
    defaultMessage: '{count, plural, one {# ATT&CK pair} other {# ATT&CK pairs}}',
    values: { count },
  });
}

export function goalCountText(count: number): string {
  return i18n.translate('mlJobPicker.value.goals', {
    defaultMessage: '{count, plural, one {# goal} other {# goals}}',
    values: { count },
  });
}
