import { EuiSuperDatePicker, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { LONGEST_RESULTS_DAYS } from '../../../../common/constants';
import type { ResultsRangeState } from '../../../hooks/use_results_range';
import { useSession } from '../../../hooks/use_session';

interface ResultsTimeProps {
  state: ResultsRangeState;
  isLoading: boolean;
}

/** Kibana's own default (src/core/packages/ui-settings/server-internal/src/settings/date_formats.ts). */
const DATE_FORMAT = 'MMM D, YYYY @ HH:mm:ss.SSS';

interface QuickRange {
  from: string;
  to: string;
  display: string;
}

/** The time range of the results. */
export function ResultsTime({
  state: { range, change, isUnreadable, isShortened },
  isLoading,
}: ResultsTimeProps) {
  const { uiSettings } = useSession().core;
  const quickRanges = uiSettings.get<QuickRange[]>('timepicker:quickRanges', []);
  const offered = quickRanges.length === 0 ? usualRanges() : quickRanges;
  return (
    <div role="group" aria-label={timeLabel()}>
      <EuiSuperDatePicker
        start={range.from}
        end={range.to}
        onTimeChange={({ start, end, isInvalid }) => {
          if (!isInvalid) change({ from: start, to: end });
        }}
        commonlyUsedRanges={offered.map(({ from, to, display }) => ({
          start: from,
          end: to,
          label: display,
        }))}
        dateFormat={uiSettings.get('dateFormat', DATE_FORMAT)}
        isLoading={isLoading}
        showUpdateButton={false}
        width="auto"
        compressed
        data-test-subj="mlJobPickerResultsTime"
      />
      {isUnreadable && (
        <EuiText size="xs" color="warning" role="status" data-test-subj="mlJobPickerTimeUnreadable">
          {i18n.translate('mlJobPicker.jobs.timeUnreadable', {
            defaultMessage: 'The address names no time range, so the last 7 days are shown.',
          })}
        </EuiText>
      )}
      {isShortened && (
        <EuiText size="xs" color="warning" role="status" data-test-subj="mlJobPickerTimeShortened">
          {i18n.translate('mlJobPicker.jobs.timeShortened', {
            defaultMessage:
              'That is more than can be read at once: the last {days, number} days of it are shown.',
            values: { days: LONGEST_RESULTS_DAYS },
          })}
        </EuiText>
      )}
    </div>
  );
}

/** Where Kibana's settings name none. */
function usualRanges(): QuickRange[] {
  return [1, 7, 14, 30, 90].map((days) => ({
    from: `now-${days}d`,
    to: 'now',
    display: i18n.translate('mlJobPicker.jobs.lastDays', {
      defaultMessage: '{days, plural, one {Last 24 hours} other {Last # days}}',
      values: { days },
    }),
  }));
}

function timeLabel(): string {
  return i18n.translate('mlJobPicker.jobs.time', { defaultMessage: 'Time range of the results' });
}
