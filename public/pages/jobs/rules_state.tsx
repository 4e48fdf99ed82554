import { EuiFlexGroup, EuiFlexItem, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { ProblemCallout } from '../../components/problem_callout';

interface RulesStateProps {
  query: { isLoading: boolean; isError: boolean; error: unknown; refetch(): unknown };
}

/** That the rules are still being read, or why they were not; nothing once they are known. */
export function RulesState({ query: { isLoading, isError, error, refetch } }: RulesStateProps) {
  if (isError) {
    return (
      <>
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.jobs.rulesFailed', {
              defaultMessage: 'It is not known which detection rules read these jobs.',
            })}
          </p>
        </EuiText>
        <ProblemCallout error={error} onRetry={() => refetch()} data-test-subj="mlJobPickerRulesProblem" />
        <EuiSpacer />
      </>
    );
  }
  return isLoading ? (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} role="status">
        <EuiFlexItem grow={false}>
          <EuiLoadingSpinner size="s" aria-hidden={true} />
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiText size="s" color="subdued">
            {i18n.translate('mlJobPicker.jobs.rulesLoading', {
              defaultMessage: 'Reading the detection rules that use these jobs…',
            })}
          </EuiText>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
    </>
  ) : null;
}
