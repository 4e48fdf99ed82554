import type { InstalledJob } from '../../../../common/api/jobs';
import type { JobResults, ResultsResponse } from '../../../../common/api/results';
import type { ResultsSummary } from '../../../text/results_text';

/** Lanes that can be told apart in one chart. */
const MAX_LANES = 15;

/** The results of these jobs in numbers. */
export function summarize(jobs: readonly InstalledJob[], answer: ResultsResponse): ResultsSummary {
  const found = ofJobs(jobs, answer);
  const scores = found.flatMap(({ max }) => (max === undefined ? [] : [max.score]));
  return {
    jobs: jobs.length,
    noticing: scores.length,
    anomalies: found.reduce((sum, { anomalies }) => sum + anomalies, 0),
    threshold: answer.threshold,
    highest: scores.length === 0 ? undefined : Math.max(...scores),
  };
}

export interface Lane {
  id: string;
  label: string;
  timeline: JobResults['timeline'];
}

/** The jobs with the highest scores, best first. */
export function highestLanes(jobs: readonly InstalledJob[], answer: ResultsResponse): Lane[] {
  const titles = new Map(jobs.map(({ id, title }) => [id, title]));
  return ofJobs(jobs, answer)
    .flatMap(({ jobId, max, timeline }) => (max === undefined ? [] : [{ jobId, score: max.score, timeline }]))
    .sort((a, b) => b.score - a.score || (a.jobId < b.jobId ? -1 : 1))
    .slice(0, MAX_LANES)
    .map(({ jobId, timeline }) => ({ id: jobId, label: titles.get(jobId) ?? jobId, timeline }));
}

function ofJobs(jobs: readonly InstalledJob[], answer: ResultsResponse): JobResults[] {
  const ids = new Set(jobs.map(({ id }) => id));
  return answer.jobs.filter(({ jobId }) => ids.has(jobId));
}
