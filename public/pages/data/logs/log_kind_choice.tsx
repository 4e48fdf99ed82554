import { EuiCheckbox, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSession } from '../../../hooks/use_session';
import { logGapText } from '../../../text/log_gap_text';
import { logKindText } from '../../../text/log_kind_text';
import type { LogDataset } from '../../../services/log_datasets';
import { logGaps } from '../../../services/log_gaps';
import { logJobId, type LogKind } from '../../../services/log_kinds';

interface LogKindChoiceProps {
  kind: LogKind;
  /** False: this Kibana has no such job. */
  isOffered: boolean;
  isChosen: boolean;
  datasets: readonly LogDataset[];
  onChoose(kind: LogKind, chosen: boolean): void;
}

/** A way of watching logs: what it tells, what it needs, and what the chosen datasets lack for it. */
export function LogKindChoice({ kind, isOffered, isChosen, datasets, onChoose }: LogKindChoiceProps) {
  const { format } = useSession();
  const { label, meaning, needs } = logKindText(kind);
  const gaps = logGaps(kind, datasets);
  const detailsId = `mlJobPickerLogKindDetails-${kind}`;
  return (
    <>
      <EuiCheckbox
        id={`mlJobPickerLogKind-${kind}`}
        checked={isOffered && isChosen}
        disabled={!isOffered}
        onChange={({ target }) => onChoose(kind, target.checked)}
        label={label}
        aria-describedby={detailsId}
        data-test-subj={`mlJobPickerLogKind-${kind}`}
      />
      <EuiText size="xs" color="subdued" id={detailsId}>
        <p>
          {meaning} {needs}
        </p>
        {!isOffered && (
          <p>
            {i18n.translate('mlJobPicker.logs.notOffered', {
              defaultMessage: 'This Kibana has no job {job}.',
              values: { job: logJobId(kind) },
            })}
          </p>
        )}
      </EuiText>
      {isOffered && gaps.length > 0 && (
        <EuiText size="xs" color="warning" data-test-subj={`mlJobPickerLogGaps-${kind}`}>
          {gaps.map((gap) => (
            <p key={gap.code}>{logGapText(kind, gap, format)}</p>
          ))}
        </EuiText>
      )}
      <EuiSpacer size="s" />
    </>
  );
}
