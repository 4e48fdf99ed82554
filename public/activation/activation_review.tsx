import {
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiProgress,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import { QueryView } from '../components/query_view';
import { UnknownJobs } from '../components/unknown_jobs';
import { useReviewedPlan } from '../hooks/use_reviewed_plan';
import { ActivationBlockedCallout } from './activation_blocked_callout';
import { HandOver } from './hand_over';
import { ObstacleCallouts } from './obstacle_callouts';
import { PlanReview } from './plan_review';
import { ReviewFooter } from './review_footer';

interface ActivationReviewProps {
  titleId: string;
  onActivate(plan: ActivationPlanResponse, choice: { ruleIds: readonly string[] }): void;
  onClose(): void;
}

/** What activating the selection would do, before anything is done. */
export function ActivationReview({ titleId, onActivate, onClose }: ActivationReviewProps) {
  const review = useReviewedPlan();
  const { query, blocker } = review;
  const plan = query.data;
  const isPlanning = query.isPreviousData;
  // What keeps the user from activating may keep the plan from being made; then that is said once.
  const noPlanForThat = blocker !== undefined && query.isError;
  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="m">
          <h2 id={titleId} tabIndex={-1}>
            {i18n.translate('mlJobPicker.activation.title', {
              defaultMessage: 'Activate {count, plural, one {# job} other {# jobs}}',
              values: { count: review.selectedIds.length },
            })}
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {blocker !== undefined && <ActivationBlockedCallout blocker={blocker} />}
        <ObstacleCallouts obstacles={review.obstacles} />
        {plan !== undefined && review.needsHandOver && <HandOver plan={plan} ruleIds={review.ruleIds} />}
        <UnknownJobs jobIds={review.selectedIds.filter((id) => !review.knownIds.includes(id))} />
        {review.knownIds.length === 0 && <NothingSelected />}
        {review.knownIds.length > 0 && !noPlanForThat && (
          <QueryView
            query={query}
            label={i18n.translate('mlJobPicker.activation.loadingPlan', {
              defaultMessage: 'What activation would do',
            })}
          >
            {(answer) => (
              <>
                {isPlanning && <Planning />}
                <PlanReview
                  plan={answer}
                  choices={review.choices}
                  mayEditRules={review.mayHaveRules}
                  onRemoved={() => document.getElementById(titleId)?.focus()}
                />
              </>
            )}
          </QueryView>
        )}
        {review.knownIds.length > 0 && noPlanForThat && <SelectedTitles titles={review.knownTitles} />}
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <ReviewFooter
          jobs={review.mayActivate ? review.startable : 0}
          rules={review.mayActivate ? review.ruleIds.length : 0}
          leftOut={plan === undefined ? 0 : plan.jobs.length - review.startable}
          isPlanning={isPlanning}
          onActivate={() => {
            if (plan !== undefined) onActivate(plan, { ruleIds: review.ruleIds });
          }}
          onClose={onClose}
        />
      </EuiFlyoutFooter>
    </>
  );
}

function Planning() {
  return (
    <EuiProgress
      size="xs"
      role="progressbar"
      aria-label={i18n.translate('mlJobPicker.activation.planning', {
        defaultMessage: 'The plan is being made anew',
      })}
    />
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
