import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type PropsWithChildren } from 'react';

import { useAppLink } from '../../hooks/use_app_link';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { useSelection } from '../../hooks/use_selection';
import { useSession } from '../../hooks/use_session';
import { RIGHTS_NOTE_ID } from './rights_note';

interface StartLinkProps {
  /** What is added to the selection. */
  jobIds: readonly string[];
  /** For screen readers: `Start Unusual Login Hour`. */
  label: string;
  rights: OperationRights;
  'data-test-subj'?: string;
}

/** Adds jobs to the selection and opens the review of their activation, whose plan says from when on they read. */
export function StartLink({
  jobIds,
  label,
  rights,
  children,
  'data-test-subj': testSubject,
}: PropsWithChildren<StartLinkProps>) {
  const link = useAppLink();
  const selection = useSelection();
  const { runner } = useSession();
  const text = children ?? i18n.translate('mlJobPicker.jobs.start', { defaultMessage: 'Start' });
  if (!rights.allowed) {
    return (
      <EuiButtonEmpty
        size="xs"
        flush="left"
        iconType="play"
        isDisabled
        title={rights.why}
        aria-label={label}
        aria-describedby={rights.lasting ? RIGHTS_NOTE_ID : undefined}
        data-test-subj={testSubject}
      >
        {text}
      </EuiButtonEmpty>
    );
  }
  const { href, onClick } = link({
    jobIds: [...new Set([...selection.ids, ...jobIds])],
    activating: true,
    openJobId: undefined,
  });
  const address = {
    href,
    onClick: (event: React.MouseEvent) => {
      // What is over would stand in the way of the review.
      runner.dismiss();
      onClick(event);
    },
  };
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      iconType="play"
      {...address}
      aria-label={label}
      data-test-subj={testSubject}
    >
      {text}
    </EuiButtonEmpty>
  );
}
