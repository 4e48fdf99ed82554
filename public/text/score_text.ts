import { i18n } from '@kbn/i18n';

import { severityOf } from '../../common/results/severity';
import type { Formatters } from './formatters';
import { severityText } from './severity_text';

/** A score of 0…100 as a whole number; one that would be rounded to nothing is told as `under 1`. */
export function scoreNumberText(score: number, format: Formatters): string {
  return score > 0 && score < 1
    ? i18n.translate('mlJobPicker.score.underOne', { defaultMessage: 'under 1' })
    : format.number(Math.floor(score));
}

/** `82 critical` */
export function scoreText(score: number, format: Formatters): string {
  return i18n.translate('mlJobPicker.score.withSeverity', {
    defaultMessage: '{score} {severity}',
    values: {
      score: scoreNumberText(score, format),
      severity: severityText(severityOf(score)).label.toLowerCase(),
    },
  });
}

/** What it means that a result is interim; the label of its mark and the sentence behind it. */
export function interimText(): { label: string; meaning: string } {
  return {
    label: i18n.translate('mlJobPicker.score.interim', { defaultMessage: 'interim' }),
    meaning: i18n.translate('mlJobPicker.score.interimMeaning', {
      defaultMessage:
        'The job has not seen all data of this time yet. The score may still change or go away.',
    }),
  };
}

interface Timeline {
  timeline: ReadonlyArray<{ timeMs: number; score: number }>;
  max?: { score: number; timeMs: number };
}

/** A small chart of scores in words: `Highest score 82 on Nov 3, 2026, 2:00 PM; 5 intervals with a score.` */
export function timelineText(results: Timeline | undefined, format: Formatters): string {
  const max = results?.max;
  if (results === undefined || max === undefined) {
    return i18n.translate('mlJobPicker.score.noTimeline', { defaultMessage: 'no score' });
  }
  return i18n.translate('mlJobPicker.score.timeline', {
    defaultMessage:
      'highest {score} on {time}; {count, plural, one {# interval} other {# intervals}} with a score',
    values: {
      score: scoreNumberText(max.score, format),
      time: format.dateTime(max.timeMs),
      count: results.timeline.length,
    },
  });
}
