import { EuiFlexGroup, EuiFlexItem, EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { WalkStepId } from '../../../common/api/readiness_walk';
import { KibanaLink } from '../../components/kibana_link';
import { TabLink } from '../../components/tab_link';
import { useAppLink } from '../../hooks/use_app_link';
import { useSession } from '../../hooks/use_session';
import { tabPath, tabTitle } from '../../tabs';
import { PanelLink } from './panel_link';

interface StepLinksProps {
  stepId: WalkStepId;
}

/** Where a step is taken, besides the places that its checks name. */
export function StepLinks({ stepId }: StepLinksProps) {
  const links = linksOf(stepId);
  if (links.length === 0) return null;
  return (
    <EuiFlexGroup gutterSize="m" responsive={false} wrap>
      {links.map((link, position) => (
        <EuiFlexItem key={position} grow={false}>
          {link}
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}

function linksOf(stepId: WalkStepId): React.ReactElement[] {
  switch (stepId) {
    case 'data':
      return [<TabLink tab="data">{tabTitle('data')}</TabLink>];
    case 'license':
    case 'privileges':
      return [];
    case 'memory':
    case 'results':
      return [<MyJobs />];
    case 'goal':
      return [<ReadyGoals />, <MyJobs />];
    case 'notifications':
      return [<GetNotified />, <AlertRules />];
  }
}

function MyJobs() {
  return <TabLink tab="jobs">{tabTitle('jobs')}</TabLink>;
}

function ReadyGoals() {
  const link = useAppLink();
  return (
    <EuiLink
      {...link({ state: 'ready', openJobId: undefined, activating: false }, tabPath('goals'))}
      data-test-subj="mlJobPickerReadyGoals"
    >
      {i18n.translate('mlJobPicker.walk.readyGoals', { defaultMessage: 'Goals with jobs that are ready' })}
    </EuiLink>
  );
}

function GetNotified() {
  return (
    <PanelLink tab="jobs" panel="notify" data-test-subj="mlJobPickerToNotify">
      {i18n.translate('mlJobPicker.walk.getNotified', { defaultMessage: 'Get notified' })}
    </PanelLink>
  );
}

function AlertRules() {
  const { links } = useSession();
  return (
    <KibanaLink path={links.alertRule()}>
      {i18n.translate('mlJobPicker.walk.alertRules', { defaultMessage: 'Alert rules of this space' })}
    </KibanaLink>
  );
}
