import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import React from 'react';

import type { SelectionNote } from '../../../common/api/selection';
import { useSession } from '../../hooks/use_session';
import { selectionNoteColor, selectionNoteText } from '../../text/selection_note_text';

interface SelectionNotesProps {
  notes: readonly SelectionNote[];
  titleOf(jobId: string): string;
}

/** What limits the selection, or what it rests on. */
export function SelectionNotes({ notes, titleOf }: SelectionNotesProps) {
  const { format } = useSession();
  return (
    <>
      {notes.map((note) => (
        <React.Fragment key={note.code}>
          <EuiCallOut
            size="s"
            color={selectionNoteColor(note)}
            iconType={selectionNoteColor(note) === 'warning' ? 'warning' : 'info'}
            title={selectionNoteText(note, format, titleOf)}
            data-test-subj={`mlJobPickerSelectionNote-${note.code}`}
          />
          <EuiSpacer size="s" />
        </React.Fragment>
      ))}
    </>
  );
}
