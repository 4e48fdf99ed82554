import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { useDataScope } from '../../hooks/use_data_scope';
import { indicesOrigin } from '../../services/indices_origin';
import { indicesOriginText } from '../../text/indices_origin_text';
import { CodeList } from '../code_list';
import { FactList } from './fact_list';
import { FlyoutSection } from './flyout_section';
import { SelectionView } from './selection_view';

const USUAL_TIME_FIELD = '@timestamp';

interface DataSectionProps {
  job: Recommendation;
}

/** Which documents a job reads, and where it looks for them. */
export function DataSection({ job }: DataSectionProps) {
  return (
    <FlyoutSection title={i18n.translate('mlJobPicker.job.data', { defaultMessage: 'Data it reads' })}>
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.job.selects', { defaultMessage: 'Selects' }),
            <SelectionView selection={job.selection} />,
          ],
          [i18n.translate('mlJobPicker.job.indices', { defaultMessage: 'From' }), <Indices job={job} />],
          [
            i18n.translate('mlJobPicker.job.timeField', { defaultMessage: 'Time field' }),
            job.timeField === USUAL_TIME_FIELD ? undefined : <CodeList items={[job.timeField]} />,
          ],
        ]}
      />
    </FlyoutSection>
  );
}

function Indices({ job }: DataSectionProps) {
  const { scope } = useDataScope();
  return (
    <>
      {job.indexPatterns.length > 0 && <CodeList items={job.indexPatterns} />}{' '}
      <span>{indicesOriginText(indicesOrigin(job, scope.indexPattern))}</span>
    </>
  );
}
