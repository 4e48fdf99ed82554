import type { InstalledJob } from '../../../../common/api/jobs';
import type { JobResults, ResultsResponse } from '../../../../common/api/results';
import { ROUTES } from '../../../../common/api/routes';
import type { FakeHttp } from '../../../testing/fake_http';
import { NOW_MS, RARE_PROCESS, installedJob } from '../../../testing/fixtures';
import { resultsResponse } from '../../../testing/result_fixtures';
import { jobRule } from './fixtures';
import { kibanaWithJobs } from './kibana_with_jobs';

export const RESULTS_REQUEST = `GET ${ROUTES.results}`;

/** A job that has results already, and one of which nothing is known but that it is installed. */
export const LOGIN = installedJob({ latestResultMs: NOW_MS - 3600e3, bucketSpanMs: 15 * 60e3 });
export const PROCESS = installedJob({ id: RARE_PROCESS.id, title: RARE_PROCESS.title });

/** A Kibana with these jobs and what they noticed, and a detection rule that reads one of them. */
export function resultsKibana(
  jobs: InstalledJob[],
  results: JobResults[],
  changes: Partial<ResultsResponse> = {}
): FakeHttp {
  const http = kibanaWithJobs(jobs, { rules: [jobRule()] });
  http.on(RESULTS_REQUEST, () => resultsResponse(results, changes));
  return http;
}
