import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSession } from '../hooks/use_session';

interface AsOfProps {
  /** Undefined as long as nothing was asked. */
  asOfMs: number | undefined;
  isFetching: boolean;
  onRefresh(): void;
}

/** From when the answer is, and a button that asks again. */
export function AsOf({ asOfMs, isFetching, onRefresh }: AsOfProps) {
  const { format } = useSession();
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiText size="s" color="subdued" data-test-subj="mlJobPickerAsOf">
          {asOfMs === undefined
            ? i18n.translate('mlJobPicker.asOfNothing', { defaultMessage: 'Not checked yet' })
            : i18n.translate('mlJobPicker.asOf', {
                defaultMessage: 'As of {time}',
                values: { time: format.time(asOfMs) },
              })}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty
          size="xs"
          iconType="refresh"
          isLoading={isFetching}
          onClick={onRefresh}
          data-test-subj="mlJobPickerRefresh"
        >
          {i18n.translate('mlJobPicker.refresh', { defaultMessage: 'Refresh' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
