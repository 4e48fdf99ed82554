import type { InstalledJob, JobsResponse } from '../../../../common/api/jobs';
import { ROUTES } from '../../../../common/api/routes';
import type { FakeHttp } from '../../../testing/fake_http';
import { jobsResponse } from '../../../testing/fixtures';
import { healthyKibana } from '../../../testing/render_with_context';
import { alertRulesResponse, resultsResponse } from '../../../testing/result_fixtures';

/** Answers of a Kibana with these jobs, none of which has noticed anything. */
export function kibanaWithJobs(jobs: InstalledJob[] = [], changes: Partial<JobsResponse> = {}): FakeHttp {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse(jobs, { rules: [], switches: [], ...changes }));
  http.on(`GET ${ROUTES.results}`, () => resultsResponse([]));
  http.on(`GET ${ROUTES.alertRules}`, () => alertRulesResponse());
  return http;
}
