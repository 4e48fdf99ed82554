import { EuiFieldSearch, EuiFilterButton, EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { JOB_STATES, type JobState } from '../../common/evidence/job_state';
import type { JobFilter } from '../services/job_search';
import { stateText } from '../text/state_text';

interface JobFilterBarProps {
  jobs: readonly Recommendation[];
  filter: JobFilter;
  onChange(filter: JobFilter): void;
}

/** Search text and state buttons with the number of jobs in each state. */
export function JobFilterBar({ jobs, filter, onChange }: JobFilterBarProps) {
  const searchLabel = i18n.translate('mlJobPicker.filter.search', {
    defaultMessage: 'Search by goal, field, technique or name',
  });
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
          data-test-subj="mlJobPickerSearch"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiFilterGroup
          aria-label={i18n.translate('mlJobPicker.filter.states', {
            defaultMessage: 'Show only jobs in state',
          })}
        >
          {JOB_STATES.map((state) => (
            <StateFilterButton
              key={state}
              state={state}
              count={jobs.filter((job) => job.state === state).length}
              selected={filter.states.has(state)}
              onToggle={() => toggle(state)}
            />
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

interface StateFilterButtonProps {
  state: JobState;
  count: number;
  selected: boolean;
  onToggle(): void;
}

function StateFilterButton({ state, count, selected, onToggle }: StateFilterButtonProps) {
  const { label, meaning } = stateText(state);
  return (
    <EuiFilterButton
      isToggle
      isSelected={selected}
      hasActiveFilters={selected}
      numFilters={count}
      onClick={onToggle}
      title={meaning}
      data-test-subj={`mlJobPickerFilter-${state}`}
    >
      {label}
    </EuiFilterButton>
  );
}
