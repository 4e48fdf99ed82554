import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback } from 'react';

import type { ReadinessResponse } from '../../../common/api/readiness';
import { firstBlocking, presentStep, readinessWalk, type WalkStep } from '../../../common/api/readiness_walk';
import { AsOf } from '../../components/as_of';
import { QueryView } from '../../components/query_view';
import { usePageTitle } from '../../hooks/use_page_title';
import { useReadinessWalk } from '../../hooks/use_readiness_walk';
import { walkSummary } from '../../text/readiness_walk_text';
import { JobsWatch } from './jobs_watch';
import { ReadinessQuestions } from './readiness_questions';
import { ReadinessSteps } from './readiness_steps';

/** The way from data to alerts: what is done, where one stands, and what comes next. */
export function ReadinessPage() {
  usePageTitle('readiness');
  const query = useReadinessWalk();
  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.readiness.loading', { defaultMessage: 'Readiness checks' })}
    >
      {(answer) => <Walk answer={answer} isFetching={query.isFetching} onRefresh={refresh} />}
    </QueryView>
  );
}

interface WalkProps {
  answer: ReadinessResponse;
  isFetching: boolean;
  onRefresh(): void;
}

function Walk({ answer: { checks, canActivate, asOfMs }, isFetching, onRefresh }: WalkProps) {
  const steps = readinessWalk(checks);
  const maySeeJobs = checks.some(({ id, status }) => id === 'jobs' && status !== 'unknown');
  return (
    <>
      <Summary steps={steps} canActivate={canActivate} />
      <EuiSpacer size="s" />
      <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
      <EuiSpacer size="m" />
      <ReadinessSteps steps={steps} />
      <ReadinessQuestions />
      {maySeeJobs && <JobsWatch checks={checks} onMoved={onRefresh} />}
    </>
  );
}

interface SummaryProps {
  steps: readonly WalkStep[];
  canActivate: boolean;
}

function Summary({ steps, canActivate }: SummaryProps) {
  const present = presentStep(steps);
  const done = steps.filter(({ status }) => status === 'done').length;
  const color =
    present === undefined ? 'success' : firstBlocking(steps) && !canActivate ? 'warning' : 'primary';
  return (
    <div aria-live="polite">
      <EuiCallOut
        size="s"
        color={color}
        iconType={color === 'success' ? 'checkInCircleFilled' : color === 'warning' ? 'warning' : 'mapMarker'}
        title={walkSummary(done, steps.length, present?.id)}
        data-test-subj="mlJobPickerReadinessSummary"
      >
        <p>
          {canActivate
            ? i18n.translate('mlJobPicker.readiness.canActivate', {
                defaultMessage: 'You can activate jobs.',
              })
            : i18n.translate('mlJobPicker.readiness.cannotActivate', {
                defaultMessage: 'You cannot activate jobs yet. What is blocked below says why.',
              })}
        </p>
      </EuiCallOut>
    </div>
  );
}
