import {
  EuiAccordion,
  EuiButton,
  EuiCodeBlock,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import { callPath } from '../../common/activation/hand_over/call_path';
import { handOverCalls } from '../../common/activation/hand_over/hand_over_calls';
import { handOverFile } from '../../common/activation/hand_over/hand_over_file';
import { handOverScript } from '../../common/activation/hand_over/hand_over_script';
import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import { useSession } from '../hooks/use_session';
import { currentSpace } from '../services/current_space';
import { downloadFile } from '../services/download_file';

const FILE_NAME = 'ml-job-picker-plan';

interface HandOverProps {
  plan: ActivationPlanResponse;
  /** Signature ids of the rules that are to be installed and enabled. */
  ruleIds: readonly string[];
}

/** The plan for somebody who may carry it out: as a file, and as a script. */
export function HandOver({ plan, ruleIds }: HandOverProps) {
  const { http } = useSession().core;
  const file = () => handOverFile(plan, { ruleIds, space: currentSpace(http), createdMs: Date.now() });
  return (
    <>
      <EuiPanel hasBorder hasShadow={false} paddingSize="m" data-test-subj="mlJobPickerHandOver">
        <EuiTitle size="xs">
          <h3>
            {i18n.translate('mlJobPicker.handOver.title', { defaultMessage: 'Hand this plan to an admin' })}
          </h3>
        </EuiTitle>
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.handOver.explanation', {
              defaultMessage:
                'Save the plan and send it to somebody who may activate jobs. The script needs a shell with curl, and does the same as Activate would; what it will change can be read in it. Neither holds credentials.',
            })}
          </p>
        </EuiText>
        <EuiSpacer size="s" />
        <EuiFlexGroup gutterSize="s" wrap responsive={false}>
          <SaveButton
            label={i18n.translate('mlJobPicker.handOver.saveFile', {
              defaultMessage: 'Download the plan (JSON)',
            })}
            testSubject="mlJobPickerHandOverFile"
            onSave={() =>
              downloadFile(`${FILE_NAME}.json`, `${JSON.stringify(file(), null, 2)}\n`, 'application/json')
            }
          />
          <SaveButton
            label={i18n.translate('mlJobPicker.handOver.saveScript', {
              defaultMessage: 'Download the script (.sh)',
            })}
            testSubject="mlJobPickerHandOverScript"
            onSave={() => downloadFile(`${FILE_NAME}.sh`, handOverScript(file()), 'application/x-sh')}
          />
        </EuiFlexGroup>
        <EuiSpacer size="s" />
        <Calls plan={plan} ruleIds={ruleIds} />
      </EuiPanel>
      <EuiSpacer size="m" />
    </>
  );
}

interface SaveButtonProps {
  label: string;
  testSubject: string;
  onSave(): void;
}

function SaveButton({ label, testSubject, onSave }: SaveButtonProps) {
  return (
    <EuiFlexItem grow={false}>
      <EuiButton size="s" iconType="download" onClick={onSave} data-test-subj={testSubject}>
        {label}
      </EuiButton>
    </EuiFlexItem>
  );
}

/** What the script sends, to be read before it is handed over. */
function Calls({ plan, ruleIds }: HandOverProps) {
  const accordionId = useGeneratedHtmlId({ prefix: 'mlJobPickerHandOverCalls' });
  const space = currentSpace(useSession().core.http);
  const calls = useMemo(() => handOverCalls(plan, { ruleIds }), [plan, ruleIds]);
  return (
    <EuiAccordion
      id={accordionId}
      buttonContent={i18n.translate('mlJobPicker.handOver.calls', {
        defaultMessage: '{count, plural, one {# API call} other {# API calls}}',
        values: { count: calls.length },
      })}
      paddingSize="s"
      data-test-subj="mlJobPickerHandOverCalls"
    >
      <EuiCodeBlock fontSize="s" paddingSize="s" isCopyable overflowHeight={240} whiteSpace="pre-wrap">
        {calls.map((call) => `${call.method} ${callPath(call, space)}`).join('\n')}
      </EuiCodeBlock>
    </EuiAccordion>
  );
}
