import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';
import { scoreNumberText } from './score_text';

interface NothingNoticed {
  /** In the time shown. */
  hasResults: boolean;
  /** Results of some jobs are missing from the answer. */
  isIncomplete: boolean;
  /** At any time. */
  hadResults: boolean;
}

/** Why a job has no score in the time shown. */
export function nothingNoticedText({ hasResults, isIncomplete, hadResults }: NothingNoticed): string {
  if (hasResults) {
    return i18n.translate('mlJobPicker.results.nothingUnusual', { defaultMessage: 'nothing unusual' });
  }
  if (isIncomplete) {
    return i18n.translate('mlJobPicker.results.notRead', { defaultMessage: 'results not read' });
  }
  return hadResults
    ? i18n.translate('mlJobPicker.results.noneInTime', { defaultMessage: 'no results in this time' })
    : i18n.translate('mlJobPicker.results.noneYet', { defaultMessage: 'no results yet' });
}

export interface ResultsSummary {
  jobs: number;
  /** Jobs with a score above 0. */
  noticing: number;
  /** Records with a score of at least `threshold`. */
  anomalies: number;
  threshold: number;
  /** Highest score, if any. */
  highest: number | undefined;
}

/** `2 of 7 jobs noticed something. The highest score is 82. 5 anomalies have a score of 50 or more.` */
export function resultsSummaryText(summary: ResultsSummary, format: Formatters): string {
  const { jobs, noticing, anomalies, threshold, highest } = summary;
  return i18n.translate('mlJobPicker.results.summary', {
    defaultMessage:
      '{noticing} of {jobs, plural, one {{all} job} other {{all} jobs}} noticed something. The highest score is {highest}. {anomalies, plural, =0 {No anomaly has} one {{found} anomaly has} other {{found} anomalies have}} a score of {threshold} or more.',
    values: {
      noticing: format.number(noticing),
      jobs,
      all: format.number(jobs),
      highest: scoreNumberText(highest ?? 0, format),
      anomalies,
      found: format.number(anomalies),
      threshold: format.number(threshold),
    },
  });
}

/** Where the score from which an anomaly counts is set. */
export const THRESHOLD_SETTING = 'securitySolution:defaultAnomalyScore';

/** Kibana's page for this setting (src/platform/plugins/private/advanced_settings: `query` narrows the list). */
export const THRESHOLD_PATH = `/app/management/kibana/settings?query=${THRESHOLD_SETTING}`;
