import { EuiFieldSearch, EuiFilterButton, EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { JOB_STATES, type JobState } from '../../common/evidence/job_state';
import type { JobFilter } from '../services/job_search';
import { stateText } from '../text/state_text';

interface JobFilterBarProps {
  jobs: ReadonlyArray<{ state: JobState }>;
  filter: JobFilter;
  onChange(filter: JobFilter): void;
  /** What can be searched for; by default what recommendations have. */
  searchLabel?: string;
  /** Shows no button for a state that no job is in. */
  onlyPresent?: boolean;
  /** Beginning of the `data-test-subj` of its parts. */
  testSubject?: string;
}

/** Search text and state buttons with the number of jobs in each state. */
export function JobFilterBar({
  jobs,
  filter,
  onChange,
  searchLabel = i18n.translate('mlJobPicker.filter.search', {
    defaultMessage: 'Search by goal, field, technique or name',
  }),
  onlyPresent = false,
  testSubject = 'mlJobPicker',
}: JobFilterBarProps) {
  const countOf = (state: JobState) => jobs.filter((job) => job.state === state).length;
  const shown = JOB_STATES.filter((state) => !onlyPresent || countOf(state) > 0 || filter.states.has(state));
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
          data-test-subj={`${testSubject}Search`}
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
              data-test-subj={`${testSubject}Filter-${state}`}
            >
              {stateText(state).label}
            </EuiFilterButton>
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
