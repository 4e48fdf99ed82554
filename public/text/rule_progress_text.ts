import { i18n } from '@kbn/i18n';

import type { RuleAction, RuleProgress, Run, RunRule } from '../activation/run_state';
import { failureCauseText } from './failure_cause_text';
import type { Formatters } from './formatters';

/** How far an operation has come with one detection rule, in a sentence. */
export function ruleProgressText(
  { progress, actions }: Pick<RunRule, 'progress' | 'actions'>,
  operation: Run['operation'],
  format: Formatters
): string {
  switch (progress.phase) {
    case 'waiting':
      return operation === 'activate'
        ? i18n.translate('mlJobPicker.ruleProgress.waiting', {
            defaultMessage: 'Waits until its job is seen running.',
          })
        : i18n.translate('mlJobPicker.ruleProgress.waitingTurn', { defaultMessage: 'Waits for its turn.' });
    case 'acting':
      return underWayText(progress.action);
    case 'done':
      return doneText(actions.at(-1)?.action);
    case 'skipped':
      return skippedText(progress.why);
    case 'failed':
      return i18n.translate('mlJobPicker.ruleProgress.failed', {
        defaultMessage: '{action}: {cause}',
        values: { action: notDoneText(progress.action), cause: failureCauseText(progress.failure, format) },
      });
  }
}

function underWayText(action: RuleAction): string {
  switch (action) {
    case 'install':
      return i18n.translate('mlJobPicker.ruleProgress.installing', { defaultMessage: 'Being installed.' });
    case 'enable':
      return i18n.translate('mlJobPicker.ruleProgress.enabling', { defaultMessage: 'Being enabled.' });
    case 'disable':
      return i18n.translate('mlJobPicker.ruleProgress.disabling', { defaultMessage: 'Being disabled.' });
    case 'delete':
      return i18n.translate('mlJobPicker.ruleProgress.deleting', { defaultMessage: 'Being deleted.' });
  }
}

/** `last` is the action that left the rule as it is; undefined where nothing had to be done. */
function doneText(last: RuleAction | undefined): string {
  switch (last) {
    case undefined:
    case 'enable':
      return i18n.translate('mlJobPicker.ruleProgress.enabled', { defaultMessage: 'Enabled.' });
    case 'install':
      return i18n.translate('mlJobPicker.ruleProgress.installed', { defaultMessage: 'Installed.' });
    case 'disable':
      return i18n.translate('mlJobPicker.ruleProgress.disabled', { defaultMessage: 'Disabled again.' });
    case 'delete':
      return i18n.translate('mlJobPicker.ruleProgress.deleted', { defaultMessage: 'Deleted again.' });
  }
}

function skippedText(why: Extract<RuleProgress, { phase: 'skipped' }>['why']): string {
  switch (why) {
    case 'job_not_running':
      return i18n.translate('mlJobPicker.ruleProgress.jobNotRunning', {
        defaultMessage:
          'Not enabled, since its job does not run: it would only warn. Go on when the job runs.',
      });
    case 'not_offered':
      return i18n.translate('mlJobPicker.ruleProgress.notOffered', {
        defaultMessage:
          "Not installed: Kibana's rules package does not offer it now. Look for it on the rules page of Security.",
      });
    case 'halted':
      return i18n.translate('mlJobPicker.ruleProgress.halted', {
        defaultMessage: 'Left out, as you stopped before it.',
      });
  }
}

function notDoneText(action: RuleAction): string {
  switch (action) {
    case 'install':
      return i18n.translate('mlJobPicker.ruleProgress.notInstalled', { defaultMessage: 'Not installed' });
    case 'enable':
      return i18n.translate('mlJobPicker.ruleProgress.notEnabled', { defaultMessage: 'Not enabled' });
    case 'disable':
      return i18n.translate('mlJobPicker.ruleProgress.notDisabled', { defaultMessage: 'Not disabled' });
    case 'delete':
      return i18n.translate('mlJobPicker.ruleProgress.notDeleted', { defaultMessage: 'Not deleted' });
  }
}
