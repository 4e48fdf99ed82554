import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface ReviewFooterProps {
  /** Jobs and rules that the button would act on; without any there is no button. */
  jobs: number;
  rules: number;
  /** Selected jobs that the plan leaves as they are. */
  leftOut: number;
  /** Another plan is being made. */
  isPlanning: boolean;
  onActivate(): void;
  onClose(): void;
}

export function ReviewFooter({ jobs, rules, leftOut, isPlanning, onActivate, onClose }: ReviewFooterProps) {
  return (
    <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap gutterSize="s">
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty onClick={onClose} data-test-subj="mlJobPickerCloseActivation">
          {i18n.translate('mlJobPicker.activation.close', { defaultMessage: 'Close' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      {jobs + rules > 0 && (
        <EuiFlexItem grow={false}>
          <EuiFlexGroup justifyContent="flexEnd" alignItems="center" responsive={false} wrap gutterSize="m">
            {leftOut > 0 && (
              <EuiFlexItem grow={false}>
                <EuiText size="xs" color="subdued" data-test-subj="mlJobPickerLeftOut">
                  {i18n.translate('mlJobPicker.activation.leftOut', {
                    defaultMessage:
                      '{count, plural, one {# job is left out; its note says} other {# jobs are left out; their notes say}} why.',
                    values: { count: leftOut },
                  })}
                </EuiText>
              </EuiFlexItem>
            )}
            <EuiFlexItem grow={false}>
              <EuiButton
                fill
                isLoading={isPlanning}
                onClick={onActivate}
                data-test-subj="mlJobPickerActivate"
              >
                {activateLabel(jobs, rules)}
              </EuiButton>
            </EuiFlexItem>
          </EuiFlexGroup>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

function activateLabel(jobs: number, rules: number): string {
  if (jobs === 0) {
    return i18n.translate('mlJobPicker.activation.activateRules', {
      defaultMessage: 'Activate {rules, plural, one {# rule} other {# rules}}',
      values: { rules },
    });
  }
  return i18n.translate('mlJobPicker.activation.activate', {
    defaultMessage:
      'Activate {count, plural, one {# job} other {# jobs}}{rules, plural, =0 {} one { and # rule} other { and # rules}}',
    values: { count: jobs, rules },
  });
}
