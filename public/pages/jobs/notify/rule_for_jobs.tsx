import { EuiButton, EuiCallOut, EuiLoadingSpinner, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';

import { coveringRules } from '../../../../common/alerting/covering_rules';
import type { InstalledJob } from '../../../../common/api/jobs';
import { WarningCallouts } from '../../../components/warning_callouts';
import { useAlertRights } from '../../../hooks/use_alert_rights';
import { useAlertRules } from '../../../hooks/use_alert_rules';
import { useCreateAlertRule } from '../../../hooks/use_create_alert_rule';
import { ProblemCallout } from '../../../components/problem_callout';
import { mayNotCreateText } from '../../../text/notify_text';
import { CreatedRule } from './created_rule';
import { ExistingRules } from './existing_rules';
import { NotifyForm } from './notify_form';

interface RuleForJobsProps {
  /** At least one. */
  jobs: readonly InstalledJob[];
  onClose(): void;
}

/** The anomaly rule on these jobs: the one that is there, or a form for a new one. */
export function RuleForJobs({ jobs, onClose }: RuleForJobsProps) {
  const query = useAlertRules();
  const { create, undo } = useCreateAlertRule();
  return (
    <section>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.notify.anomalyRule', { defaultMessage: 'Anomaly alert rule' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {create.data !== undefined ? (
        <CreatedRule rule={create.data} undo={undo} onClose={onClose} />
      ) : query.isLoading ? (
        <EuiLoadingSpinner
          aria-label={i18n.translate('mlJobPicker.notify.rulesLoading', {
            defaultMessage: 'Looking for rules that read these jobs',
          })}
        />
      ) : (
        <NewOrExisting jobs={jobs} query={query} create={create} />
      )}
    </section>
  );
}

interface NewOrExistingProps {
  jobs: readonly InstalledJob[];
  query: ReturnType<typeof useAlertRules>;
  create: ReturnType<typeof useCreateAlertRule>['create'];
}

function NewOrExisting({ jobs, query, create }: NewOrExistingProps) {
  const rights = useAlertRights();
  const [another, setAnother] = useState(false);
  const rules = query.data?.anomalyRules;
  const existing = useMemo(() => {
    const groups = new Map(jobs.map((job) => [job.id, job.groups]));
    return coveringRules(
      rules ?? [],
      jobs.map(({ id }) => id),
      (id) => groups.get(id) ?? []
    );
  }, [rules, jobs]);
  const offersExisting = existing.some(({ all }) => all) && !another;
  return (
    <>
      {query.isError && <ProblemCallout error={query.error} onRetry={() => void query.refetch()} />}
      <WarningCallouts warnings={query.data?.warnings ?? []} />
      <ExistingRules rules={existing} jobs={jobs} />
      {!rights.createRules ? (
        <MayNotCreate />
      ) : offersExisting ? (
        <EuiButton size="s" onClick={() => setAnother(true)} data-test-subj="mlJobPickerAnotherRule">
          {i18n.translate('mlJobPicker.notify.another', { defaultMessage: 'Create another rule anyway' })}
        </EuiButton>
      ) : (
        <NotifyForm jobs={jobs} create={create} />
      )}
    </>
  );
}

function MayNotCreate() {
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="lock"
      title={i18n.translate('mlJobPicker.notify.mayNotCreateTitle', {
        defaultMessage: 'You may not create rules',
      })}
      data-test-subj="mlJobPickerMayNotCreate"
    >
      <p>{mayNotCreateText()}</p>
    </EuiCallOut>
  );
}
