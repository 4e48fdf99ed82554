import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import type { Asked } from '../../../common/recommendation/rank_relevance';
import { JobCount } from '../../components/job_count';
import { JobFilterBar } from '../../components/job_filter_bar';
import { JobTable } from '../../components/job_table';
import { NoJobsPrompt } from '../../components/no_jobs_prompt';
import { WarningCallouts } from '../../components/warning_callouts';
import { useJobFilter } from '../../hooks/use_job_filter';
import { useRankedJobs } from '../../hooks/use_ranked_jobs';
import { useUrlState } from '../../hooks/use_url_state';
import { jobsOfSource } from '../../services/jobs_of_source';
import { matchPlaces } from '../../services/match_places';
import { rankingOrderText } from '../../text/ranking_order_text';
import { ChosenSource } from './chosen_source';

interface FittingJobsProps {
  answer: RecommendationsResponse;
}

/** All jobs, or those that read the source that the address names: best fit first. */
export function FittingJobs({ answer: { jobs, warnings } }: FittingJobsProps) {
  const [{ sourceId }] = useUrlState();
  const ofSource = useMemo(
    () => (sourceId === undefined ? undefined : jobsOfSource(jobs, sourceId)),
    [jobs, sourceId]
  );
  const candidates = ofSource?.reading ?? jobs;
  return (
    <>
      <WarningCallouts warnings={warnings} />
      {sourceId !== undefined && ofSource !== undefined && (
        <ChosenSource sourceId={sourceId} reading={ofSource.reading.length} unknown={ofSource.unknown} />
      )}
      {(ofSource === undefined || candidates.length > 0) && (
        <RankedJobs jobs={candidates} sourceId={sourceId} />
      )}
    </>
  );
}

interface RankedJobsProps {
  jobs: readonly Recommendation[];
  sourceId: string | undefined;
}

function RankedJobs({ jobs, sourceId }: RankedJobsProps) {
  const { filter, setFilter, shown } = useJobFilter(jobs);
  const asked = useMemo(() => askedBy(sourceId, filter.query, shown), [sourceId, filter.query, shown]);
  const ranked = useRankedJobs(shown, asked);
  return (
    <>
      <JobFilterBar jobs={jobs} filter={filter} onChange={setFilter} />
      <EuiSpacer size="s" />
      <EuiText size="s" color="subdued" data-test-subj="mlJobPickerOrder">
        {rankingOrderText(asked)}
      </EuiText>
      <JobCount shown={ranked.jobs} total={jobs.length} />
      {shown.length === 0 ? (
        <NoJobsPrompt total={jobs.length} />
      ) : (
        <JobTable
          jobs={ranked.jobs}
          note={ranked.note}
          caption={i18n.translate('mlJobPicker.data.jobsCaption', { defaultMessage: 'Jobs, best fit first' })}
        />
      )}
    </>
  );
}

/** A chosen source counts before words: these only narrow its jobs down. */
function askedBy(sourceId: string | undefined, query: string, found: readonly Recommendation[]): Asked {
  if (sourceId !== undefined) return { kind: 'source', sourceId };
  return query.trim() === '' ? { kind: 'nothing' } : { kind: 'text', places: matchPlaces(found, query) };
}
