import { i18n } from '@kbn/i18n';

import type { VerificationCheck } from '../../common/activation/verification';
import type { Formatters } from './formatters';
import { mlJobsLink } from './ml_jobs_link';
import type { CheckText, CheckedJob } from './verification_text';

type MemoryCheck = Extract<VerificationCheck, { id: 'memory' }>;

/** Whether the model has the memory that it needs. */
export function memoryCheckText(
  check: MemoryCheck,
  { job, links }: CheckedJob,
  format: Formatters
): CheckText {
  switch (check.status) {
    case 'problem':
      return {
        sentence: limitedSentence(check, format),
        remedy: i18n.translate('mlJobPicker.check.memoryRemedy', {
          defaultMessage: 'Stop the job, raise its memory limit in Machine Learning, and start it again.',
        }),
        links: [mlJobsLink(job.id, links)],
      };
    case 'ok':
    case 'working':
      return { sentence: usedSentence(check, format) };
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.memoryNone', {
          defaultMessage: 'It has no model yet.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.memoryUnknown', {
          defaultMessage: 'The cluster does not tell how much memory its model takes.',
        }),
      };
  }
}

function usedSentence({ bytes, limitBytes }: MemoryCheck, format: Formatters): string {
  if (bytes === undefined) {
    return i18n.translate('mlJobPicker.check.memoryEnough', {
      defaultMessage: 'The model has enough memory.',
    });
  }
  return limitBytes === undefined
    ? i18n.translate('mlJobPicker.check.memory', {
        defaultMessage: 'The model takes {used}.',
        values: { used: format.bytes(bytes) },
      })
    : i18n.translate('mlJobPicker.check.memoryOfLimit', {
        defaultMessage: 'The model takes {used} of {limit}.',
        values: { used: format.bytes(bytes), limit: format.bytes(limitBytes) },
      });
}

function limitedSentence({ memoryStatus, limitBytes }: MemoryCheck, format: Formatters): string {
  const values = {
    told: String(limitBytes !== undefined),
    limit: limitBytes === undefined ? '' : format.bytes(limitBytes),
  };
  switch (memoryStatus) {
    case 'hard_limit':
      return i18n.translate('mlJobPicker.check.memoryHardLimit', {
        defaultMessage:
          'The model has reached its memory limit{told, select, true { of {limit}} other {}}: values that are new to it are left out.',
        values,
      });
    case 'soft_limit':
      return i18n.translate('mlJobPicker.check.memorySoftLimit', {
        defaultMessage:
          'The model is close to its memory limit{told, select, true { of {limit}} other {}}: what it has not seen for long is forgotten early.',
        values,
      });
    case 'ok':
    case undefined:
      return i18n.translate('mlJobPicker.check.memoryProblem', {
        defaultMessage: 'The model lacks memory.',
      });
  }
}
