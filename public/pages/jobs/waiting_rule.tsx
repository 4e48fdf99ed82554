import { EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import type { Recommendation } from '../../../common/api/recommendations';
import { JobLink } from '../../components/job_link';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { useSession } from '../../hooks/use_session';
import { reasonText } from '../../text/reason_text';
import { isStartable } from './job_operations';
import { RuleTitle } from './rule_title';
import { StartLink } from './start_link';

interface WaitingRuleProps {
  rule: JobRule;
  jobs: readonly InstalledJob[];
  /** Absent as long as it is not known which jobs this Kibana brings. */
  known: ReadonlyMap<string, Recommendation> | undefined;
  rights: OperationRights;
}

/** One rule and the jobs that it waits for: why each does not run, and what starts it. */
export function WaitingRule({ rule, jobs, known, rights }: WaitingRuleProps) {
  return (
    <li data-test-subj={`mlJobPickerWaitingRule-${rule.ruleId}`}>
      <EuiText size="s" style={{ paddingBlock: 8 }}>
        <strong>
          <RuleTitle rule={rule} />
        </strong>
      </EuiText>
      <ul style={{ paddingInlineStart: 16 }}>
        {rule.jobIds.map((jobId) => (
          <li key={jobId}>
            <AwaitedJob
              jobId={jobId}
              installed={jobs.find(({ id }) => id === jobId)}
              shipped={known && (known.get(jobId) ?? 'no')}
              rights={rights}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface AwaitedJobProps {
  jobId: string;
  installed: InstalledJob | undefined;
  /** Undefined: not known yet. */
  shipped: Recommendation | 'no' | undefined;
  rights: OperationRights;
}

function AwaitedJob({ jobId, installed, shipped, rights }: AwaitedJobProps) {
  const known = shipped === 'no' ? undefined : shipped;
  const title = installed?.title ?? known?.title ?? jobId;
  const canStart = known !== undefined && (installed === undefined || isStartable(installed));
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
      <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
        <EuiText size="xs" className="eui-textBreakWord">
          <JobLink jobId={jobId} title={title} />
          {title !== jobId && ` (${jobId})`}: <Why installed={installed} isUnshipped={shipped === 'no'} />
        </EuiText>
      </EuiFlexItem>
      {canStart && (
        <EuiFlexItem grow={false}>
          <StartLink
            jobIds={[jobId]}
            rights={rights}
            label={i18n.translate('mlJobPicker.waitingRules.startJob', {
              defaultMessage: 'Start its job {title}',
              values: { title },
            })}
            data-test-subj={`mlJobPickerStartAwaited-${jobId}`}
          >
            {i18n.translate('mlJobPicker.waitingRules.start', { defaultMessage: 'Start its job' })}
          </StartLink>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

interface WhyProps {
  installed: InstalledJob | undefined;
  isUnshipped: boolean;
}

function Why({ installed, isUnshipped }: WhyProps) {
  const { format } = useSession();
  const decisive = installed?.reasons[0];
  return (
    <>
      {installed === undefined
        ? i18n.translate('mlJobPicker.waitingRules.notInstalled', {
            defaultMessage: 'It is not installed in this space.',
          })
        : decisive !== undefined && reasonText(decisive, format).sentence}
      {isUnshipped && ' '}
      {isUnshipped &&
        i18n.translate('mlJobPicker.waitingRules.unshipped', {
          defaultMessage:
            'No module of this Kibana brings it, so it cannot be started from here: change the rule, or start the job in Machine Learning if it is there.',
        })}
    </>
  );
}
