import { EuiIcon, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlanNote } from '../../common/activation/activation_plan';
import { useSession } from '../hooks/use_session';
import { planNoteText } from '../text/plan_note_text';
import { RemedyView } from './remedy_view';

/** What should be known of a job before it is activated; what keeps it from being activated is marked so. */
export function PlanNoteList({ notes }: { notes: readonly PlanNote[] }) {
  const { format, links } = useSession();
  return (
    <>
      {notes.map((note) => (
        <EuiText
          key={note.code}
          size="s"
          className="eui-textBreakWord"
          data-test-subj={`mlJobPickerNote-${note.code}`}
        >
          <EuiIcon
            type={note.blocks ? 'cross' : 'info'}
            color={note.blocks ? 'danger' : 'primary'}
            aria-label={
              note.blocks
                ? i18n.translate('mlJobPicker.activation.blocks', { defaultMessage: 'In the way' })
                : i18n.translate('mlJobPicker.activation.note', { defaultMessage: 'Note' })
            }
          />{' '}
          <RemedyView text={planNoteText(note, format, links)} />
        </EuiText>
      ))}
    </>
  );
}
