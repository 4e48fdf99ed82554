import {
  EuiButtonEmpty,
  EuiButtonGroup,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import type { AnomalyRuleParams } from '../../../../common/alerting/rule_bodies';
import type { InstalledJob } from '../../../../common/api/jobs';
import { useAlertPreview } from '../../../hooks/use_alert_preview';
import { useSession } from '../../../hooks/use_session';
import { PREVIEW_RANGES, type AlertPreview, type PreviewRange } from '../../../services/alerting_api';
import { readApiProblem } from '../../../services/api_problem';
import { previewCountText, previewRangeText } from '../../../text/notify_text';

interface PreviewBlockProps {
  /** Undefined where the form does not make a rule. */
  params: AnomalyRuleParams | undefined;
  jobs: readonly InstalledJob[];
}

/** How often the rule would have fired, asked anew after each change. */
export function PreviewBlock({ params, jobs }: PreviewBlockProps) {
  const [range, setRange] = useState<PreviewRange>('7d');
  const preview = useAlertPreview(params, range);
  const legend = i18n.translate('mlJobPicker.notify.previewRange', {
    defaultMessage: 'Time that the preview looks at',
  });
  return (
    <EuiPanel color="subdued" paddingSize="m" hasShadow={false} data-test-subj="mlJobPickerAlertPreview">
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
          <EuiButtonGroup
            legend={legend}
            buttonSize="compressed"
            options={PREVIEW_RANGES.map((id) => ({ id, label: previewRangeText(id) }))}
            idSelected={range}
            onChange={(id) => setRange(PREVIEW_RANGES.find((each) => each === id) ?? range)}
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="xs"
            iconType="refresh"
            isDisabled={params === undefined}
            isLoading={preview.isPending}
            onClick={() => void preview.refetch()}
            data-test-subj="mlJobPickerPreviewAgain"
          >
            {i18n.translate('mlJobPicker.notify.previewAgain', { defaultMessage: 'Count again' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <EuiText size="s" role="status">
        {preview.isPending ? (
          <p>{i18n.translate('mlJobPicker.notify.previewing', { defaultMessage: 'Counting…' })}</p>
        ) : preview.isError ? (
          <p>
            {i18n.translate('mlJobPicker.notify.previewFailed', {
              defaultMessage: 'How often it would have fired is not known: {message}',
              values: { message: readApiProblem(preview.error).message },
            })}
          </p>
        ) : preview.data === undefined ? null : (
          <Counted preview={preview.data} range={range} jobs={jobs} />
        )}
      </EuiText>
      <EuiSpacer size="s" />
      <EuiText size="xs" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.notify.previewMeaning', {
            defaultMessage:
              'Counted are buckets, by scores as they were first written; scores of today may be others.',
          })}
          {jobs.length > 1 && ' '}
          {jobs.length > 1 &&
            i18n.translate('mlJobPicker.notify.oneAlert', {
              defaultMessage:
                'A rule on several jobs tells of the strongest anomaly of a run alone: to hear of each job, make a rule for each.',
            })}
        </p>
      </EuiText>
    </EuiPanel>
  );
}

interface CountedProps {
  preview: AlertPreview;
  range: PreviewRange;
  jobs: readonly InstalledJob[];
}

function Counted({ preview: { count, samples }, range, jobs }: CountedProps) {
  const { format } = useSession();
  const titles = new Map(jobs.map(({ id, title }) => [id, title]));
  return (
    <>
      <p>
        <strong>{previewCountText(count, range)}</strong>
      </p>
      {samples.length > 0 && (
        <ul
          aria-label={i18n.translate('mlJobPicker.notify.samples', {
            defaultMessage: 'The earliest of them',
          })}
        >
          {samples.map((sample) => (
            <li key={sample.timeMs}>
              {i18n.translate('mlJobPicker.notify.sample', {
                defaultMessage: '{time}: score {score, number}, {jobs}',
                values: {
                  time: format.dateTime(sample.timeMs),
                  score: sample.score,
                  jobs: format.list(
                    sample.jobIds.map((id) => titles.get(id) ?? id),
                    3
                  ),
                },
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
