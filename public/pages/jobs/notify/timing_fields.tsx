import { EuiButton, EuiCallOut, EuiFieldNumber, EuiFormRow, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { recommendedTiming, workedOutLookback } from '../../../../common/alerting/timing';
import { timingProblems, type TimingProblem } from '../../../../common/alerting/timing_problems';
import type { InstalledJob } from '../../../../common/api/jobs';
import { useSession } from '../../../hooks/use_session';
import type { DraftFault, NotifyDraft } from '../../../services/notify_draft';
import { draftFaultText } from '../../../text/notify_text';
import { timingText } from '../../../text/timing_text';
import { titlesOf } from './titles_of';

interface TimingFieldsProps {
  draft: NotifyDraft;
  onChange(changes: Partial<NotifyDraft>): void;
  faults: readonly DraftFault[];
  jobs: readonly InstalledJob[];
}

/** How often the rule runs and how far back it looks, and whether it misses anything so. */
export function TimingFields({ draft, onChange, faults, jobs }: TimingFieldsProps) {
  const { format } = useSession();
  const recommended = recommendedTiming(jobs);
  return (
    <>
      <EuiSpacer size="m" />
      <EuiFormRow
        label={i18n.translate('mlJobPicker.notify.interval', { defaultMessage: 'Runs every (minutes)' })}
        helpText={i18n.translate('mlJobPicker.notify.intervalHelp', {
          defaultMessage: '{recommended} fits these jobs: their shortest bucket, an hour at most.',
          values: { recommended: format.duration(recommended.intervalMs) },
        })}
        isInvalid={faults.includes('interval')}
        error={faults.includes('interval') ? draftFaultText('interval') : undefined}
      >
        <EuiFieldNumber
          min={1}
          step={1}
          value={Number.isNaN(draft.intervalMinutes) ? '' : draft.intervalMinutes}
          isInvalid={faults.includes('interval')}
          onChange={({ target }) =>
            onChange({ intervalMinutes: target.value === '' ? Number.NaN : Number(target.value) })
          }
        />
      </EuiFormRow>
      <EuiFormRow
        label={i18n.translate('mlJobPicker.notify.lookback', { defaultMessage: 'Looks back (minutes)' })}
        helpText={i18n.translate('mlJobPicker.notify.lookbackHelp', {
          defaultMessage:
            'Empty: Kibana works it out at each run, now {lookback}: two buckets and the wait for late documents.',
          values: { lookback: format.duration(workedOutLookback(jobs)) },
        })}
        isInvalid={faults.includes('lookback')}
        error={faults.includes('lookback') ? draftFaultText('lookback') : undefined}
      >
        <EuiFieldNumber
          min={1}
          step={1}
          value={draft.lookbackMinutes ?? ''}
          isInvalid={faults.includes('lookback')}
          onChange={({ target }) =>
            onChange({ lookbackMinutes: target.value === '' ? undefined : Number(target.value) })
          }
        />
      </EuiFormRow>
      {!faults.includes('interval') && !faults.includes('lookback') && (
        <TimingWarnings draft={draft} onChange={onChange} jobs={jobs} />
      )}
    </>
  );
}

function TimingWarnings({ draft, onChange, jobs }: Omit<TimingFieldsProps, 'faults'>) {
  const { format } = useSession();
  const problems = timingProblems(
    {
      intervalMs: draft.intervalMinutes * 60e3,
      lookbackMs:
        draft.lookbackMinutes === undefined ? workedOutLookback(jobs) : draft.lookbackMinutes * 60e3,
      reads: 'newest',
    },
    jobs
  );
  return (
    <div role="status">
      {problems.map((problem) => {
        const { sentence, fixLabel } = timingText(problem, format, titlesOf(jobs));
        return (
          <React.Fragment key={problem.code}>
            <EuiSpacer size="s" />
            <EuiCallOut size="s" color="warning" iconType="clock" data-test-subj="mlJobPickerTimingProblem">
              <p>{sentence}</p>
              {fixLabel !== undefined && (
                <EuiButton size="s" color="warning" onClick={() => onChange(rightValue(problem))}>
                  {fixLabel}
                </EuiButton>
              )}
            </EuiCallOut>
          </React.Fragment>
        );
      })}
    </div>
  );
}

function rightValue(problem: TimingProblem): Partial<NotifyDraft> {
  switch (problem.code) {
    case 'skips_buckets':
      return { intervalMinutes: problem.rightIntervalMs / 60e3 };
    case 'never_reaches':
    case 'gaps':
    case 'misses_late':
      return { lookbackMinutes: problem.rightLookbackMs / 60e3 };
    case 'mixed_spans':
      return {};
  }
}
