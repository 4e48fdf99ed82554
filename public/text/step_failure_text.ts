import { i18n } from '@kbn/i18n';

import type { ActivationStep, StepFailure } from '../activation/job_progress';
import type { ItemFailure } from '../services/item_result';
import type { Formatters } from './formatters';
import { problemText } from './problem_text';
import { reasonText } from './reason_text';

/** Which step of an activation failed and why, with the cause's own words. */
export function stepFailureText(step: ActivationStep, failure: StepFailure, format: Formatters): string {
  return i18n.translate('mlJobPicker.stepFailure.sentence', {
    defaultMessage: '{step}: {cause}',
    values: { step: failedStepText(step), cause: causeText(failure, format) },
  });
}

function failedStepText(step: ActivationStep): string {
  switch (step) {
    case 'create_job':
      return i18n.translate('mlJobPicker.stepFailure.createJob', {
        defaultMessage: 'The job was not created',
      });
    case 'create_datafeed':
      return i18n.translate('mlJobPicker.stepFailure.createDatafeed', {
        defaultMessage: 'The datafeed was not created',
      });
    case 'start':
      return i18n.translate('mlJobPicker.stepFailure.start', { defaultMessage: 'The job was not started' });
    case 'verify':
      return i18n.translate('mlJobPicker.stepFailure.verify', {
        defaultMessage: 'The job is not seen running',
      });
  }
}

function causeText(failure: StepFailure, format: Formatters): string {
  switch (failure.kind) {
    case 'refused':
      return itemText(failure.item);
    case 'request': {
      const { title, sentence } = problemText(failure.problem);
      return i18n.translate('mlJobPicker.stepFailure.request', {
        defaultMessage: '{title}: {sentence}',
        values: { title, sentence },
      });
    }
    case 'hidden':
      return i18n.translate('mlJobPicker.stepFailure.hidden', {
        defaultMessage:
          'something of this id exists already, but not as a job with this datafeed that you can see in this space. {detail}',
        values: { detail: itemText(failure.item) },
      });
    case 'not_seen':
      return notSeenText(failure, format);
    case 'ended':
      return seenText(failure.seen, format);
  }
}

function itemText({ type, reason, status }: ItemFailure): string {
  const words =
    reason === ''
      ? i18n.translate('mlJobPicker.stepFailure.noReason', { defaultMessage: 'no reason was given' })
      : reason;
  const marks = [type, status === undefined ? undefined : `HTTP ${status}`].filter(
    (mark) => mark !== undefined
  );
  return marks.length === 0 ? words : `${words} (${marks.join(', ')})`;
}

function notSeenText(
  { waitedMs, seen, problem }: Extract<StepFailure, { kind: 'not_seen' }>,
  format: Formatters
): string {
  const seconds = format.number(Math.round(waitedMs / 1000));
  if (problem !== undefined) {
    return i18n.translate('mlJobPicker.stepFailure.notSeenProblem', {
      defaultMessage: 'everything was accepted, but for {seconds} seconds it could not be checked. {cause}',
      values: { seconds, cause: problemText(problem).sentence },
    });
  }
  return i18n.translate('mlJobPicker.stepFailure.notSeen', {
    defaultMessage: 'everything was accepted, but after {seconds} seconds it does not run. {seen}',
    values: {
      seconds,
      seen:
        seen === undefined
          ? i18n.translate('mlJobPicker.stepFailure.notInstalled', {
              defaultMessage: 'It is not among the installed jobs that you can see in this space.',
            })
          : seenText(seen, format),
    },
  });
}

function seenText(
  { jobState, datafeedState, reasons }: Extract<StepFailure, { kind: 'ended' }>['seen'],
  format: Formatters
): string {
  const [decisive] = reasons;
  return i18n.translate('mlJobPicker.stepFailure.seen', {
    defaultMessage: 'The job is "{jobState}", its datafeed "{datafeedState}". {reason}',
    values: {
      jobState,
      datafeedState: datafeedState ?? '–',
      reason: decisive === undefined ? '' : reasonText(decisive, format).sentence,
    },
  });
}
