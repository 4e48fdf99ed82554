import { i18n } from '@kbn/i18n';

import type { VerificationCheck } from '../../common/activation/verification';
import type { InstalledJob } from '../../common/api/jobs';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import { memoryCheckText } from './memory_check_text';
import { mlJobsLink } from './ml_jobs_link';
import type { CheckText, CheckedJob } from './verification_text';

type Check<Id> = Extract<VerificationCheck, { id: Id }>;

export type DataCheck = Check<'documents' | 'fields' | 'memory' | 'delay'>;

/** Checks of what the job sees, and what it does with it. */
export function dataCheckText(check: DataCheck, checked: CheckedJob, format: Formatters): CheckText {
  switch (check.id) {
    case 'documents':
      return documentsText(check, checked.job, format);
    case 'fields':
      return fieldsText(check, format);
    case 'memory':
      return memoryCheckText(check, checked, format);
    case 'delay':
      return delayText(check, checked, format);
  }
}

function documentsText(check: Check<'documents'>, job: InstalledJob, format: Formatters): CheckText {
  switch (check.status) {
    case 'ok':
      return { sentence: seenSentence(check, format) };
    case 'working':
      return {
        sentence:
          check.documents > 0
            ? seenSentence(check, format)
            : i18n.translate('mlJobPicker.check.documentsWorking', {
                defaultMessage: 'It has not read a document yet.',
              }),
      };
    case 'problem':
      return { sentence: lackingSentence(check, job, format), remedy: lackingRemedy(check) };
    case 'none':
      return {
        sentence:
          check.documents > 0
            ? seenSentence(check, format)
            : i18n.translate('mlJobPicker.check.documentsNone', {
                defaultMessage: 'It has never read a document.',
              }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.documentsUnknown', {
          defaultMessage: 'The cluster does not tell how many documents it has read.',
        }),
      };
  }
}

function seenSentence(check: Check<'documents'>, format: Formatters): string {
  const { documents, latestRecordMs, buckets, emptyBuckets } = check;
  return i18n.translate('mlJobPicker.check.documents', {
    defaultMessage:
      '{documents} {count, plural, one {document} other {documents}} read{dated, select, true {, the latest from {latest}} other {}}{bucketed, select, true {; {empty} of {buckets} time spans held none} other {}}.',
    values: {
      count: documents,
      documents: format.number(documents),
      dated: String(latestRecordMs !== undefined),
      latest: latestRecordMs === undefined ? '' : format.dateTime(latestRecordMs),
      bucketed: String(buckets !== undefined && buckets > 0 && emptyBuckets !== undefined),
      empty: format.number(emptyBuckets ?? 0),
      buckets: format.number(buckets ?? 0),
    },
  });
}

function lackingSentence(check: Check<'documents'>, job: InstalledJob, format: Formatters): string {
  if (check.documents > 0) return seenSentence(check, format);
  const emptySearches = job.stoppedAfterEmptySearches;
  return emptySearches === undefined
    ? i18n.translate('mlJobPicker.check.documentsProblem', {
        defaultMessage: 'It has not found a single document in {indices}.',
        values: { indices: indicesText(job.indices, format) },
      })
    : i18n.translate('mlJobPicker.check.documentsGivenUp', {
        defaultMessage:
          'It has not found a single document in {indices} and stopped by itself after {searches} searches.',
        values: { indices: indicesText(job.indices, format), searches: format.number(emptySearches) },
      });
}

function lackingRemedy({ documents }: Check<'documents'>): string {
  return documents > 0
    ? i18n.translate('mlJobPicker.check.documentsOldRemedy', {
        defaultMessage: 'Check that the data it reads still arrives.',
      })
    : i18n.translate('mlJobPicker.check.documentsRemedy', {
        defaultMessage:
          'Open the job to see what data it needs; or activate it with indices that have that data.',
      });
}

function fieldsText(check: Check<'fields'>, format: Formatters): CheckText {
  switch (check.status) {
    case 'ok':
      return { sentence: missingSentence(check, format) };
    case 'problem':
      return {
        sentence: missingSentence(check, format),
        remedy: i18n.translate('mlJobPicker.check.fieldsRemedy', {
          defaultMessage:
            'Open the job to see which fields the documents lack: what lacks a field that the job analyses is left out.',
        }),
      };
    case 'working':
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.fieldsNone', {
          defaultMessage: 'Nothing has been read that could lack a field.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.fieldsUnknown', {
          defaultMessage: 'The cluster does not tell how many values were missing.',
        }),
      };
  }
}

function missingSentence({ missingValues = 0, documents }: Check<'fields'>, format: Formatters): string {
  return i18n.translate('mlJobPicker.check.fields', {
    defaultMessage:
      '{missing, plural, =0 {No value was} one {{values} value was} other {{values} values were}} missing in {documents} {count, plural, one {document} other {documents}}.',
    values: {
      missing: missingValues,
      values: format.number(missingValues),
      count: documents,
      documents: format.number(documents),
    },
  });
}

function delayText(
  { status, documents }: Check<'delay'>,
  { job, links }: CheckedJob,
  format: Formatters
): CheckText {
  switch (status) {
    case 'problem':
    case 'working':
      return {
        sentence: i18n.translate('mlJobPicker.check.delay', {
          defaultMessage:
            '{documents} {count, plural, one {document} other {documents}} came too late to be read.',
          values: { count: documents, documents: format.number(documents) },
        }),
        remedy: i18n.translate('mlJobPicker.check.delayRemedy', {
          defaultMessage:
            'Find what delays the data on its way, or raise the query delay of the datafeed in Machine Learning.',
        }),
        links: [mlJobsLink(job.id, links)],
      };
    case 'ok':
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.delayNone', {
          defaultMessage: 'No document is known to have come too late.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.delayUnknown', {
          defaultMessage: 'It is not known whether documents came too late.',
        }),
      };
  }
}
