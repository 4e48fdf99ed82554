import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { useSession } from '../../hooks/use_session';
import { costText } from '../../text/cost_text';
import { historyText } from '../../text/history_text';
import { FactList } from './fact_list';
import { FlyoutSection } from './flyout_section';

interface CostSectionProps {
  job: Recommendation;
}

/** What a job takes: history, time and memory. */
export function CostSection({ job }: CostSectionProps) {
  const { format } = useSession();
  return (
    <FlyoutSection title={i18n.translate('mlJobPicker.job.cost', { defaultMessage: 'What it takes' })}>
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.job.history', { defaultMessage: 'History' }),
            historyText(job.history, job.bucketSpan, format),
          ],
          [i18n.translate('mlJobPicker.job.bucketSpan', { defaultMessage: 'Bucket span' }), job.bucketSpan],
          [
            i18n.translate('mlJobPicker.job.memory', { defaultMessage: 'Memory' }),
            costText(job.cost, format),
          ],
        ]}
      />
    </FlyoutSection>
  );
}
