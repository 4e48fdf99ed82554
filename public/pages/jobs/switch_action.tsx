import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import type { GenerationSwitch, JobRule } from '../../../common/api/jobs';
import { KibanaLink } from '../../components/kibana_link';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import { useSession } from '../../hooks/use_session';
import { mlJobsLink } from '../../text/ml_jobs_link';
import { RULE_UPDATES_PATH } from '../../text/rule_link';
import type { GenerationSwitchesProps } from './generation_switches';
import { RuleTitle } from './rule_title';
import { StartLink } from './start_link';
import { StopButton } from './stop_button';

interface SwitchActionProps extends Omit<GenerationSwitchesProps, 'switches'> {
  entry: GenerationSwitch;
  titleOf(jobId: string): string;
}

/** What carries out the next step of a switch; nothing where waiting is all there is to do. */
export function SwitchAction({ entry, titleOf, jobs, rules, rights, onStop }: SwitchActionProps) {
  const { oldJobId, newJobId, next } = entry;
  switch (next) {
    case 'start_new':
      return <StartOne jobId={newJobId} title={titleOf(newJobId)} rights={rights} />;
    case 'wait_for_history':
      return null;
    case 'switch_rule':
      return <RulesToMove ruleIds={entry.ruleIdsOnOld} rules={rules} newJobId={newJobId} />;
    case 'stop_old': {
      const old = jobs.find(({ id }) => id === oldJobId);
      return old === undefined ? null : <StopButton job={old} rights={rights} onStop={() => onStop(old)} />;
    }
    case 'start_old':
      return (
        <>
          <RulesToMove ruleIds={entry.ruleIdsOnOld} rules={rules} newJobId={newJobId} />
          <StartOne jobId={oldJobId} title={titleOf(oldJobId)} rights={rights} />
        </>
      );
  }
}

/** Starts a job by a plan, or leads to where it can be started: a plan is made only of what modules bring. */
function StartOne({
  jobId,
  title,
  rights,
}: { jobId: string; title: string } & Pick<SwitchActionProps, 'rights'>) {
  const { links } = useSession();
  const known = useKnownJobs();
  if (known !== undefined && !known.has(jobId)) {
    const { text, path } = mlJobsLink(jobId, links);
    return (
      <EuiText size="s">
        {i18n.translate('mlJobPicker.switch.unshipped', {
          defaultMessage: 'No module of this Kibana brings {jobId}.',
          values: { jobId },
        })}{' '}
        <KibanaLink path={path}>{text}</KibanaLink>
      </EuiText>
    );
  }
  const label = i18n.translate('mlJobPicker.jobs.startJob', {
    defaultMessage: 'Start {title}',
    values: { title },
  });
  return (
    <StartLink
      jobIds={[jobId]}
      label={`${label} (${jobId})`}
      rights={rights}
      data-test-subj={`mlJobPickerSwitchStart-${jobId}`}
    >
      {i18n.translate('mlJobPicker.switch.startJob', {
        defaultMessage: 'Start {jobId}',
        values: { jobId },
      })}
    </StartLink>
  );
}

interface RulesToMoveProps {
  ruleIds: readonly string[];
  rules: readonly JobRule[];
  newJobId: string;
}

function RulesToMove({ ruleIds, rules, newJobId }: RulesToMoveProps) {
  return (
    <EuiText size="s">
      {ruleIds.map((ruleId, position) => (
        <Fragment key={ruleId}>
          {position > 0 && ', '}
          <RuleTitle rule={rules.find((rule) => rule.ruleId === ruleId) ?? { ruleId, name: ruleId }} />
        </Fragment>
      ))}
      {': '}
      {i18n.translate('mlJobPicker.switch.howToMove', {
        defaultMessage:
          'update it, if Elastic has an update that reads {newJobId}, or choose that job in the rule.',
        values: { newJobId },
      })}{' '}
      <KibanaLink path={RULE_UPDATES_PATH} data-test-subj="mlJobPickerRuleUpdates">
        {i18n.translate('mlJobPicker.switch.updates', { defaultMessage: 'Rule updates' })}
      </KibanaLink>
    </EuiText>
  );
}
