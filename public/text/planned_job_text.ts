import { i18n } from '@kbn/i18n';

import type { PlannedJob } from '../../common/activation/activation_plan';
import { startOf } from '../services/planned_reading';
import type { Formatters } from './formatters';

/** What will be done for a job, in one line: `Created and started · reads logs-* from Mar 1 · 138 MB`. */
export function plannedJobSummary(job: PlannedJob, format: Formatters): string {
  const startMs = startOf(job);
  const parts = [doneText(job)];
  if (startMs !== undefined) {
    parts.push(
      i18n.translate('mlJobPicker.plannedJob.reads', {
        defaultMessage: 'reads {known, select, yes {{indices} } other {}}from {start}',
        values: {
          // Of a job that this space does not show they are not known.
          known: job.indices.length > 0 ? 'yes' : 'no',
          indices: format.list(job.indices),
          start: format.dateTime(startMs),
        },
      })
    );
  }
  if (job.chargedBytes > 0 && job.steps.length > 0) parts.push(format.bytes(job.chargedBytes));
  return parts.join(' · ');
}

function doneText({ steps, notes }: PlannedJob): string {
  const kinds = new Set(steps.map(({ action }) => action.kind));
  if (steps.length === 0) {
    return notes.some(({ blocks }) => blocks)
      ? i18n.translate('mlJobPicker.plannedJob.leftOut', { defaultMessage: 'Left out' })
      : i18n.translate('mlJobPicker.plannedJob.nothing', { defaultMessage: 'Nothing to do' });
  }
  const creates = steps.some(({ action }) => action.kind === 'create' && action.creates === 'job');
  if (creates) {
    return i18n.translate('mlJobPicker.plannedJob.created', { defaultMessage: 'Created and started' });
  }
  if (kinds.has('add_to_space')) {
    return i18n.translate('mlJobPicker.plannedJob.shown', {
      defaultMessage: 'Made visible here{starts, select, yes { and started} other {}}',
      values: { starts: kinds.has('start') ? 'yes' : 'no' },
    });
  }
  if ([...kinds].some((kind) => kind !== 'start' && kind !== 'share')) {
    return i18n.translate('mlJobPicker.plannedJob.repaired', {
      defaultMessage: 'Repaired{starts, select, yes { and started} other {}}',
      values: { starts: kinds.has('start') ? 'yes' : 'no' },
    });
  }
  return i18n.translate('mlJobPicker.plannedJob.started', { defaultMessage: 'Started' });
}
