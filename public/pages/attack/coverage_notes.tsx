import { EuiAccordion, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type PropsWithChildren, type ReactNode } from 'react';

import type { CoverageResponse } from '../../../common/api/coverage';
import type { Coverage } from '../../../common/coverage/coverage';
import { JobLink } from '../../components/job_link';
import { UnplacedList } from '../../components/unplaced_list';
import {
  movedNoteText,
  movedNoteTitle,
  movedPairText,
  narrowedNoteText,
  narrowedNoteTitle,
  unmappedNoteText,
  unmappedNoteTitle,
  unplacedNoteText,
  unplacedNoteTitle,
} from '../../text/coverage_notes_text';
import { byJob } from './coverage_notes_by_job';

interface CoverageNotesProps {
  answer: CoverageResponse;
  coverage: Coverage;
  /** As on paper: nothing is folded away. */
  inFull?: boolean;
}

/** What the matrix cannot show: jobs without a mapping, ids without a place, mappings that were carried over. */
export function CoverageNotes({ answer, coverage, inFull = false }: CoverageNotesProps) {
  const { unmapped, unplaced, moved, narrowed, version } = coverage;
  if (unmapped.length + unplaced.length + moved.length + narrowed.length === 0) return null;
  const titles = new Map(answer.jobs.map(({ id, title }) => [id, title]));
  const job = (id: string) => <JobLink jobId={id} title={titles.get(id) ?? id} />;
  const rulesUnreadable = answer.warnings.some(({ code }) => code === 'rules_unreadable');
  return (
    <section
      aria-label={i18n.translate('mlJobPicker.coverage.notes.title', {
        defaultMessage: 'What the matrix does not show',
      })}
      data-test-subj="mlJobPickerCoverageNotes"
    >
      {unmapped.length > 0 && (
        <Note
          title={unmappedNoteTitle(unmapped.length)}
          text={unmappedNoteText(rulesUnreadable)}
          inFull={inFull}
        >
          <JobList jobIds={unmapped} nameOf={job} />
        </Note>
      )}
      {unplaced.length > 0 && (
        <Note title={unplacedNoteTitle(unplaced.length, version)} text={unplacedNoteText()} inFull={inFull}>
          <ul>
            {byJob(unplaced).map(([id, mappings]) => (
              <li key={id}>
                {job(id)}
                <UnplacedList unplaced={mappings} version={version} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      {moved.length > 0 && (
        <Note title={movedNoteTitle(moved.length, version)} text={movedNoteText()} inFull={inFull}>
          <ul>
            {byJob(moved).map(([id, mappings]) => (
              <li key={id}>
                {job(id)}
                <ul>
                  {mappings.map((mapping, position) => (
                    <li key={position}>{movedPairText(mapping, version)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {narrowed.length > 0 && (
        <Note title={narrowedNoteTitle(narrowed.length)} text={narrowedNoteText()} inFull={inFull}>
          <JobList jobIds={narrowed} nameOf={job} />
        </Note>
      )}
    </section>
  );
}

interface NoteProps {
  title: string;
  text: string;
  inFull: boolean;
}

function Note({ title, text, inFull, children }: PropsWithChildren<NoteProps>) {
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerNote' });
  return (
    <>
      <EuiAccordion id={id} buttonContent={title} initialIsOpen={inFull} paddingSize="s">
        <EuiText size="s">
          <p>{text}</p>
          {children}
        </EuiText>
      </EuiAccordion>
      <EuiSpacer size="xs" />
    </>
  );
}

function JobList({ jobIds, nameOf }: { jobIds: readonly string[]; nameOf(id: string): ReactNode }) {
  return (
    <ul>
      {jobIds.map((id) => (
        <li key={id}>{nameOf(id)}</li>
      ))}
    </ul>
  );
}
