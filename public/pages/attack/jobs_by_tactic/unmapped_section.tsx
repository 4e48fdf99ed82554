import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../../common/api/recommendations';
import { JobTable } from '../../../components/job_table';
import { UNMAPPED_ANCHOR, unmappedTitle } from './tactic_name';

interface UnmappedSectionProps {
  jobs: readonly Recommendation[];
  /** True if rules, which know most mappings, could not be read. */
  rulesUnreadable: boolean;
}

/** Jobs that no tactic can be told for, and why. */
export function UnmappedSection({ jobs, rulesUnreadable }: UnmappedSectionProps) {
  if (jobs.length === 0) {
    return null;
  }
  const title = unmappedTitle();
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h2 id={UNMAPPED_ANCHOR} tabIndex={-1}>
          {title}
        </h2>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        {rulesUnreadable
          ? i18n.translate('mlJobPicker.attack.unmappedUnreadable', {
              defaultMessage:
                'These jobs name no tactic in their own settings, the catalogue of ML Job Picker does not know them, and the detection rules, which may name one, could not be read.',
            })
          : i18n.translate('mlJobPicker.attack.unmappedReason', {
              defaultMessage:
                'These jobs name no tactic in their own settings, no detection rule that is known here reads them, and the catalogue of ML Job Picker does not know them.',
            })}
      </EuiText>
      <EuiSpacer size="xs" />
      <JobTable jobs={jobs} caption={title} />
    </section>
  );
}
