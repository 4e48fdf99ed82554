import { EuiFilterGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { FacetPopover, type FacetValue } from '../../../components/facet_popover';
import type { ChangeUrlParams } from '../../../hooks/use_url_params';
import type { ResultsView } from '../../../services/results_view';
import type { KnownJobs, TopicChoice } from './job_topics';
import { topicOptions } from './topic_options';

interface TopicFacetsProps {
  /** That the other facets leave. */
  jobs: readonly InstalledJob[];
  known: KnownJobs | undefined;
  version: AttackVersion;
  choice: TopicChoice;
  onChange: ChangeUrlParams<ResultsView>;
}

/** Buttons that narrow the jobs to goals and tactics. */
export function TopicFacets({ jobs, known, version, choice, onChange }: TopicFacetsProps) {
  const { goals, tactics } = useMemo(
    () => topicOptions(jobs, known, version, choice),
    [jobs, known, version, choice]
  );
  return (
    <EuiFilterGroup compressed>
      <Facet
        title={i18n.translate('mlJobPicker.jobs.goalFacet', { defaultMessage: 'Goal' })}
        values={goals}
        onToggle={(id) => onChange({ goals: toggled(choice.goals, id) })}
        testSubject="mlJobPickerJobsGoal"
      />
      {/* Tactics of no job are known yet: that there are none cannot be said. */}
      {(known !== undefined || tactics.length > 0) && (
        <Facet
          title={i18n.translate('mlJobPicker.jobs.tacticFacet', { defaultMessage: 'Tactic' })}
          values={tactics}
          onToggle={(id) => onChange({ tactics: toggled(choice.tactics, id) })}
          testSubject="mlJobPickerJobsTactic"
        />
      )}
    </EuiFilterGroup>
  );
}

interface FacetProps {
  title: string;
  values: readonly FacetValue[];
  onToggle(value: string): void;
  testSubject: string;
}

function Facet({ title, testSubject, ...rest }: FacetProps) {
  return (
    <FacetPopover
      title={title}
      listLabel={i18n.translate('mlJobPicker.jobs.facetChoices', {
        defaultMessage: '{title}, with the number of jobs',
        values: { title },
      })}
      testSubject={testSubject}
      valueTestSubject={`${testSubject}Value`}
      {...rest}
    />
  );
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
