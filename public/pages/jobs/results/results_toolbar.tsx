import { EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { useSelection } from '../../../hooks/use_selection';
import { HealthAlertButton } from '../notify/health_alert_button';
import { NotifyButton } from '../notify/notify_button';
import type { JobContext } from './job_context';
import { ResultsTime } from './results_time';
import { TopicFacets } from './topic_facets';
import type { ResultsState } from './use_results_state';

interface ResultsToolbarProps {
  state: ResultsState;
  jobs: readonly InstalledJob[];
  /** By search and state, before goals and tactics. */
  found: readonly InstalledJob[];
  shown: readonly InstalledJob[];
  context: JobContext;
}

/** Time and topics of what is shown, and how to be told of it. */
export function ResultsToolbar({ state, jobs, found, shown, context }: ResultsToolbarProps) {
  const selection = useSelection();
  const chosen = jobs.filter(({ id }) => selection.has(id));
  const subject = chosen.length > 0 ? chosen : shown;
  const { range, isFetching } = state;
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
          <ResultsTime state={range} isLoading={isFetching} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <TopicFacets
            jobs={found}
            known={context.known}
            version={context.attackVersion}
            choice={range.view}
            onChange={range.change}
          />
        </EuiFlexItem>
        {subject.length > 0 && (
          <EuiFlexItem grow={false}>
            <NotifyButton
              jobIds={subject.map(({ id }) => id)}
              label={notifyLabel(chosen.length > 0, subject.length)}
            />
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <HealthAlertButton jobs={jobs} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
    </>
  );
}

function notifyLabel(isSelection: boolean, count: number): string {
  return i18n.translate('mlJobPicker.jobs.notifyOfSeveral', {
    defaultMessage:
      'Get notified about {selected, select, true {{count, plural, one {# selected job} other {# selected jobs}}} other {{count, plural, one {the job shown} other {the # jobs shown}}}}',
    values: { selected: String(isSelection), count },
  });
}
