import { i18n } from '@kbn/i18n';
import React from 'react';

import type { DataSourcesResponse } from '../../../common/api/data_sources';
import { failureText } from '../../text/failure_text';
import { DataWarning } from './data_warning';

interface ValueFailureProps {
  answer: DataSourcesResponse;
}

/** Says why it is not known, or not in full, which jobs the sources feed. Renders nothing where it is. */
export function ValueFailure({ answer: { sources, next, valueFailure } }: ValueFailureProps) {
  if (valueFailure === undefined) {
    return null;
  }
  const nothingKnown = next === undefined && sources.every(({ feeds }) => feeds === undefined);
  return (
    <DataWarning
      title={
        nothingKnown
          ? i18n.translate('mlJobPicker.data.valueUnknown', {
              defaultMessage: 'It is not known which jobs these sources feed',
            })
          : i18n.translate('mlJobPicker.data.valuePartial', {
              defaultMessage: 'Not all is known of the jobs that these sources feed',
            })
      }
      data-test-subj="mlJobPickerValueFailure"
    >
      {failureText(valueFailure)}
    </DataWarning>
  );
}
