import { EuiFlyoutBody, EuiFlyoutFooter, EuiFlyoutHeader, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlannedJob } from '../../common/activation/activation_plan';
import { QueryView } from '../components/query_view';
import { UnknownJobs } from '../components/unknown_jobs';
import { useActivationPlan } from '../hooks/use_activation_plan';
import { useReadiness } from '../hooks/use_readiness';
import { useRecommendations } from '../hooks/use_recommendations';
import { useSelection } from '../hooks/use_selection';
import { activationBlocker } from '../services/activation_blocker';
import { ActivationBlockedCallout } from './activation_blocked_callout';
import { PlanReview } from './plan_review';
import { ReviewFooter } from './review_footer';

interface ActivationReviewProps {
  titleId: string;
  onActivate(jobs: readonly PlannedJob[]): void;
  onClose(): void;
}

/** What activating the selection would do, before anything is done. */
export function ActivationReview({ titleId, onActivate, onClose }: ActivationReviewProps) {
  const { ids } = useSelection();
  const recommendations = useRecommendations();
  const readiness = useReadiness();
  const jobs = recommendations.data?.jobs;
  const known = jobs === undefined ? ids : ids.filter((id) => jobs.some((job) => job.id === id));
  const plan = useActivationPlan(known, !recommendations.isLoading);
  const blocker = readiness.data === undefined ? undefined : activationBlocker(readiness.data);
  const startable = plan.data?.jobs.filter(({ steps }) => steps.length > 0) ?? [];

  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="m">
          <h2 id={titleId} tabIndex={-1}>
            {i18n.translate('mlJobPicker.activation.title', {
              defaultMessage: 'Activate {count, plural, one {# job} other {# jobs}}',
              values: { count: ids.length },
            })}
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {blocker !== undefined && <ActivationBlockedCallout blocker={blocker} />}
        <UnknownJobs jobIds={ids.filter((id) => !known.includes(id))} />
        {known.length === 0 && <NothingSelected />}
        {known.length > 0 && !(blocker !== undefined && plan.isError) && (
          <QueryView
            query={plan}
            label={i18n.translate('mlJobPicker.activation.loadingPlan', {
              defaultMessage: 'What activation would do',
            })}
          >
            {(answer) => (
              <PlanReview plan={answer} onRemoved={() => document.getElementById(titleId)?.focus()} />
            )}
          </QueryView>
        )}
        {known.length > 0 && blocker !== undefined && plan.isError && (
          <SelectedTitles titles={known.map((id) => jobs?.find((job) => job.id === id)?.title ?? id)} />
        )}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <ReviewFooter
          startable={blocker === undefined ? startable.length : 0}
          onActivate={() => onActivate(startable)}
          onClose={onClose}
        />
      </EuiFlyoutFooter>
    </>
  );
}

function NothingSelected() {
  return (
    <EuiText size="s">
      <p>
        {i18n.translate('mlJobPicker.activation.nothingSelected', {
          defaultMessage: 'No job is selected. Select jobs on any tab, then come back.',
        })}
      </p>
    </EuiText>
  );
}

/** Stands for the plan where it cannot be made for the same reason that keeps the user from activating. */
function SelectedTitles({ titles }: { titles: readonly string[] }) {
  return (
    <>
      <EuiSpacer size="s" />
      <EuiText size="s">
        <ul>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </EuiText>
    </>
  );
}
