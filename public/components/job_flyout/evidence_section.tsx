import { EuiSkeletonText, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import { useIsChecking } from '../../hooks/use_is_checking';
import { isDataReason } from '../../services/is_data_reason';
import { AsOf } from '../as_of';
import { StateBadge } from '../state_badge';
import { FlyoutSection } from './flyout_section';
import { LazyEvidence } from './lazy_evidence';
import { ReasonList } from './reason_list';

export interface EvidenceSectionProps {
  job: Recommendation;
  /** The answer that the job is of. */
  answer: RecommendationsResponse;
  isFetching: boolean;
  onRefresh(): void;
}

/** How a job stands here, why, and the numbers behind that. */
export function EvidenceSection({ job, answer, isFetching, onRefresh }: EvidenceSectionProps) {
  const isChecking = useIsChecking();
  const { state, reasons } = job;
  const asked = answer.evidence === 'asked';
  const known = isChecking ? reasons.filter(({ code }) => code !== 'not_checked') : reasons;
  return (
    <FlyoutSection
      title={i18n.translate('mlJobPicker.job.evidence', { defaultMessage: 'Will it work here?' })}
    >
      <StateBadge state={state} reasons={reasons} />
      <EuiSpacer size="s" />
      {known.length > 0 && <ReasonList reasons={known} />}
      {isChecking && <EuiSkeletonText lines={4} contentAriaLabel={checking()} />}
      {asked && <Numbers job={job} answer={answer} />}
      <EuiSpacer size="s" />
      <AsOf asOfMs={asked ? answer.asOfMs : undefined} isFetching={isFetching} onRefresh={onRefresh} />
    </FlyoutSection>
  );
}

function Numbers({ job, answer }: Pick<EvidenceSectionProps, 'job' | 'answer'>) {
  const { evidence, reasons } = job;
  if (evidence !== undefined) {
    return (
      <>
        <EuiSpacer size="m" />
        <LazyEvidence job={job} evidence={evidence} answer={answer} />
      </>
    );
  }
  // Otherwise the reasons say it.
  return reasons.some(isDataReason) ? null : (
    <EuiText size="s" color="subdued">
      <p>
        {i18n.translate('mlJobPicker.job.noEvidence', {
          defaultMessage: 'Nothing is known of the documents that its query would select now.',
        })}
      </p>
    </EuiText>
  );
}

function checking(): string {
  return i18n.translate('mlJobPicker.job.checkingData', { defaultMessage: 'What its data looks like' });
}
