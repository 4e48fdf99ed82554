import { EuiButtonIcon, EuiPopover, EuiPopoverTitle, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { JobPlaces } from './job_places';
import type { JobPlace } from './job_links';

interface OpenInMenuProps {
  title: string;
  places: readonly JobPlace[];
  testSubject: string;
}

/** A small button that opens the places where one works on with a job. */
export function OpenInMenu({ title, places, testSubject }: OpenInMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const label = i18n.translate('mlJobPicker.jobs.openIn', {
    defaultMessage: 'Open {title} in…',
    values: { title },
  });
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      anchorPosition="downRight"
      panelPaddingSize="s"
      aria-label={label}
      button={
        <EuiToolTip content={label} disableScreenReaderOutput>
          <EuiButtonIcon
            iconType="popout"
            aria-label={label}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            data-test-subj={testSubject}
          />
        </EuiToolTip>
      }
    >
      <EuiPopoverTitle>
        {i18n.translate('mlJobPicker.jobs.openInTitle', { defaultMessage: 'Open in' })}
      </EuiPopoverTitle>
      <JobPlaces places={places} title={title} />
    </EuiPopover>
  );
}
