import type { JobResults, ResultsResponse } from '../../../../common/api/results';
import { readApiProblem } from '../../../services/api_problem';
import { problemText } from '../../../text/problem_text';
import { warningText } from '../../../text/warning_text';

/** What is known of what the jobs noticed. */
export type KnownResults =
  | { status: 'loading' }
  /** Nothing is known of any job, and why. */
  | { status: 'unreadable'; why: string }
  | {
      status: 'known';
      answer: ResultsResponse;
      /** Jobs that are missing have no result in the range, unless `isIncomplete`. */
      byJob: ReadonlyMap<string, JobResults>;
      isIncomplete: boolean;
    };

interface ResultsAnswer {
  data: ResultsResponse | undefined;
  isError: boolean;
  error: unknown;
}

/** An older answer stands as long as there is no newer one; why there is none is then told elsewhere. */
export function knownResults({ data, isError, error }: ResultsAnswer): KnownResults {
  if (data === undefined) {
    if (!isError) return { status: 'loading' };
    return { status: 'unreadable', why: problemText(readApiProblem(error)).sentence };
  }
  const unreadable = data.warnings.find(({ code }) => code === 'results_unreadable');
  if (unreadable !== undefined) return { status: 'unreadable', why: warningText(unreadable) };
  return {
    status: 'known',
    answer: data,
    byJob: new Map(data.jobs.map((job) => [job.jobId, job])),
    isIncomplete: data.warnings.some(({ code }) => code === 'results_incomplete'),
  };
}

/** What one job noticed; undefined where that is not known, or it has no result in the range. */
export function resultsOf(results: KnownResults, jobId: string): JobResults | undefined {
  return results.status === 'known' ? results.byJob.get(jobId) : undefined;
}
