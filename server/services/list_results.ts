import type { ResultsRequest, ResultsResponse } from '../../common/api/results';
import type { Warning } from '../../common/api/warning';
import { DAY_MS } from '../../common/constants';
import type { Answer } from '../../common/evidence/answer';
import { readResultsAnswer, type ResultsFound } from '../../common/results/read_results_answer';
import {
  MOST_JOBS_IN_SEARCH,
  resultsIntervalMs,
  resultsSearch,
  type ResultsRange,
} from '../../common/results/results_search';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import { isPickersJob } from './is_pickers_job';
import { JobsUnreadableError } from './list_jobs';
import type { Sources } from './sources';

const DEFAULT_RANGE_MS = 7 * DAY_MS;
const NOTHING: ResultsFound = { jobs: [] };

/**
 * What installed jobs noticed in a time range, the last seven days unless one is asked for: one list of jobs and one search however
 * many jobs there are. Results that cannot be read are a warning, and so are jobs that one search has no room for.
 *
 * @throws JobsUnreadableError if ML does not give its jobs.
 */
export async function listResults(sources: Sources, request: ResultsRequest = {}): Promise<ResultsResponse> {
  const { fromMs = sources.nowMs - DEFAULT_RANGE_MS, toMs = sources.nowMs } = request;
  const [installed, threshold] = await Promise.all([sources.installedJobs(), sources.anomalyThreshold()]);
  if (!installed.ok) throw new JobsUnreadableError(installed.failure);
  const jobIds = pickersJobIds(installed.value);
  const asked = jobIds.slice(0, MOST_JOBS_IN_SEARCH);
  const intervalMs = resultsIntervalMs({ fromMs, toMs }, asked.length);
  const shape = { fromMs, toMs, intervalMs, threshold };
  const warnings: Warning[] = [];
  const answer = await findResults(sources, asked, shape);
  const { jobs, partial } = answer.ok ? answer.value : NOTHING;
  if (!answer.ok) warnings.push({ code: 'results_unreadable', failure: answer.failure });
  if (partial) warnings.push({ code: 'results_incomplete', failure: partial });
  if (answer.ok && asked.length < jobIds.length) {
    const detail = `${asked.length} of ${jobIds.length} jobs were asked for their results`;
    warnings.push({ code: 'results_incomplete', failure: { cause: 'partial', detail } });
  }
  return { jobs, ...shape, warnings, asOfMs: sources.nowMs };
}

type Shape = ResultsRange & { intervalMs: number; threshold: number };

/**
 * A job that is deleted between the list and the search fails the search of all; then, once, the list is read again.
 */
async function findResults(
  sources: Sources,
  jobIds: readonly string[],
  shape: Shape
): Promise<Answer<ResultsFound>> {
  const first = await search(sources, jobIds, shape);
  if (first.ok || first.failure.status !== 404) return first;
  const installed = await sources.installedJobs();
  return installed.ok
    ? search(sources, pickersJobIds(installed.value).slice(0, MOST_JOBS_IN_SEARCH), shape)
    : first;
}

async function search(
  sources: Sources,
  jobIds: readonly string[],
  shape: Shape
): Promise<Answer<ResultsFound>> {
  if (jobIds.length === 0) return { ok: true, value: NOTHING };
  const answer = await sources.anomalies(resultsSearch({ jobIds, ...shape }), jobIds);
  return answer.ok ? readResultsAnswer(answer.value) : answer;
}

/** Those with the newest results first: where there is no room for all, they are likelier to have one in the range. */
function pickersJobIds(installed: readonly InstalledJobSummary[]): string[] {
  return installed
    .filter(isPickersJob)
    .sort((a, b) => (b.latestResultMs ?? 0) - (a.latestResultMs ?? 0))
    .map(({ id }) => id);
}
