import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { isUnfinished, type RunJob } from '../../activation/run_state';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { isStartable, isStoppable } from './job_operations';
import { NotifyButton } from './notify/notify_button';
import type { JobPlace } from './results/job_links';
import { OpenInMenu } from './results/open_in_menu';
import { StartLink } from './start_link';
import { StopButton } from './stop_button';
import { StopProgress } from './stop_progress';
import { useFocusKept, type EffectPhase } from './use_focus_kept';

export interface JobActionCellProps {
  job: InstalledJob;
  /** The job in the present operation, if that is a stop. */
  stopping: RunJob | undefined;
  rights: OperationRights;
  /** False where no module brings the job, so that no plan can be made for it. */
  isShipped: boolean;
  /** Where one works on with it. */
  places: readonly JobPlace[];
  onStop(job: InstalledJob): void;
  onRetryStop(jobId: string): void;
}

/** What can be done with one job now, and how far that is. */
export function JobActionCell({ job, stopping, rights, isShipped, places, ...on }: JobActionCellProps) {
  const { cellRef, press } = useFocusKept(stopPhase(job, stopping));
  const stop = () => {
    press();
    on.onStop(job);
  };
  return (
    <div ref={cellRef} tabIndex={-1} role="group" aria-label={job.title}>
      {isStoppable(job) && <StopButton job={job} rights={rights} onStop={stop} />}
      {isStartable(job) &&
        (isShipped ? (
          <StartLink
            jobIds={[job.id]}
            label={i18n.translate('mlJobPicker.jobs.startJob', {
              defaultMessage: 'Start {title}',
              values: { title: job.title },
            })}
            rights={rights}
            data-test-subj={`mlJobPickerStart-${job.id}`}
          />
        ) : (
          <EuiText size="xs" color="subdued">
            {i18n.translate('mlJobPicker.jobs.startElsewhere', {
              defaultMessage: 'No module brings it; start it in Machine Learning.',
            })}
          </EuiText>
        ))}
      {stopping !== undefined && <StopProgress runJob={stopping} onRetry={() => on.onRetryStop(job.id)} />}
      <NotifyButton
        jobIds={[job.id]}
        size="xs"
        label={i18n.translate('mlJobPicker.jobs.notifyAbout', {
          defaultMessage: 'Get notified about {title}',
          values: { title: job.title },
        })}
      />
      <OpenInMenu title={job.title} places={places} testSubject={`mlJobPickerOpenIn-${job.id}`} />
    </div>
  );
}

function stopPhase(job: InstalledJob, stopping: RunJob | undefined): EffectPhase {
  if (stopping !== undefined) return isUnfinished(stopping) ? 'coming' : 'over';
  return isStoppable(job) ? 'before' : 'over';
}
