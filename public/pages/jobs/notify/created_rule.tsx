import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { KibanaLink } from '../../../components/kibana_link';
import type { useCreateAlertRule } from '../../../hooks/use_create_alert_rule';
import { useSession } from '../../../hooks/use_session';
import { readApiProblem } from '../../../services/api_problem';

interface CreatedRuleProps {
  rule: { id: string; name: string };
  undo: ReturnType<typeof useCreateAlertRule>['undo'];
  onClose?(): void;
}

/** The rule that was just made, where it is, and what takes it away again. */
export function CreatedRule({ rule, undo, onClose }: CreatedRuleProps) {
  const { links } = useSession();
  return (
    <EuiCallOut
      color="success"
      iconType="check"
      role="status"
      title={i18n.translate('mlJobPicker.notify.created', { defaultMessage: 'The rule is there and runs' })}
      data-test-subj="mlJobPickerCreatedRule"
    >
      <EuiText size="s">
        <p>
          <KibanaLink path={links.alertRule(rule.id)} data-test-subj="mlJobPickerCreatedRuleLink">
            {rule.name}
          </KibanaLink>{' '}
          {i18n.translate('mlJobPicker.notify.createdMeaning', {
            defaultMessage: 'shows its alerts, and is where connectors can be added.',
          })}
        </p>
      </EuiText>
      {undo.isError && (
        <EuiText size="s" color="danger" role="alert">
          {readApiProblem(undo.error).message}
        </EuiText>
      )}
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" responsive={false}>
        {onClose !== undefined && (
          <EuiFlexItem grow={false}>
            <EuiButton size="s" onClick={onClose}>
              {i18n.translate('mlJobPicker.notify.done', { defaultMessage: 'Done' })}
            </EuiButton>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="editorUndo"
            isLoading={undo.isLoading}
            onClick={() => undo.mutate(rule.id)}
            data-test-subj="mlJobPickerUndoRule"
          >
            {i18n.translate('mlJobPicker.notify.undo', { defaultMessage: 'Delete the rule again' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiCallOut>
  );
}
