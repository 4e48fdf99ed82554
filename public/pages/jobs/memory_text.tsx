import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useSession } from '../../hooks/use_session';

interface MemoryTextProps {
  job: InstalledJob;
}

/** Memory that a job's model has and may have, and whether it is at its limit. */
export function MemoryText({ job: { memoryBytes, memoryLimitBytes, memoryStatus } }: MemoryTextProps) {
  const { format } = useSession();
  const used = memoryBytes === undefined ? '–' : format.bytes(memoryBytes);
  return (
    <EuiText size="s">
      {memoryLimitBytes === undefined
        ? used
        : i18n.translate('mlJobPicker.jobs.memoryOfLimit', {
            defaultMessage: '{used} of {limit}',
            values: { used, limit: format.bytes(memoryLimitBytes) },
          })}
      {(memoryStatus === 'soft_limit' || memoryStatus === 'hard_limit') && (
        <>
          <br />
          <small>
            {memoryStatus === 'hard_limit'
              ? i18n.translate('mlJobPicker.jobs.hardLimit', { defaultMessage: 'limit reached' })
              : i18n.translate('mlJobPicker.jobs.softLimit', { defaultMessage: 'close to the limit' })}
          </small>
        </>
      )}
    </EuiText>
  );
}
