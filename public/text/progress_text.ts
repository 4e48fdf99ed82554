import { i18n } from '@kbn/i18n';

import type { JobProgress } from '../activation/job_progress';
import type { StepRow, StepRowStatus } from '../activation/step_rows';
import type { Formatters } from './formatters';
import { reasonText } from './reason_text';
import { stepFailureText } from './step_failure_text';

/** How far one job has come, in a sentence. */
export function progressText(progress: JobProgress, format: Formatters): string {
  switch (progress.phase) {
    case 'waiting':
      return i18n.translate('mlJobPicker.progress.waiting', { defaultMessage: 'Waits for its turn.' });
    case 'creating':
      return i18n.translate('mlJobPicker.progress.creating', {
        defaultMessage: 'The job and its datafeed are being created.',
      });
    case 'starting':
      return i18n.translate('mlJobPicker.progress.starting', {
        defaultMessage: 'The job is being opened and its datafeed started.',
      });
    case 'verifying': {
      const [decisive] = progress.seen?.reasons ?? [];
      return i18n.translate('mlJobPicker.progress.verifying', {
        defaultMessage: 'Started; not seen running yet. {reason}',
        values: { reason: decisive === undefined ? '' : reasonText(decisive, format).sentence },
      });
    }
    case 'running': {
      const [decisive] = progress.seen.reasons;
      return i18n.translate('mlJobPicker.progress.running', {
        defaultMessage: 'Running. {reason}',
        values: { reason: decisive === undefined ? '' : reasonText(decisive, format).sentence },
      });
    }
    case 'failed':
      return stepFailureText(progress.step, progress.failure, format);
  }
}

export function stepRowLabel(step: StepRow['step']): string {
  switch (step) {
    case 'create':
      return i18n.translate('mlJobPicker.progress.stepCreate', { defaultMessage: 'Create' });
    case 'start':
      return i18n.translate('mlJobPicker.progress.stepStart', { defaultMessage: 'Start' });
    case 'verify':
      return i18n.translate('mlJobPicker.progress.stepVerify', { defaultMessage: 'See it run' });
  }
}

/** Icon and word for how a step stands. */
export function stepStatusText(status: StepRowStatus): { label: string; icon: string; color: string } {
  switch (status) {
    case 'done':
      return {
        label: i18n.translate('mlJobPicker.progress.done', { defaultMessage: 'done' }),
        icon: 'check',
        color: 'success',
      };
    case 'active':
      return {
        label: i18n.translate('mlJobPicker.progress.active', { defaultMessage: 'under way' }),
        icon: 'clock',
        color: 'primary',
      };
    case 'failed':
      return {
        label: i18n.translate('mlJobPicker.progress.failed', { defaultMessage: 'failed' }),
        icon: 'cross',
        color: 'danger',
      };
    case 'pending':
      return {
        label: i18n.translate('mlJobPicker.progress.pending', { defaultMessage: 'to do' }),
        icon: 'minus',
        color: 'subdued',
      };
  }
}
