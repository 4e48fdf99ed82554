import { EuiButtonEmpty, EuiIcon, EuiLoadingSpinner, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useRef } from 'react';

import { useSession } from '../hooks/use_session';
import { ruleProgressText } from '../text/rule_progress_text';
import type { RuleProgress, Run, RunRule } from './run_state';

interface RunRuleListProps {
  run: Pick<Run, 'operation' | 'status' | 'rules'>;
  onRetry(ruleId: string): void;
}

/** The detection rules of an operation, each with where it stands and a way to go on after a failure. */
export function RunRuleList({ run, onRetry }: RunRuleListProps) {
  return (
    <section data-test-subj="mlJobPickerRunRules">
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.activation.rulesTitle', { defaultMessage: 'Detection rules' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <ul>
        {run.rules.map((rule) => (
          <RuleRow key={rule.ruleId} rule={rule} run={run} onRetry={() => onRetry(rule.ruleId)} />
        ))}
      </ul>
    </section>
  );
}

interface RuleRowProps {
  rule: RunRule;
  run: RunRuleListProps['run'];
  onRetry(): void;
}

function RuleRow({ rule, run, onRetry }: RuleRowProps) {
  const { format } = useSession();
  const rowRef = useRef<HTMLLIElement>(null);
  const { phase } = rule.progress;
  const canRetry = run.status !== 'acting' && (phase === 'failed' || phase === 'skipped');
  const retry = () => {
    // The button goes away with the failure; the focus must not get lost with it.
    rowRef.current?.focus();
    onRetry();
  };
  return (
    <li ref={rowRef} tabIndex={-1} data-test-subj={`mlJobPickerRunRule-${rule.ruleId}`} data-phase={phase}>
      <EuiText size="s" color={phase === 'failed' ? 'danger' : 'default'} className="eui-textBreakWord">
        <PhaseIcon phase={phase} /> <strong>{rule.name}</strong>:{' '}
        {ruleProgressText(rule, run.operation, format)}
        {canRetry && (
          <>
            {' '}
            <EuiButtonEmpty
              size="xs"
              onClick={retry}
              aria-label={i18n.translate('mlJobPicker.activation.retryJob', {
                defaultMessage: 'Retry {title}',
                values: { title: rule.name },
              })}
            >
              {i18n.translate('mlJobPicker.activation.retry', { defaultMessage: 'Retry' })}
            </EuiButtonEmpty>
          </>
        )}
      </EuiText>
    </li>
  );
}

/** The sentence beside it says the same in words. */
function PhaseIcon({ phase }: { phase: RuleProgress['phase'] }) {
  switch (phase) {
    case 'waiting':
      return <EuiIcon type="minus" size="s" color="subdued" aria-hidden={true} />;
    case 'acting':
      return <EuiLoadingSpinner size="s" aria-hidden={true} />;
    case 'done':
      return <EuiIcon type="check" size="s" color="success" aria-hidden={true} />;
    case 'skipped':
      return <EuiIcon type="warning" size="s" color="warning" aria-hidden={true} />;
    case 'failed':
      return <EuiIcon type="cross" size="s" color="danger" aria-hidden={true} />;
  }
}
