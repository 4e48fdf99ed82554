import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { useSession } from '../../../hooks/use_session';

interface DocumentsCellProps {
  job: InstalledJob;
  nowMs: number;
}

/** How many documents a job has read, and from when its latest document and result are. */
export function DocumentsCell({
  job: { documents, latestRecordMs, latestResultMs },
  nowMs,
}: DocumentsCellProps) {
  const { format } = useSession();
  return (
    <div>
      {format.number(documents)}
      <Latest
        ms={latestRecordMs}
        nowMs={nowMs}
        textOf={(distance) =>
          i18n.translate('mlJobPicker.jobs.latestDocument', {
            defaultMessage: 'latest {distance}',
            values: { distance },
          })
        }
      />
      <Latest
        ms={latestResultMs}
        nowMs={nowMs}
        textOf={(distance) =>
          i18n.translate('mlJobPicker.jobs.latestResult', {
            defaultMessage: 'result {distance}',
            values: { distance },
          })
        }
      />
    </div>
  );
}

interface LatestProps {
  ms: number | undefined;
  nowMs: number;
  textOf(distance: string): string;
}

function Latest({ ms, nowMs, textOf }: LatestProps) {
  const { format } = useSession();
  return ms === undefined ? null : (
    <EuiText size="xs" color="subdued">
      <span title={format.dateTime(ms)}>{textOf(format.relative(ms, nowMs))}</span>
    </EuiText>
  );
}
