import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useIsChecking } from '../../hooks/use_is_checking';
import { useUrlState } from '../../hooks/use_url_state';

interface ChosenSourceProps {
  sourceId: string;
  reading: number;
  /** Jobs that it is not known of. */
  unknown: number;
}

/** Says that only the jobs of one source are listed, and takes that back. */
export function ChosenSource(props: ChosenSourceProps) {
  const [, change] = useUrlState();
  const isChecking = useIsChecking();
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiText size="s" role="status" data-test-subj="mlJobPickerChosenSource">
            {chosenText(props, isChecking)}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            iconType="cross"
            onClick={() => change(() => ({ sourceId: undefined }))}
            data-test-subj="mlJobPickerForgetSource"
          >
            {i18n.translate('mlJobPicker.data.showAllJobs', { defaultMessage: 'Show all jobs' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
    </>
  );
}

function chosenText({ sourceId, reading, unknown }: ChosenSourceProps, isChecking: boolean): string {
  if (isChecking) {
    return i18n.translate('mlJobPicker.data.chosenChecking', {
      defaultMessage: 'Checking which jobs read {source}…',
      values: { source: sourceId },
    });
  }
  return i18n.translate('mlJobPicker.data.chosen', {
    defaultMessage:
      '{reading, plural, =0 {No job here reads {source}} one {Only the job that reads {source}} other {Only the # jobs that read {source}}}{unknown, plural, =0 {.} one {; of # more it is not known.} other {; of # more it is not known.}}',
    values: { reading, source: sourceId, unknown },
  });
}
