import { EuiButtonEmpty, EuiIcon, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { coveringHealthRules } from '../../../../common/alerting/covering_rules';
import { isRunning } from '../../../../common/activation/is_running';
import type { InstalledJob } from '../../../../common/api/jobs';
import { KibanaLink } from '../../../components/kibana_link';
import { useAlertRights } from '../../../hooks/use_alert_rights';
import { useAlertRules } from '../../../hooks/use_alert_rules';
import { useCreateAlertRule } from '../../../hooks/use_create_alert_rule';
import { useSession } from '../../../hooks/use_session';
import { mayNotCreateText } from '../../../text/notify_text';
import { CreatedRule } from './created_rule';
import { CreateHealthAlert } from './create_health_alert';

interface HealthAlertButtonProps {
  jobs: readonly InstalledJob[];
}

/** Tells of sick jobs: names the rule that does so for all that run, or makes one. */
export function HealthAlertButton({ jobs }: HealthAlertButtonProps) {
  const query = useAlertRules();
  const rights = useAlertRights();
  const { links } = useSession();
  const { create, undo } = useCreateAlertRule();
  if (create.data !== undefined) {
    return <CreatedRule rule={create.data} undo={undo} />;
  }
  if (jobs.length === 0 || query.isLoading) return null;
  const watching = watchingRule(query.data?.healthRules ?? [], jobs);
  if (watching !== undefined) {
    return (
      <EuiText size="s" data-test-subj="mlJobPickerHealthWatched">
        <EuiIcon type="check" aria-hidden={true} />{' '}
        {i18n.translate('mlJobPicker.health.watchedBy', { defaultMessage: 'Health watched by' })}{' '}
        <KibanaLink path={links.alertRule(watching.id)}>{watching.name}</KibanaLink>
      </EuiText>
    );
  }
  if (!rights.createRules) {
    return (
      <EuiButtonEmpty
        size="s"
        flush="left"
        iconType="bell"
        isDisabled
        title={mayNotCreateText()}
        data-test-subj="mlJobPickerHealthAlert"
      >
        {i18n.translate('mlJobPicker.health.button', { defaultMessage: 'Alert when jobs fail' })}
      </EuiButtonEmpty>
    );
  }
  return <CreateHealthAlert create={create} isUnsure={query.data?.healthRules === undefined} />;
}

/** The enabled rule that watches every job that runs; of jobs of which none runs, every job. */
function watchingRule<R extends Parameters<typeof coveringHealthRules>[0][number]>(
  rules: readonly R[],
  jobs: readonly InstalledJob[]
): R | undefined {
  const running = jobs.filter(isRunning);
  const watched = running.length === 0 ? jobs : running;
  const groups = new Map(watched.map((job) => [job.id, job.groups]));
  return coveringHealthRules(
    rules.filter(({ enabled }) => enabled),
    watched.map(({ id }) => id),
    (id) => groups.get(id) ?? []
  ).find(({ all }) => all)?.rule;
}
