import { EuiButtonGroup, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type ReactNode } from 'react';

import { JOB_GROUPINGS, type JobGrouping } from '../../services/results_view';

interface JobListHeadProps {
  shown: number;
  all: number;
  grouping: JobGrouping;
  onGroup(grouping: JobGrouping): void;
  children: ReactNode;
}

/** How many jobs are shown, as what, and what can be done with several. */
export function JobListHead({ shown, all, grouping, onGroup, children }: JobListHeadProps) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', paddingBlock: 8 }}>
      <EuiButtonGroup
        legend={i18n.translate('mlJobPicker.jobs.grouping', { defaultMessage: 'Show jobs' })}
        buttonSize="compressed"
        options={JOB_GROUPINGS.map((id) => ({
          id,
          label: groupingText(id),
          'data-test-subj': `mlJobPickerGrouping-${id}`,
        }))}
        idSelected={grouping}
        onChange={(chosen) => {
          const next = JOB_GROUPINGS.find((id) => id === chosen);
          if (next !== undefined) onGroup(next);
        }}
      />
      <EuiText size="s" role="status" data-test-subj="mlJobPickerInstalledCount">
        {i18n.translate('mlJobPicker.jobs.shown', {
          defaultMessage:
            '{filtered, select, true {{shown} of {all, plural, one {# job} other {# jobs}}} other {{all, plural, one {# job} other {# jobs}}}}',
          values: { filtered: String(shown !== all), shown, all },
        })}
      </EuiText>
      {children}
    </div>
  );
}

function groupingText(grouping: JobGrouping): string {
  switch (grouping) {
    case 'none':
      return i18n.translate('mlJobPicker.jobs.grouping.none', { defaultMessage: 'List' });
    case 'goal':
      return i18n.translate('mlJobPicker.jobs.grouping.goal', { defaultMessage: 'By goal' });
  }
}
