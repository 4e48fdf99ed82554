import { i18n } from '@kbn/i18n';

import type { RunReason } from '../../common/evidence/reason';
import { troubleText, type TroubleReason } from './trouble_text';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import type { ReasonText } from './reason_text';

export function runReasonText(reason: RunReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'running':
      return { sentence: runningSentence(reason, format) };
    case 'look_back_running':
      return { sentence: lookBackSentence(reason, format) };
    case 'no_documents_yet':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noDocumentsYet', {
          defaultMessage: 'It has just started and has not read a document yet.',
        }),
      };
    case 'no_documents':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noDocuments', {
          defaultMessage: 'It runs, but has not found a single document in {indices}.',
          values: { indices: indicesText(reason.indices, format) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.noDocumentsRemedy', {
          defaultMessage:
            'Check that the data it reads still arrives there. Jobs that find nothing for long are stopped by Elasticsearch.',
        }),
      };
    case 'job_opening':
      return {
        sentence: i18n.translate('mlJobPicker.reason.jobOpening', { defaultMessage: 'The job is opening.' }),
      };
    case 'waiting_for_node':
    case 'job_not_open':
    case 'datafeed_not_started':
    case 'no_datafeed':
    case 'job_failed':
    case 'memory_limited':
    case 'job_blocked':
      return troubleText(reason satisfies TroubleReason, format);
  }
}

function runningSentence(reason: Extract<RunReason, { code: 'running' }>, format: Formatters): string {
  const values = { count: reason.documents, documents: format.number(reason.documents) };
  return reason.latestRecordMs === undefined
    ? i18n.translate('mlJobPicker.reason.running', {
        defaultMessage: 'It runs and has read {documents} {count, plural, one {document} other {documents}}.',
        values,
      })
    : i18n.translate('mlJobPicker.reason.runningUntil', {
        defaultMessage:
          'It runs and has read {documents} {count, plural, one {document} other {documents}}, the latest from {latest}.',
        values: { ...values, latest: format.dateTime(reason.latestRecordMs) },
      });
}

function lookBackSentence(
  reason: Extract<RunReason, { code: 'look_back_running' }>,
  format: Formatters
): string {
  const values = { count: reason.documents, documents: format.number(reason.documents) };
  return reason.fraction === undefined
    ? i18n.translate('mlJobPicker.reason.lookBack', {
        defaultMessage:
          'It is still reading past data: {documents} {count, plural, one {document} other {documents}} so far.',
        values,
      })
    : i18n.translate('mlJobPicker.reason.lookBackFraction', {
        defaultMessage:
          'It is still reading past data: {percent} done, {documents} {count, plural, one {document} other {documents}} so far.',
        values: { ...values, percent: format.percent(reason.fraction) },
      });
}
