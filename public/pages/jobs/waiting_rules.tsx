import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import { silentRules } from '../../../common/activation/silent_rules';
import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import { ShowAllButton } from '../../components/show_all_button';
import { useBeginning } from '../../hooks/use_beginning';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { StartLink } from './start_link';
import { WaitingRule } from './waiting_rule';

interface WaitingRulesProps {
  jobs: readonly InstalledJob[];
  rules: readonly JobRule[];
  rights: OperationRights;
}

/** Rules shown at first. */
const SHOWN = 5;

/** Enabled rules that find nothing because none of their jobs runs, with what starts those. */
export function WaitingRules({ jobs, rules, rights }: WaitingRulesProps) {
  const known = useKnownJobs();
  const waiting = useMemo(() => silentRules(jobs, rules), [jobs, rules]);
  const { shown, showAll } = useBeginning(waiting, SHOWN);
  if (waiting.length === 0) {
    return null;
  }
  const startable = [...new Set(waiting.flatMap(({ jobIds }) => jobIds))].filter(
    // What a newer one replaces is started only where somebody asks for it.
    (id) => known?.get(id)?.generation.status === 'current'
  );
  return (
    <>
      <EuiCallOut
        color="warning"
        iconType="bell"
        title={i18n.translate('mlJobPicker.waitingRules.title', {
          defaultMessage:
            '{count, plural, one {# enabled rule waits} other {# enabled rules wait}} for a job',
          values: { count: waiting.length },
        })}
        data-test-subj="mlJobPickerWaitingRules"
      >
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.waitingRules.meaning', {
              defaultMessage:
                'They run without finding anything, because none of the jobs that they read is running.',
            })}
          </p>
        </EuiText>
        <EuiSpacer size="s" />
        <ul
          aria-label={i18n.translate('mlJobPicker.waitingRules.list', {
            defaultMessage: 'Rules that wait for a job',
          })}
        >
          {shown.map((rule) => (
            <WaitingRule key={rule.ruleId} rule={rule} jobs={jobs} known={known} rights={rights} />
          ))}
        </ul>
        {showAll !== undefined && (
          <ShowAllButton
            text={i18n.translate('mlJobPicker.waitingRules.showAll', {
              defaultMessage: 'Show all {count} rules',
              values: { count: waiting.length },
            })}
            onClick={showAll}
            data-test-subj="mlJobPickerAllWaitingRules"
          />
        )}
        {startable.length > 1 && (
          <StartLink
            jobIds={startable}
            rights={rights}
            data-test-subj="mlJobPickerStartWaiting"
            label={i18n.translate('mlJobPicker.waitingRules.startAll', {
              defaultMessage: 'Start the {count} jobs that they wait for',
              values: { count: startable.length },
            })}
          >
            {i18n.translate('mlJobPicker.waitingRules.startAll', {
              defaultMessage: 'Start the {count} jobs that they wait for',
              values: { count: startable.length },
            })}
          </StartLink>
        )}
      </EuiCallOut>
      <EuiSpacer />
    </>
  );
}
