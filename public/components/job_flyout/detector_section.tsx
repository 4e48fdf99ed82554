import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { detectorNotation } from '../../text/detector_text';
import { goalText } from '../../text/goal_text';
import { FilledText } from '../filled_text';
import { FlyoutSection } from './flyout_section';

interface DetectorSectionProps {
  job: Recommendation;
}

/** What each detector of a job counts, in words and in ML's own notation. */
export function DetectorSection({ job }: DetectorSectionProps) {
  return (
    <FlyoutSection title={i18n.translate('mlJobPicker.job.counts', { defaultMessage: 'What it counts' })}>
      <EuiText size="s">
        <ul>
          {job.detectors.map((detector, position) => (
            <li key={position}>
              {goalText([detector])}
              <br />
              <code>{detectorNotation(detector)}</code>
            </li>
          ))}
        </ul>
        {job.categorizationField !== undefined && (
          <p>
            <FilledText
              text={i18n.translate('mlJobPicker.job.categorization', {
                defaultMessage:
                  'It sorts the messages in {field} into categories, which its detectors call {category}.',
                values: { field: '{field}', category: '{category}' },
              })}
              slots={{
                field: <code>{job.categorizationField}</code>,
                category: <code>mlcategory</code>,
              }}
            />
          </p>
        )}
      </EuiText>
    </FlyoutSection>
  );
}
