import { EuiAccordion, EuiSpacer, EuiText, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { JobLink } from '../../../components/job_link';
import { LearningNote } from '../../../components/results/learning_note';
import { StateBadge } from '../../../components/state_badge';
import { goalGroupTexts } from '../../../text/goal_results_text';
import type { KnownJobs } from '../results/job_topics';
import { learningOfJob } from '../results/why_nothing';
import type { GoalResultGroup } from './goal_result_groups';

interface QuietGoalsProps {
  groups: readonly GoalResultGroup[];
  /** Undefined where it is not known what the jobs noticed. */
  results: ResultsResponse | undefined;
  known: KnownJobs | undefined;
}

/** Goals of which nothing was noticed, with how far their jobs have learned; or all goals where hits are not known. */
export function QuietGoals({ groups, results, known }: QuietGoalsProps) {
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerQuietGoals' });
  return (
    <EuiAccordion
      id={id}
      buttonContent={titleText(groups.length, results)}
      initialIsOpen={results === undefined}
      paddingSize="s"
      data-test-subj="mlJobPickerQuietGoals"
    >
      {groups.map(({ id: groupId, goalId, jobs }) => (
        <div key={groupId} data-test-subj={`mlJobPickerQuietGoal-${groupId}`}>
          <EuiTitle size="xxs">
            <h3>{goalGroupTexts(goalId).goal}</h3>
          </EuiTitle>
          <ul style={{ listStyle: 'none', margin: 0 }}>
            {jobs.map((job) => (
              <li key={job.id}>
                <QuietJob job={job} known={known} nowMs={results?.asOfMs} />
              </li>
            ))}
          </ul>
          <EuiSpacer size="s" />
        </div>
      ))}
    </EuiAccordion>
  );
}

interface QuietJobProps {
  job: InstalledJob;
  known: KnownJobs | undefined;
  nowMs: number | undefined;
}

function QuietJob({ job, known, nowMs }: QuietJobProps) {
  const learning = nowMs === undefined ? undefined : learningOfJob(job, known, nowMs);
  return (
    <>
      <EuiText size="s" component="div">
        <JobLink jobId={job.id} title={job.title} /> <StateBadge state={job.state} reasons={job.reasons} />
      </EuiText>
      {learning !== undefined && <LearningNote learning={learning} />}
    </>
  );
}

/** Nothing is said of hits where some may be missing. */
function titleText(count: number, results: ResultsResponse | undefined): string {
  const isKnown =
    results !== undefined && !results.warnings.some(({ code }) => code === 'results_incomplete');
  return isKnown
    ? i18n.translate('mlJobPicker.goalResults.quiet', {
        defaultMessage: '{count, plural, one {# goal} other {# goals}} noticed nothing in this time',
        values: { count },
      })
    : i18n.translate('mlJobPicker.goalResults.unknown', {
        defaultMessage: '{count, plural, one {# goal} other {# goals}} without results that could be read',
        values: { count },
      });
}
