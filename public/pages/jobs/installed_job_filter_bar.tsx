import { EuiFieldSearch, EuiFilterButton, EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { JOB_STATES, type JobState } from '../../../common/evidence/job_state';
import { stateText } from '../../text/state_text';
import type { InstalledJobFilter } from './arrange_jobs';

interface InstalledJobFilterBarProps {
  jobs: readonly InstalledJob[];
  filter: InstalledJobFilter;
  onChange(filter: InstalledJobFilter): void;
}

/** Search text, and buttons for the states that installed jobs are in, with their number. */
export function InstalledJobFilterBar({ jobs, filter, onChange }: InstalledJobFilterBarProps) {
  const searchLabel = i18n.translate('mlJobPicker.jobs.search', {
    defaultMessage: 'Search installed jobs by name, id, group or index',
  });
  const countOf = (state: JobState) => jobs.filter((job) => job.state === state).length;
  const shown = JOB_STATES.filter((state) => countOf(state) > 0 || filter.states.has(state));
  const toggle = (state: JobState) => {
    const states = new Set(filter.states);
    if (!states.delete(state)) states.add(state);
    onChange({ ...filter, states });
  };
  return (
    <EuiFlexGroup gutterSize="m" wrap responsive={false}>
      <EuiFlexItem style={{ minInlineSize: 280 }}>
        <EuiFieldSearch
          fullWidth
          value={filter.query}
          onChange={(event) => onChange({ ...filter, query: event.target.value })}
          placeholder={searchLabel}
          aria-label={searchLabel}
          data-test-subj="mlJobPickerInstalledSearch"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiFilterGroup
          aria-label={i18n.translate('mlJobPicker.filter.states', {
            defaultMessage: 'Show only jobs in state',
          })}
        >
          {shown.map((state) => (
            <EuiFilterButton
              key={state}
              isToggle
              isSelected={filter.states.has(state)}
              hasActiveFilters={filter.states.has(state)}
              numFilters={countOf(state)}
              onClick={() => toggle(state)}
              title={stateText(state).meaning}
              data-test-subj={`mlJobPickerInstalledFilter-${state}`}
            >
              {stateText(state).label}
            </EuiFilterButton>
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
