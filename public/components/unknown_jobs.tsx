import { EuiBadge, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSelection } from '../hooks/use_selection';

interface UnknownJobsProps {
  jobIds: readonly string[];
}

/** Selected ids that no job here has, each removable. They come from addresses of other clusters or versions. */
export function UnknownJobs({ jobIds }: UnknownJobsProps) {
  const { remove } = useSelection();
  if (jobIds.length === 0) {
    return null;
  }
  return (
    <EuiFlexGroup
      gutterSize="xs"
      alignItems="center"
      responsive={false}
      wrap
      data-test-subj="mlJobPickerUnknownJobs"
    >
      <EuiFlexItem grow={false}>
        <EuiText size="xs">
          {i18n.translate('mlJobPicker.selection.unknown', { defaultMessage: 'Unknown here:' })}
        </EuiText>
      </EuiFlexItem>
      {jobIds.map((id) => (
        <EuiFlexItem key={id} grow={false}>
          <EuiBadge
            color="warning"
            iconType="cross"
            iconSide="right"
            iconOnClick={() => remove([id])}
            iconOnClickAriaLabel={i18n.translate('mlJobPicker.selection.removeUnknown', {
              defaultMessage: 'Remove unknown job {id}',
              values: { id },
            })}
          >
            {id}
          </EuiBadge>
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}
