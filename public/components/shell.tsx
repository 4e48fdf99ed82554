import { EuiPageTemplate } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { Redirect, Route, Switch, useLocation } from 'react-router-dom';

import { ActivationPanel } from '../activation/activation_panel';
import { InterruptedCallout } from '../activation/interrupted_callout';
import { useAppLink } from '../hooks/use_app_link';
import { GoalsPage } from '../pages/goals/goals_page';
import { DEFAULT_TAB, TAB_IDS, appTitle, tabPath, tabTitle, type TabId } from '../tabs';
import { BlockingBar } from './blocking_bar';
import { JobFlyout } from './job_flyout/job_flyout';
import { lazyPage } from './lazy_page';
import { SelectionBar } from './selection_bar';

/** The first page comes with the application, the others when they are first shown. */
const PAGES: Record<TabId, React.ComponentType<object>> = {
  goals: GoalsPage,
  attack: lazyPage('attack', async () => (await import('../pages/attack/attack_page')).AttackPage),
  data: lazyPage('data', async () => (await import('../pages/data/data_page')).DataPage),
  selection: lazyPage(
    'selection',
    async () => (await import('../pages/selection/selection_page')).SelectionPage
  ),
  jobs: lazyPage('jobs', async () => (await import('../pages/jobs/jobs_page')).JobsPage),
  readiness: lazyPage(
    'readiness',
    async () => (await import('../pages/readiness/readiness_page')).ReadinessPage
  ),
};

/** What gets the focus scrolls clear of the selection bar, which sticks to the bottom of the window. */
const CLEAR_OF_BAR = { 'a, button, input': { scrollMarginBlockEnd: 112 } };

/** The frame of all tabs, with what lies over or below each of them. */
export function Shell() {
  return (
    <>
      <EuiPageTemplate restrictWidth={1400} data-test-subj="mlJobPickerApp">
        <Header />
        <EuiPageTemplate.Section grow css={CLEAR_OF_BAR}>
          <InterruptedCallout />
          <Switch>
            <Route path={tabPath('readiness')} />
            <Route component={BlockingBar} />
          </Switch>
          <Switch>
            {TAB_IDS.map((tab) => (
              <Route key={tab} path={tabPath(tab)} component={PAGES[tab]} />
            ))}
            <Route
              render={({ location }) => <Redirect to={{ ...location, pathname: tabPath(DEFAULT_TAB) }} />}
            />
          </Switch>
        </EuiPageTemplate.Section>
        <SelectionBar />
      </EuiPageTemplate>
      <JobFlyout />
      <ActivationPanel />
    </>
  );
}

function Header() {
  const { pathname } = useLocation();
  const link = useAppLink();
  return (
    <EuiPageTemplate.Header
      pageTitle={appTitle()}
      description={i18n.translate('mlJobPicker.description', {
        defaultMessage:
          'Choose the anomaly detection jobs that work on your data, activate them, and see that they do.',
      })}
      tabs={TAB_IDS.map((tab) => ({
        label: tabTitle(tab),
        isSelected: pathname.startsWith(tabPath(tab)),
        ...link({ openJobId: undefined, activating: false }, tabPath(tab)),
        'data-test-subj': `mlJobPickerTab-${tab}`,
      }))}
    />
  );
}
