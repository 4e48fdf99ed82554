import type { Warning } from '../../common/api/warning';
import { dataVerdict } from '../../common/evidence/data_verdict';
import { presenceSearches, type PresenceAnswer } from '../../common/evidence/presence_search';
import type { Verdict } from '../../common/evidence/verdict';
import { demandedData } from '../../common/jobs/demanded_data';
import type { JobProfile } from '../../common/jobs/job_profile';
import type { Sources } from './sources';
import { valueOr } from './value_or';

/** Asks for all jobs at once, and answers which verdict each job's data gives it. */
export async function gatherEvidence(
  sources: Sources,
  jobs: ReadonlyArray<{ profile: JobProfile; indices: string[] }>,
  lookbackDays: number,
  warnings: Warning[]
): Promise<(profile: JobProfile, indices: string[]) => Verdict> {
  const searches = presenceSearches(jobs, sources.nowMs, lookbackDays);
  const patterns = [...new Set(jobs.flatMap(({ indices }) => indices))];
  const [answers, forbiddenAnswer] = await Promise.all([
    sources.presence(searches),
    sources.forbiddenPatterns(patterns),
  ]);
  const forbidden = new Set(
    valueOr(forbiddenAnswer, [], (failure) => warnings.push({ code: 'privileges_unreadable', failure }))
  );
  const presenceByJob = new Map<string, PresenceAnswer>();
  searches.forEach(({ jobIds }, position) => {
    const answer = answers[position];
    if (answer) jobIds.forEach((jobId) => presenceByJob.set(jobId, answer));
  });
  return (profile, indices) =>
    dataVerdict({
      presence: presenceByJob.get(profile.id),
      indices,
      forbidden: indices.filter((pattern) => forbidden.has(pattern)),
      lookbackDays,
      demanded: demandedData(profile.selection),
    });
}
