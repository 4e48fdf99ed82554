import { EuiProgress, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectionResponse } from '../../../common/api/selection';
import { AsOf } from '../../components/as_of';
import { ProblemCallout } from '../../components/problem_callout';
import { WarningCallouts } from '../../components/warning_callouts';
import type { SolvedSelection } from '../../hooks/use_best_selection';
import { ChosenJobsTable } from './chosen_jobs_table';
import { CoverageCurve } from './coverage_curve';
import { EverythingComparison } from './everything_comparison';
import { HandOverJobs } from './hand_over_jobs';
import { MemoryEstimates } from './memory_estimates';
import { SelectionNotes } from './selection_notes';
import { UncoveredTable } from './uncovered_table';
import type { ChoiceActions } from './use_choices';
import type { SelectionEstimates } from './use_selection_estimates';

interface SelectionResultProps {
  answer: SelectionResponse;
  solved: SolvedSelection & { curve: SolvedSelection };
  choices: ChoiceActions;
  estimates: SelectionEstimates;
  reconsidered: boolean;
  titleOf(jobId: string): string;
}

/** What was found, in full. */
export function SelectionResult(props: SelectionResultProps) {
  const { answer, solved, choices, estimates, reconsidered, titleOf } = props;
  const isPossible = answer.impossible === undefined;
  return (
    <div aria-busy={solved.isSolving} data-test-subj="mlJobPickerSelectionResult">
      {solved.isSolving && <SolvingAgain />}
      <AsOf
        asOfMs={answer.asOfMs}
        isFetching={solved.isSolving}
        onRefresh={() => {
          solved.refetch();
          solved.curve.refetch();
        }}
      />
      <EuiSpacer size="s" />
      <WarningCallouts warnings={answer.warnings} />
      <SelectionNotes notes={answer.notes} titleOf={titleOf} />
      <HandOverJobs jobs={answer.jobs} isSolving={solved.isSolving} reconsidered={reconsidered} />
      {isPossible && (
        <>
          <EuiSpacer />
          <EverythingComparison answer={answer} />
        </>
      )}
      <EuiSpacer size="l" />
      <ChosenJobsTable answer={answer} choices={choices} />
      <MemoryEstimates jobs={answer.jobs} estimates={estimates} />
      <EuiSpacer size="l" />
      {isPossible && <Curve curve={solved.curve} />}
      <UncoveredTable answer={answer} choices={choices} />
    </div>
  );
}

/** Takes no room, so that nothing moves when it comes and goes. */
function SolvingAgain() {
  return (
    <div style={{ position: 'relative' }}>
      <EuiProgress
        size="xs"
        color="primary"
        position="absolute"
        role="progressbar"
        aria-label={i18n.translate('mlJobPicker.best.solvingAgain', { defaultMessage: 'Solving again' })}
        data-test-subj="mlJobPickerSolving"
      />
    </div>
  );
}

/** The curve comes later than the rest, and may fail by itself. */
function Curve({ curve: { data, isError, error, refetch } }: { curve: SolvedSelection }) {
  if (isError) {
    return (
      <>
        <ProblemCallout error={error} onRetry={() => refetch()} data-test-subj="mlJobPickerCurveProblem" />
        <EuiSpacer size="l" />
      </>
    );
  }
  if (data?.curve === undefined || data.curve.length === 0) return null;
  return (
    <>
      <CoverageCurve curve={data.curve} answer={data} />
      <EuiSpacer size="l" />
    </>
  );
}
