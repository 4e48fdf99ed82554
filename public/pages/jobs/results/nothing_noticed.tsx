import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { LearningNote } from '../../../components/results/learning_note';
import { useKnownJobs } from '../../../hooks/use_known_jobs';
import { whyNothing } from './why_nothing';

interface NothingNoticedProps {
  jobs: readonly InstalledJob[];
  answer: ResultsResponse;
  nowMs: number;
}

/** Why there is nothing to show, and from when on there may be. */
export function NothingNoticed({ jobs, answer, nowMs }: NothingNoticedProps) {
  const known = useKnownJobs();
  const why = useMemo(() => whyNothing({ jobs, answer, known, nowMs }), [jobs, answer, known, nowMs]);
  return (
    <div role="status" data-test-subj="mlJobPickerNothingNoticed" data-why={why.kind}>
      <EuiText size="s">
        <p>{whyText(why.kind)}</p>
      </EuiText>
      {why.kind === 'learning' && <LearningNote learning={why.learning} />}
    </div>
  );
}

function whyText(kind: ReturnType<typeof whyNothing>['kind']): string {
  switch (kind) {
    case 'no_jobs_shown':
      return i18n.translate('mlJobPicker.jobs.nothing.noJobs', {
        defaultMessage: 'No job fits the search and the filters.',
      });
    case 'none_active':
      return i18n.translate('mlJobPicker.jobs.nothing.noneActive', {
        defaultMessage:
          'None of these jobs runs and sees data, so they notice nothing. Their states say why.',
      });
    case 'incomplete':
      return i18n.translate('mlJobPicker.jobs.nothing.incomplete', {
        defaultMessage: 'The results of some jobs were not read. Choose a shorter time range to see them.',
      });
    case 'learning':
      return i18n.translate('mlJobPicker.jobs.nothing.learning', {
        defaultMessage: 'Nothing unusual so far. No active job has learned enough yet to judge well.',
      });
    case 'nothing_unusual':
      return i18n.translate('mlJobPicker.jobs.nothing.unusual', {
        defaultMessage:
          'These jobs noticed nothing unusual in this time. Choose a longer time range to look further back.',
      });
  }
}
