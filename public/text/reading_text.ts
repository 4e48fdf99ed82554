import { i18n } from '@kbn/i18n';

import type { PlannedReading } from '../services/planned_reading';
import { estimateText } from './amount_text';
import type { Formatters } from './formatters';

interface ReadingContext {
  isCounting: boolean;
  lookbackDays: number;
}

/** What all jobs of a plan together will read; undefined if none of them reads anything. */
export function readingText(
  { startMs, totalDocuments, unknownJobs }: PlannedReading,
  { isCounting, lookbackDays }: ReadingContext,
  format: Formatters
): string | undefined {
  if (startMs === undefined) return undefined;
  const from =
    startMs.earliest === startMs.latest
      ? i18n.translate('mlJobPicker.activation.readsFrom', {
          defaultMessage: 'Read from {start} on (look-back: {days, plural, one {# day} other {# days}}).',
          values: { start: format.dateTime(startMs.earliest), days: lookbackDays },
        })
      : i18n.translate('mlJobPicker.activation.readsFromTo', {
          defaultMessage:
            'Each job reads from its own time on: the first from {earliest}, the last from {latest}.',
          values: {
            earliest: format.dateTime(startMs.earliest),
            latest: format.dateTime(startMs.latest),
          },
        });
  return `${from} ${totalText(totalDocuments, unknownJobs, isCounting, format)}`.trimEnd();
}

function totalText(documents: number, unknown: number, isCounting: boolean, format: Formatters): string {
  if (isCounting) return beingCountedText();
  if (documents === 0) return '';
  return i18n.translate('mlJobPicker.activation.readsDocuments', {
    defaultMessage:
      'About {documents} {count, plural, one {document} other {documents}} in all{unknown, plural, =0 {.} one {, # job not counted.} other {, # jobs not counted.}}',
    values: { documents: estimateText(documents, format), count: documents, unknown },
  });
}

/** About how many documents one job reads at first; undefined if that is not known. */
export function documentsText(
  documents: number | undefined,
  isCounting: boolean,
  format: Formatters
): string | undefined {
  if (isCounting) return beingCountedText();
  return documents === undefined
    ? undefined
    : i18n.translate('mlJobPicker.activation.documents', {
        defaultMessage: 'About {documents} {count, plural, one {document} other {documents}}.',
        values: { documents: estimateText(documents, format), count: documents },
      });
}

function beingCountedText(): string {
  return i18n.translate('mlJobPicker.activation.beingCounted', {
    defaultMessage: 'The documents are being counted.',
  });
}
