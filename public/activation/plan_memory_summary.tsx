import { EuiCallOut, EuiProgress, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlanMemory } from '../../common/activation/activation_plan';
import { useSession } from '../hooks/use_session';

interface PlanMemorySummaryProps {
  memory: PlanMemory;
}

/** ML memory before and after, and whether it fits. */
export function PlanMemorySummary({
  memory: { usedBytes, addedBytes, totalBytes, verdict },
}: PlanMemorySummaryProps) {
  const { format } = useSession();
  const after = usedBytes + addedBytes;
  const values = {
    used: format.bytes(usedBytes),
    added: format.bytes(addedBytes),
    after: format.bytes(after),
    total: totalBytes === undefined ? '' : format.bytes(totalBytes),
    known: totalBytes === undefined ? 'no' : 'yes',
  };
  return (
    <>
      <EuiText size="s" data-test-subj="mlJobPickerPlanMemory">
        <p>
          {i18n.translate('mlJobPicker.activation.memory', {
            defaultMessage:
              'Machine learning memory: {used} in use now, {after}{known, select, yes { of {total}} other {}} afterwards. These jobs take {added}.',
            values,
          })}
        </p>
      </EuiText>
      {totalBytes !== undefined && totalBytes > 0 && (
        <EuiProgress
          value={Math.min(after, totalBytes)}
          max={totalBytes}
          size="m"
          color={verdict === 'too_small' ? 'danger' : 'primary'}
          aria-label={i18n.translate('mlJobPicker.activation.memoryBar', {
            defaultMessage: 'Memory in use afterwards',
          })}
        />
      )}
      <EuiSpacer size="s" />
      {verdict === 'too_small' && (
        <EuiCallOut
          announceOnMount
          size="s"
          color="warning"
          iconType="memory"
          title={i18n.translate('mlJobPicker.activation.memoryTooSmall', {
            defaultMessage: 'There is not enough memory for all of them',
          })}
          data-test-subj="mlJobPickerMemoryTooSmall"
        >
          {i18n.translate('mlJobPicker.activation.memoryTooSmallHelp', {
            defaultMessage:
              'Those that find no place fail to open, or wait until a node has room. Select fewer, or close other jobs first.',
          })}
        </EuiCallOut>
      )}
      {verdict === 'unknown' && (
        <EuiText size="s" color="subdued">
          {i18n.translate('mlJobPicker.activation.memoryUnknown', {
            defaultMessage:
              'The cluster does not tell how much there is, so it is not known whether they fit.',
          })}
        </EuiText>
      )}
    </>
  );
}
