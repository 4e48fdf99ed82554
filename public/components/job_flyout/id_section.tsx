import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { CodeList } from '../code_list';
import { FactList } from './fact_list';
import { FlyoutSection } from './flyout_section';

interface IdSectionProps {
  job: Recommendation;
}

/** Names under which Elasticsearch and Kibana know a job. */
export function IdSection({ job }: IdSectionProps) {
  return (
    <FlyoutSection title={i18n.translate('mlJobPicker.job.ids', { defaultMessage: 'Configuration' })}>
      <FactList
        facts={[
          [i18n.translate('mlJobPicker.job.id', { defaultMessage: 'Job id' }), <CodeList items={[job.id]} />],
          [
            i18n.translate('mlJobPicker.job.datafeedId', { defaultMessage: 'Datafeed id' }),
            <CodeList items={[job.datafeedId]} />,
          ],
          [
            i18n.translate('mlJobPicker.job.groups', { defaultMessage: 'Groups' }),
            job.groups.length > 0 ? <CodeList items={job.groups} /> : undefined,
          ],
          [
            i18n.translate('mlJobPicker.job.family', { defaultMessage: 'Family' }),
            <CodeList items={[job.family]} />,
          ],
        ]}
      />
    </FlyoutSection>
  );
}
