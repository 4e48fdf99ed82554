import type { InstalledJob } from '../../common/api/jobs';
import { ROUTES } from '../../common/api/routes';
import { ActivationRunner } from '../activation/activation_runner';
import { createMlApi } from '../services/ml_api';
import { createPickerApi } from '../services/picker_api';
import { fakeHttp, type FakeHttp } from './fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  installedJob,
  jobsResponse,
  plannedJob,
  recommendation,
  stoppedJob,
} from './fixtures';

export const CREATE = 'POST /internal/ml/jobs/bulk_create';
export const START = 'POST /internal/ml/jobs/force_start_datafeeds';
export const JOBS = `GET ${ROUTES.jobs}`;
export const ID = LOGIN_HOUR.id;
export const FEED = LOGIN_HOUR.datafeedId;

export const CREATED = { [ID]: { job: { success: true }, datafeed: { success: true } } };
export const STARTED = { [FEED]: { started: true } };
export const EXISTS = {
  success: false,
  error: {
    error: {
      type: 'resource_already_exists_exception',
      reason: `The job cannot be created with the Id '${ID}'.`,
    },
    status: 400,
  },
};

/** A runner on fake answers whose clock moves only while it waits. */
export function createRunner(http: FakeHttp) {
  let clock = NOW_MS;
  const api = createPickerApi(http);
  const runner = new ActivationRunner({
    ml: createMlApi(http),
    getJobs: () => api.getJobs(),
    now: () => clock,
    delay: async (ms) => {
      clock += ms;
    },
  });
  const progressOf = (jobId = ID) =>
    runner.getState().find(({ planned }) => planned.jobId === jobId)?.progress;
  return { runner, progressOf };
}

/** Answers of a Kibana where all goes well, and the job runs from the given look on. */
export function workingKibana({ runsAtLook = 1 } = {}): FakeHttp {
  let looks = 0;
  return fakeHttp({
    [CREATE]: () => CREATED,
    [START]: () => STARTED,
    [JOBS]: () => {
      looks += 1;
      return jobsResponse([looks >= runsAtLook ? installedJob() : stoppedJob({ jobState: 'opening' })]);
    },
  });
}

export function routes(http: FakeHttp): string[] {
  return http.requests.map(({ route }) => route);
}

export function manyJobs(count: number, { runAtLook = 1 } = {}) {
  let looks = 0;
  const planned = Array.from({ length: count }, (_, index) =>
    plannedJob(recommendation({ id: `job_${index}`, datafeedId: `datafeed-job_${index}` }))
  );
  let active = 0;
  let most = 0;
  const started: InstalledJob[] = [];
  const http = fakeHttp({
    [CREATE]: async ({ body }) => {
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setTimeout(resolve, 1));
      active -= 1;
      const [{ job }] = body as [{ job: { job_id: string } }];
      return { [job.job_id]: { job: { success: true }, datafeed: { success: true } } };
    },
    [START]: ({ body }) => {
      const [datafeedId = ''] = (body as { datafeedIds: string[] }).datafeedIds;
      started.push(installedJob({ id: datafeedId.replace('datafeed-', ''), datafeedId }));
      return { [datafeedId]: { started: true } };
    },
    [JOBS]: () => {
      looks += 1;
      return jobsResponse(looks >= runAtLook ? [...started] : started.map(({ id }) => stoppedJob({ id })));
    },
  });
  return { http, planned, peak: () => most };
}
