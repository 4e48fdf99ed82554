import { i18n } from '@kbn/i18n';

import { DAY_MS } from '../../common/constants';
import type { JobEvidence } from '../../common/evidence/job_evidence';
import { estimateText, perDayText, spanText } from './amount_text';
import type { Formatters } from './formatters';

/** History that comes this near to the look-back may well be longer: nobody looked further. */
const WHOLE_LOOK_BACK = 0.95;

/** A number of documents, marked where it is an estimate or a lower bound: `at least 1,200`. */
export function documentsText(
  documents: number,
  { certainty, partial }: Pick<JobEvidence, 'certainty' | 'partial'>,
  format: Formatters
): string {
  // A zero is never an estimate.
  const estimated = certainty.kind === 'estimated' && documents > 0;
  const number = estimated ? estimateText(documents, format) : format.number(documents);
  if (partial !== undefined) {
    return i18n.translate('mlJobPicker.evidence.atLeast', {
      defaultMessage: 'at least {documents}',
      values: { documents: number },
    });
  }
  return estimated
    ? i18n.translate('mlJobPicker.evidence.about', {
        defaultMessage: 'about {documents}',
        values: { documents: number },
      })
    : number;
}

/** How many documents a job would read: `1,200, about 86 a day`. */
export function volumeText(evidence: JobEvidence, format: Formatters): string {
  return i18n.translate('mlJobPicker.evidence.volume', {
    defaultMessage: '{documents}, {perDay}',
    values: {
      documents: documentsText(evidence.documents, evidence, format),
      perDay: perDayText(evidence.perDay, format),
    },
  });
}

/** How sure the numbers are. */
export function certaintyText({ certainty, partial }: JobEvidence, format: Formatters): string {
  const counted = countedText(certainty, format);
  return partial === undefined
    ? counted
    : i18n.translate('mlJobPicker.evidence.partial', {
        defaultMessage: '{counted} Only a part of the cluster answered, so there may be more.',
        values: { counted },
      });
}

function countedText(certainty: JobEvidence['certainty'], format: Formatters): string {
  switch (certainty.kind) {
    case 'exact':
      return i18n.translate('mlJobPicker.evidence.exact', { defaultMessage: 'Exactly.' });
    case 'estimated':
      return i18n.translate('mlJobPicker.evidence.estimated', {
        defaultMessage:
          'Estimated from a random sample, 1 in {each} documents; {sampled} of them match its query.',
        values: {
          each: format.number(Math.max(1, Math.round(1 / certainty.probability))),
          sampled: format.number(certainty.sampled),
        },
      });
  }
}

/** How much time the documents cover, for comparison with what a job needs. */
export function coverageText(historyMs: number, lookbackDays: number, format: Formatters): string {
  const values = { history: spanText(historyMs, format), days: lookbackDays };
  return historyMs >= WHOLE_LOOK_BACK * lookbackDays * DAY_MS
    ? i18n.translate('mlJobPicker.evidence.coversLookback', {
        defaultMessage:
          'The documents cover the whole look-back of {days, plural, one {a day} other {# days}}, and may reach further.',
        values,
      })
    : i18n.translate('mlJobPicker.evidence.covers', {
        defaultMessage: 'The documents cover {history}.',
        values,
      });
}

/** An instant as distance and date: `2 weeks ago (Feb 25, 2026, 12:00 PM)`; undefined if it is not known. */
export function instantText(ms: number | undefined, nowMs: number, format: Formatters): string | undefined {
  return ms === undefined
    ? undefined
    : i18n.translate('mlJobPicker.evidence.instant', {
        defaultMessage: '{distance} ({date})',
        values: { distance: format.relative(ms, nowMs), date: format.dateTime(ms) },
      });
}

/** What one bar of the chart counts. */
export function bucketsTitle(bucketMs: number, format: Formatters): string {
  return bucketMs === DAY_MS
    ? i18n.translate('mlJobPicker.evidence.perDay', { defaultMessage: 'Documents per day' })
    : i18n.translate('mlJobPicker.evidence.perBucket', {
        defaultMessage: 'Documents per {span}',
        values: { span: format.duration(bucketMs) },
      });
}
