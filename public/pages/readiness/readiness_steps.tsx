import { EuiBadge, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer, EuiSteps, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { presentStep, type WalkStep } from '../../../common/api/readiness_walk';
import { walkStepReason, walkStepTitle, walkStepWaits } from '../../text/readiness_walk_text';
import { ReadinessItem } from './readiness_item';
import { StepLinks } from './step_links';
import { isUnderWay } from './walk_position';

interface ReadinessStepsProps {
  steps: readonly WalkStep[];
}

type StepProps = React.ComponentProps<typeof EuiSteps>['steps'][number];

/** The whole way, step after step; the one where somebody stands sticks out. */
export function ReadinessSteps({ steps }: ReadinessStepsProps) {
  const present = presentStep(steps);
  return (
    <EuiSteps
      headingElement="h2"
      titleSize="xs"
      steps={steps.map((step) => ({
        title: walkStepTitle(step.id),
        status: lookOf(step, step === present),
        children: <StepBody step={step} present={present} />,
        'aria-current': step === present ? 'step' : undefined,
        'data-test-subj': `mlJobPickerStep-${step.id}`,
        'data-status': step.status,
      }))}
    />
  );
}

/** What comes after activation is nothing wrong as long as it is not done. */
const LATER: ReadonlySet<WalkStep['id']> = new Set(['goal', 'results', 'notifications']);

function lookOf({ id, status, checks }: WalkStep, isPresent: boolean): StepProps['status'] {
  switch (status) {
    case 'done':
      return 'complete';
    case 'waiting':
      return 'disabled';
    case 'unknown':
      return 'incomplete';
    case 'blocked':
      return LATER.has(id) ? 'current' : 'danger';
    case 'attention':
      if (isUnderWay(checks)) return 'loading';
      return isPresent ? 'current' : 'warning';
  }
}

interface StepBodyProps {
  step: WalkStep;
  present: WalkStep | undefined;
}

function StepBody({ step, present }: StepBodyProps) {
  if (step === present) {
    return (
      <EuiPanel color="primary" hasShadow={false} paddingSize="m">
        <EuiBadge color="primary" iconType="mapMarker">
          {i18n.translate('mlJobPicker.walk.here', { defaultMessage: 'You are here' })}
        </EuiBadge>
        <EuiSpacer size="s" />
        <StepContent step={step} />
      </EuiPanel>
    );
  }
  if (step.after !== undefined) {
    return (
      <EuiText size="s" color="subdued">
        <p>{walkStepWaits(step.after)}</p>
      </EuiText>
    );
  }
  return <StepContent step={step} />;
}

function StepContent({ step: { id, status, checks } }: { step: WalkStep }) {
  return (
    <>
      {status !== 'done' && (
        <>
          <EuiText size="s" style={{ maxInlineSize: 720 }}>
            <p>{walkStepReason(id)}</p>
          </EuiText>
          <EuiSpacer size="s" />
        </>
      )}
      <EuiFlexGroup direction="column" gutterSize="s" component="ul" responsive={false}>
        {checks.map((check) => (
          <EuiFlexItem key={check.id} grow={false} component="li">
            <ReadinessItem check={check} plain={status === 'done'} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <StepLinks stepId={id} />
    </>
  );
}
