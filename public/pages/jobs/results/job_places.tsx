import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { KibanaLink } from '../../../components/kibana_link';
import type { JobPlace } from './job_links';

interface JobPlacesProps {
  /** Of the job. */
  title: string;
  places: readonly JobPlace[];
}

/** The places where one works on with a job, as links. */
export function JobPlaces({ title, places }: JobPlacesProps) {
  return (
    <EuiText size="s">
      <ul
        aria-label={i18n.translate('mlJobPicker.jobs.places', {
          defaultMessage: 'Where to work on with {title}',
          values: { title },
        })}
        style={{ listStyle: 'none', marginInlineStart: 0 }}
      >
        {places.map(({ id, label, path }) => (
          <li key={id}>
            <KibanaLink path={path} data-test-subj={`mlJobPickerPlace-${id}`}>
              {label}
            </KibanaLink>
          </li>
        ))}
      </ul>
    </EuiText>
  );
}
