import { EuiScreenReaderLive } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef, useState } from 'react';

import { useSession } from '../hooks/use_session';
import type { Formatters } from '../text/formatters';
import { progressText } from '../text/progress_text';
import type { RunJob, RunState } from './job_progress';

interface RunAnnouncerProps {
  state: RunState;
}

/** Tells screen readers when a job starts running or fails; steps in between would only be noise. */
export function RunAnnouncer({ state }: RunAnnouncerProps) {
  const { format } = useSession();
  const before = useRef<RunState>(state);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    const news = state.filter((job) => isNews(job, before.current));
    before.current = state;
    if (news.length > 0) {
      setAnnouncement(news.map((job) => announcementText(job, format)).join(' '));
    }
  }, [state, format]);

  return (
    <EuiScreenReaderLive aria-live="polite">
      <p>{announcement}</p>
    </EuiScreenReaderLive>
  );
}

function isNews({ planned, progress }: RunJob, before: RunState): boolean {
  const earlier = before.find((job) => job.planned.jobId === planned.jobId)?.progress.phase;
  return earlier !== progress.phase && (progress.phase === 'running' || progress.phase === 'failed');
}

function announcementText({ planned, progress }: RunJob, format: Formatters): string {
  return i18n.translate('mlJobPicker.activation.announcement', {
    defaultMessage: '{title}: {progress}',
    values: { title: planned.title, progress: progressText(progress, format) },
  });
}
