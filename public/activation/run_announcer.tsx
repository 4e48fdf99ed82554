import { EuiScreenReaderLive } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef, useState } from 'react';

import { useSession } from '../hooks/use_session';
import type { Formatters } from '../text/formatters';
import { progressText } from '../text/progress_text';
import { runSummaryText } from '../text/run_summary_text';
import type { Run, RunJob } from './run_state';

/** More jobs at once are announced by their number. */
const NAMED_AT_ONCE = 3;

interface RunAnnouncerProps {
  run: Run;
}

/** Tells screen readers when a job is done, waits or fails, and when all is over; steps in between would only be noise. */
export function RunAnnouncer({ run }: RunAnnouncerProps) {
  const { format } = useSession();
  const before = useRef<Run>(run);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    const text = newsText(run, before.current, format);
    before.current = run;
    if (text !== '') setAnnouncement(text);
  }, [run, format]);

  return (
    <EuiScreenReaderLive aria-live="polite">
      <p>{announcement}</p>
    </EuiScreenReaderLive>
  );
}

function newsText(run: Run, before: Run, format: Formatters): string {
  const news = run.jobs.filter((job) => isNews(job, before));
  const hasEnded = before.status === 'acting' && run.status !== 'acting';
  if (news.length > NAMED_AT_ONCE) return runSummaryText(run);
  const jobs = news.map((job) => announcementText(job, run, format));
  return [...jobs, ...(hasEnded ? [runSummaryText(run)] : [])].join(' ');
}

function isNews({ jobId, progress: { phase } }: RunJob, before: Run): boolean {
  const earlier = before.jobs.find((job) => job.jobId === jobId)?.progress.phase;
  return earlier !== phase && (phase === 'done' || phase === 'held' || phase === 'failed');
}

function announcementText({ title, progress }: RunJob, { operation }: Run, format: Formatters): string {
  return i18n.translate('mlJobPicker.activation.announcement', {
    defaultMessage: '{title}: {progress}',
    values: { title, progress: progressText(progress, operation, format) },
  });
}
