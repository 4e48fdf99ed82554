import { EuiFormRow, EuiRadioGroup, EuiRange } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { ALERT_RESULT_TYPES } from '../../../../common/api/alert_rules';
import { severityOf } from '../../../../common/results/severity';
import type { DraftFault, NotifyDraft } from '../../../services/notify_draft';
import { resultTypeText } from '../../../text/alert_rule_text';
import { draftFaultText, severityRangeText } from '../../../text/notify_text';

interface ResultFieldsProps {
  draft: NotifyDraft;
  onChange(changes: Partial<NotifyDraft>): void;
  faults: readonly DraftFault[];
}

/** Which results the rule looks at. */
export function ResultFields({ draft, onChange, faults }: ResultFieldsProps) {
  const invalid = faults.includes('severity');
  return (
    <>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.notify.severity', { defaultMessage: 'From score' })}
        helpText={invalid ? undefined : severityRangeText(severityOf(draft.severity))}
        isInvalid={invalid}
        error={invalid ? draftFaultText('severity') : undefined}
      >
        <EuiRange
          fullWidth
          min={0}
          max={100}
          showInput
          value={Number.isNaN(draft.severity) ? '' : draft.severity}
          onChange={({ currentTarget }) => onChange({ severity: readNumber(currentTarget.value) })}
        />
      </EuiFormRow>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.notify.resultType', { defaultMessage: 'What has the score' })}
        labelType="legend"
        helpText={resultTypeText(draft.resultType).explanation}
      >
        <EuiRadioGroup
          name="mlJobPickerResultType"
          options={ALERT_RESULT_TYPES.map((type) => ({ id: type, label: resultTypeText(type).label }))}
          idSelected={draft.resultType}
          onChange={(id) => {
            const resultType = ALERT_RESULT_TYPES.find((type) => type === id);
            if (resultType !== undefined) onChange({ resultType });
          }}
        />
      </EuiFormRow>
    </>
  );
}

/** NaN where nothing is typed, which is no number. */
function readNumber(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed);
}
