import { i18n } from '@kbn/i18n';

import type { Reason } from '../../common/evidence/reason';
import type { Formatters } from './formatters';
import type { ReasonText } from './reason_text';

/** Reasons why an installed job does not work. */
export type TroubleReason = Extract<
  Reason,
  {
    code:
      | 'waiting_for_node'
      | 'job_not_open'
      | 'datafeed_not_started'
      | 'no_datafeed'
      | 'job_failed'
      | 'memory_limited'
      | 'job_blocked';
  }
>;

export function troubleText(reason: TroubleReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'waiting_for_node':
      return waitingForNode(reason);
    case 'job_not_open':
      return {
        sentence: i18n.translate('mlJobPicker.reason.jobNotOpen', {
          defaultMessage: 'The job is not open (it is "{state}"){seen}.',
          values: { state: reason.jobState, seen: seenText(reason, format) },
        }),
        remedy: activateAgain(),
      };
    case 'datafeed_not_started':
      return {
        sentence: i18n.translate('mlJobPicker.reason.datafeedNotStarted', {
          defaultMessage: 'The datafeed is not started (it is "{state}"){seen}.',
          values: { state: reason.datafeedState, seen: seenText(reason, format) },
        }),
        remedy: activateAgain(),
      };
    case 'no_datafeed':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noDatafeed', {
          defaultMessage: 'The job has no datafeed, so nothing feeds it.',
        }),
        remedy: i18n.translate('mlJobPicker.reason.noDatafeedRemedy', {
          defaultMessage: 'Delete the job in Machine Learning and activate it here again.',
        }),
      };
    case 'job_failed':
      return jobFailed(reason);
    case 'memory_limited':
      return memoryLimited(reason, format);
    case 'job_blocked':
      return {
        sentence: i18n.translate('mlJobPicker.reason.jobBlocked', {
          defaultMessage: 'The job is busy with "{by}" and can do nothing else.',
          values: { by: reason.by },
        }),
        remedy: i18n.translate('mlJobPicker.reason.jobBlockedRemedy', {
          defaultMessage: 'Wait until that is done.',
        }),
      };
  }
}

function activateAgain(): string {
  return i18n.translate('mlJobPicker.reason.activateAgain', {
    defaultMessage: 'Select it and activate it again; it goes on after the last document it has read.',
  });
}

function seenText(seen: { documents: number; latestRecordMs?: number }, format: Formatters): string {
  if (seen.documents === 0 || seen.latestRecordMs === undefined) {
    return i18n.translate('mlJobPicker.reason.seenNothing', {
      defaultMessage: ' and has never read a document',
    });
  }
  return i18n.translate('mlJobPicker.reason.seenUntil', {
    defaultMessage: '; its latest document is from {latest}',
    values: { latest: format.dateTime(seen.latestRecordMs) },
  });
}

function waitingForNode(reason: Extract<TroubleReason, { code: 'waiting_for_node' }>): ReasonText {
  return {
    sentence:
      reason.explanation === undefined
        ? i18n.translate('mlJobPicker.reason.waitingForNode', {
            defaultMessage: 'The job waits for a machine learning node with enough free memory.',
          })
        : i18n.translate('mlJobPicker.reason.waitingForNodeExplained', {
            defaultMessage:
              'The job waits for a machine learning node with enough free memory: {explanation}',
            values: { explanation: reason.explanation },
          }),
    remedy: i18n.translate('mlJobPicker.reason.waitingForNodeRemedy', {
      defaultMessage: 'Close other jobs, or add a machine learning node or memory.',
    }),
  };
}

function jobFailed(reason: Extract<TroubleReason, { code: 'job_failed' }>): ReasonText {
  return {
    sentence:
      reason.message === undefined
        ? i18n.translate('mlJobPicker.reason.jobFailed', { defaultMessage: 'The job has failed.' })
        : i18n.translate('mlJobPicker.reason.jobFailedMessage', {
            defaultMessage: 'The job has failed. Its latest message: "{message}".',
            values: { message: reason.message },
          }),
    remedy: i18n.translate('mlJobPicker.reason.jobFailedRemedy', {
      defaultMessage:
        'Force-stop its datafeed and force-close the job in Machine Learning, then activate it again.',
    }),
  };
}

function memoryLimited(
  reason: Extract<TroubleReason, { code: 'memory_limited' }>,
  format: Formatters
): ReasonText {
  const limit = reason.limitBytes === undefined ? '' : ` (${format.bytes(reason.limitBytes)})`;
  return {
    sentence:
      reason.status === 'hard_limit'
        ? i18n.translate('mlJobPicker.reason.memoryHardLimit', {
            defaultMessage: 'The model has reached its memory limit{limit}: new values are left out.',
            values: { limit },
          })
        : i18n.translate('mlJobPicker.reason.memorySoftLimit', {
            defaultMessage: 'The model is close to its memory limit{limit}: old values are pruned early.',
            values: { limit },
          }),
    remedy: i18n.translate('mlJobPicker.reason.memoryLimitedRemedy', {
      defaultMessage: 'Raise the memory limit of the job in Machine Learning.',
    }),
  };
}
