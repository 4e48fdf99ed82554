import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { DataSource } from '../../../common/api/data_sources';
import { useSession } from '../../hooks/use_session';
import { jobCountText, valueCountText } from '../../text/value_text';
import { IntegrationLink } from './integration_link';
import { ShowJobsLink } from './show_jobs_link';

interface SourceCellProps {
  source: DataSource;
}

/** How a source is called, and the integration that brings it. */
export function SourceName({ source: { id, dataset, integrationPackage } }: SourceCellProps) {
  return (
    <div className="eui-textBreakWord">
      {dataset ?? id}
      <EuiText size="xs" color="subdued">
        {dataset === undefined && (
          <div>{i18n.translate('mlJobPicker.data.noDataset', { defaultMessage: 'names no dataset' })}</div>
        )}
        {integrationPackage !== undefined && (
          <div>
            {i18n.translate('mlJobPicker.data.integration', { defaultMessage: 'Integration:' })}{' '}
            <IntegrationLink packageName={integrationPackage} />
          </div>
        )}
      </EuiText>
    </div>
  );
}

/** How many jobs a source feeds, with a way to the list of them below. */
export function FeedsCell({ source: { id, feeds } }: SourceCellProps) {
  if (feeds === undefined) {
    return <NotKnown />;
  }
  if (feeds.length === 0) {
    return <>{i18n.translate('mlJobPicker.data.feedsNone', { defaultMessage: 'No job' })}</>;
  }
  return (
    <div>
      {jobCountText(feeds.length)}
      <EuiText size="xs">
        <ShowJobsLink sourceId={id} />
      </EuiText>
    </div>
  );
}

/** What would be lost without a source, counted. */
export function LossCell({ source: { loss } }: SourceCellProps) {
  const { format } = useSession();
  if (loss === undefined) {
    return <NotKnown />;
  }
  return (
    <>
      {valueCountText(loss, format) ??
        i18n.translate('mlJobPicker.data.lossNone', { defaultMessage: 'Nothing lost' })}
    </>
  );
}

function NotKnown() {
  return <>{i18n.translate('mlJobPicker.data.notKnown', { defaultMessage: 'Not known' })}</>;
}
