import { EuiProgress } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';

interface LookBackProgressProps {
  job: InstalledJob;
}

/** How far a job has come in reading the past; nothing for one that is not doing that. */
export function LookBackProgress({ job }: LookBackProgressProps) {
  const reason = job.reasons.find(({ code }) => code === 'look_back_running');
  if (reason?.code !== 'look_back_running' || reason.fraction === undefined) {
    return null;
  }
  return (
    <div style={{ paddingBlockStart: 4, maxInlineSize: 320 }}>
      <EuiProgress
        value={Math.round(reason.fraction * 100)}
        max={100}
        size="s"
        aria-label={i18n.translate('mlJobPicker.jobs.lookBackProgress', {
          defaultMessage: 'Look-back of {title}',
          values: { title: job.title },
        })}
      />
    </div>
  );
}
