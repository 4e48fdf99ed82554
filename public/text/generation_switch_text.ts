import { i18n } from '@kbn/i18n';

import type { GenerationSwitch } from '../../common/api/jobs';

export type SwitchStepId = 'start_new' | 'wait_for_history' | 'switch_rule' | 'stop_old';

/** `current`: to be done now. */
export type SwitchStepStatus = 'done' | 'current' | 'later';

/** The way from one generation to the next, in order. */
export const SWITCH_STEPS: readonly SwitchStepId[] = [
  'start_new',
  'wait_for_history',
  'switch_rule',
  'stop_old',
];

export function switchStepStatus(step: SwitchStepId, next: GenerationSwitch['next']): SwitchStepStatus {
  const position = SWITCH_STEPS.indexOf(step);
  const now = SWITCH_STEPS.indexOf(currentStep(next));
  return position < now ? 'done' : position === now ? 'current' : 'later';
}

/** Where the old job doesn't run any more, its rules are what is left to move. */
function currentStep(next: GenerationSwitch['next']): SwitchStepId {
  switch (next) {
    case 'start_new':
    case 'wait_for_history':
    case 'switch_rule':
    case 'stop_old':
      return next;
    case 'start_old':
      return 'switch_rule';
  }
}

export function switchStepText(step: SwitchStepId): string {
  switch (step) {
    case 'start_new':
      return i18n.translate('mlJobPicker.switch.startNew', { defaultMessage: 'Start the new job' });
    case 'wait_for_history':
      return i18n.translate('mlJobPicker.switch.waitForHistory', {
        defaultMessage: 'Wait until it has read its past',
      });
    case 'switch_rule':
      return i18n.translate('mlJobPicker.switch.switchRule', {
        defaultMessage: 'Have the rules read the new job',
      });
    case 'stop_old':
      return i18n.translate('mlJobPicker.switch.stopOld', { defaultMessage: 'Stop the old job' });
  }
}

/** Word and icon for how a step stands. */
export function switchStatusText(status: SwitchStepStatus): { label: string; icon: string; color: string } {
  switch (status) {
    case 'done':
      return {
        label: i18n.translate('mlJobPicker.switch.done', { defaultMessage: 'done' }),
        icon: 'check',
        color: 'success',
      };
    case 'current':
      return {
        label: i18n.translate('mlJobPicker.switch.current', { defaultMessage: 'now' }),
        icon: 'arrowRight',
        color: 'primary',
      };
    case 'later':
      return {
        label: i18n.translate('mlJobPicker.switch.later', { defaultMessage: 'later' }),
        icon: 'minus',
        color: 'subdued',
      };
  }
}

/** How things stand between the two jobs, and why the next step is the next. */
export function switchReasonText(next: GenerationSwitch['next']): string {
  switch (next) {
    case 'start_new':
      return i18n.translate('mlJobPicker.switch.startNewReason', {
        defaultMessage: 'Only the old job runs. Let both run until the new one knows the past.',
      });
    case 'wait_for_history':
      return i18n.translate('mlJobPicker.switch.waitReason', {
        defaultMessage:
          'The new job is still reading the past; until it knows that, the rules stay with the old one.',
      });
    case 'switch_rule':
      return i18n.translate('mlJobPicker.switch.switchRuleReason', {
        defaultMessage: 'The new job has read its past, but rules still read the old one.',
      });
    case 'stop_old':
      return i18n.translate('mlJobPicker.switch.stopOldReason', {
        defaultMessage: 'No enabled rule reads the old job any more; it only takes memory. Its results stay.',
      });
    case 'start_old':
      return i18n.translate('mlJobPicker.switch.startOldReason', {
        defaultMessage:
          'Rules read the old job, which does not run, so they find nothing. Have them read the new job, or start the old one until then.',
      });
  }
}
