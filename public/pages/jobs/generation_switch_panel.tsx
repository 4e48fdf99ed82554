import { EuiFlexGroup, EuiFlexItem, EuiIcon, EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { GenerationSwitch } from '../../../common/api/jobs';
import { JobLink } from '../../components/job_link';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import {
  SWITCH_STEPS,
  switchReasonText,
  switchStatusText,
  switchStepStatus,
  switchStepText,
  type SwitchStepId,
} from '../../text/generation_switch_text';
import type { GenerationSwitchesProps } from './generation_switches';
import { SwitchAction } from './switch_action';

interface GenerationSwitchPanelProps extends Omit<GenerationSwitchesProps, 'switches'> {
  entry: GenerationSwitch;
}

/** One detection on its way from an older job to a newer one: what is done, what is next, and what does it. */
export function GenerationSwitchPanel({ entry, ...context }: GenerationSwitchPanelProps) {
  const known = useKnownJobs();
  const titleOf = (jobId: string) =>
    context.jobs.find(({ id }) => id === jobId)?.title ?? known?.get(jobId)?.title ?? jobId;
  const { oldJobId, newJobId, next } = entry;
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="s"
      style={{ marginBlockEnd: 8 }}
      data-test-subj={`mlJobPickerSwitch-${oldJobId}`}
      data-next={next}
    >
      <EuiTitle size="xxs">
        <h3>{titleOf(newJobId)}</h3>
      </EuiTitle>
      <EuiText size="xs" color="subdued" className="eui-textBreakAll">
        {i18n.translate('mlJobPicker.switch.old', { defaultMessage: 'Old:' })}{' '}
        <JobLink jobId={oldJobId} title={oldJobId} />{' '}
        {i18n.translate('mlJobPicker.switch.new', { defaultMessage: 'New:' })}{' '}
        <JobLink jobId={newJobId} title={newJobId} />
      </EuiText>
      <EuiSpacer size="xs" />
      <EuiFlexGroup
        component="ol"
        gutterSize="m"
        responsive={false}
        wrap
        aria-label={i18n.translate('mlJobPicker.switch.steps', {
          defaultMessage: 'Steps to move to {title}',
          values: { title: titleOf(newJobId) },
        })}
      >
        {SWITCH_STEPS.map((step) => (
          <SwitchStep key={step} step={step} next={next} />
        ))}
      </EuiFlexGroup>
      <EuiSpacer size="xs" />
      <EuiText size="s">
        <p>{switchReasonText(next)}</p>
      </EuiText>
      <SwitchAction entry={entry} titleOf={titleOf} {...context} />
    </EuiPanel>
  );
}

function SwitchStep({ step, next }: { step: SwitchStepId; next: GenerationSwitch['next'] }) {
  const status = switchStepStatus(step, next);
  const { label, icon, color } = switchStatusText(status);
  const text = `${switchStepText(step)}: ${label}`;
  return (
    <EuiFlexItem
      grow={false}
      component="li"
      aria-current={status === 'current' ? 'step' : undefined}
      data-status={status}
    >
      <EuiText size="xs">
        <EuiIcon type={icon} size="s" color={color} aria-hidden={true} />{' '}
        {status === 'current' ? <strong>{text}</strong> : text}
      </EuiText>
    </EuiFlexItem>
  );
}
