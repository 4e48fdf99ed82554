import { i18n } from '@kbn/i18n';

import type { StepFailure } from '../activation/run_state';
import type { Formatters } from './formatters';
import { itemFailureText } from './item_failure_text';
import { problemText } from './problem_text';
import { reasonText } from './reason_text';

/** Why a step did not come to its end, with the cause's own words; the end of a sentence. */
export function failureCauseText(failure: StepFailure, format: Formatters): string {
  switch (failure.kind) {
    case 'refused':
      return itemFailureText(failure.item);
    case 'request': {
      const { title, sentence } = problemText(failure.problem);
      return i18n.translate('mlJobPicker.stepFailure.request', {
        defaultMessage: '{title}: {sentence}',
        values: { title, sentence },
      });
    }
    case 'changed':
      return i18n.translate('mlJobPicker.stepFailure.changed', {
        defaultMessage:
          'it is not as it was when the plan was made; somebody else changed it meanwhile. {seen}',
        values: { seen: failure.seen === undefined ? notVisibleText() : seenText(failure.seen, format) },
      });
    case 'hidden':
      return i18n.translate('mlJobPicker.stepFailure.hidden', {
        defaultMessage:
          'something of this id exists already, but not as a job that you can see in this space. {detail}',
        values: { detail: itemFailureText(failure.item) },
      });
    case 'not_seen':
      return notSeenText(failure, format);
    case 'ended':
      return seenText(failure.seen, format);
  }
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
    defaultMessage: 'everything was accepted, but its effect is not seen after {seconds} seconds. {seen}',
    values: { seconds, seen: seen === undefined ? notVisibleText() : seenText(seen, format) },
  });
}

function notVisibleText(): string {
  return i18n.translate('mlJobPicker.stepFailure.notInstalled', {
    defaultMessage: 'It is not among the installed jobs that you can see in this space.',
  });
}

function seenText(
  { jobState, datafeedState, reasons }: Extract<StepFailure, { kind: 'ended' }>['seen'],
  format: Formatters
): string {
  const [decisive] = reasons;
  return i18n
    .translate('mlJobPicker.stepFailure.seen', {
      defaultMessage: 'The job is "{jobState}", its datafeed "{datafeedState}". {reason}',
      values: {
        jobState,
        datafeedState: datafeedState ?? '–',
        reason: decisive === undefined ? '' : reasonText(decisive, format).sentence,
      },
    })
    .trimEnd();
}
