import { EuiSpacer, EuiText, EuiTitle, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Recommendation } from '../../../../common/api/recommendations';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { JobTable } from '../../../components/job_table';
import { UnplacedList } from '../../../components/unplaced_list';
import { UNPLACED_ANCHOR, unplacedTitle } from './tactic_name';

interface UnplacedSectionProps {
  jobs: readonly Recommendation[];
  version: AttackVersion;
}

/** Jobs for which something is named that this version of ATT&CK has no place for, and why. */
export function UnplacedSection({ jobs, version }: UnplacedSectionProps) {
  const column = useMemo(() => unplacedColumn(version), [version]);
  if (jobs.length === 0) {
    return null;
  }
  const title = unplacedTitle(version);
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h2 id={UNPLACED_ANCHOR} tabIndex={-1}>
          {title}
        </h2>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        {i18n.translate('mlJobPicker.attack.unplacedReason', {
          defaultMessage:
            'For these jobs something is named that this version of ATT&CK has no place for. What could be placed stands above.',
        })}
      </EuiText>
      <EuiSpacer size="xs" />
      <JobTable jobs={jobs} caption={title} extraColumn={column} />
    </section>
  );
}

function unplacedColumn(version: AttackVersion): EuiBasicTableColumn<Recommendation> {
  return {
    name: i18n.translate('mlJobPicker.attack.unplacedWhy', {
      defaultMessage: 'What is named, and why it has no place',
    }),
    width: '360px',
    render: ({ unplaced }: Recommendation) => (
      <EuiText size="xs">
        <UnplacedList unplaced={unplaced} version={version} />
      </EuiText>
    ),
  };
}
