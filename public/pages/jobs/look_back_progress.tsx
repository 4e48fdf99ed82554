import { EuiProgress, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useSession } from '../../hooks/use_session';
import { remainingText } from '../../text/remaining_text';

interface LookBackProgressProps {
  job: InstalledJob;
}

/** How far a job has come in reading the past, and how long the rest takes; nothing for one that is not doing that. */
export function LookBackProgress({ job }: LookBackProgressProps) {
  const { format } = useSession();
  const reason = job.reasons.find(({ code }) => code === 'look_back_running');
  const told = reason?.code === 'look_back_running' ? reason.fraction : undefined;
  const fraction = job.lookBack?.fraction ?? told;
  const remainingMs = job.lookBack?.remainingMs;
  if (fraction === undefined && remainingMs === undefined) {
    return null;
  }
  return (
    <div style={{ paddingBlockStart: 4, maxInlineSize: 320 }}>
      {fraction !== undefined && (
        <EuiProgress
          value={Math.round(fraction * 100)}
          max={100}
          size="s"
          aria-label={i18n.translate('mlJobPicker.jobs.lookBackProgress', {
            defaultMessage: 'Look-back of {title}',
            values: { title: job.title },
          })}
        />
      )}
      {remainingMs !== undefined && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('mlJobPicker.jobs.lookBackRemaining', {
            defaultMessage: '{remaining} left',
            values: { remaining: remainingText(remainingMs, format) },
          })}
        </EuiText>
      )}
    </div>
  );
}
