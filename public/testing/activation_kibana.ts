import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import type { JobsResponse } from '../../common/api/jobs';
import { ROUTES } from '../../common/api/routes';
import { ActivationRunner } from '../activation/activation_runner';
import type { JobProgress, RuleProgress } from '../activation/run_state';
import { createMlApi } from '../services/ml_api';
import { createPickerApi } from '../services/picker_api';
import { createRulesApi } from '../services/rules_api';
import { fakeHttp, type FakeHttp, type FakeRequest } from './fake_http';
import { LOGIN_HOUR, NOW_MS, jobsResponse } from './fixtures';
import { KibanaFaults } from './kibana_faults';
import { KibanaModel, type KibanaModelOptions } from './kibana_model';
import { rulesModelRoutes, type RefusedRules } from './rules_model_routes';

export { BULK_ACTION, PERFORM, REVIEW } from './rules_model_routes';
export { EXISTS } from './kibana_model';

export const CREATE = 'POST /internal/ml/jobs/bulk_create';
export const START = 'POST /internal/ml/jobs/force_start_datafeeds';
export const STOP = 'POST /internal/ml/jobs/stop_datafeeds';
export const CLOSE = 'POST /internal/ml/jobs/close_jobs';
export const DELETE = 'POST /internal/ml/jobs/delete_jobs';
export const SPACES = 'POST /internal/ml/saved_objects/update_jobs_spaces';
export const JOBS = `GET ${ROUTES.jobs}`;
export const ID = LOGIN_HOUR.id;
export const FEED = LOGIN_HOUR.datafeedId;

/** A request of a bulk route in which single items can be refused. */
type ItemKind = 'job' | 'datafeed' | 'start' | 'stop' | 'close' | 'delete' | 'share';

export interface ActivationKibana {
  http: FakeHttp;
  model: KibanaModel;
  faults: KibanaFaults;
  refusedRules: RefusedRules;
  /** Refuses one item (a job id, for `start` and `stop` a datafeed id) with Elasticsearch's error. */
  refuse(kind: ItemKind, id: string, reason: string): void;
  /** Takes all refusals back. */
  allow(): void;
}

type Answers = Record<string, (request: FakeRequest) => unknown>;

/**
 * A small Kibana in memory that does what is asked: ML's routes for jobs, Security's for rules, and our own `GET /jobs`,
 * which tells what is really there.
 *
 * @param onto gets these routes in addition to its own
 */
export function activatingKibana(
  options: KibanaModelOptions = {},
  onto: FakeHttp = fakeHttp()
): ActivationKibana {
  const model = new KibanaModel(options);
  const faults = new KibanaFaults();
  const refusedRules: RefusedRules = new Map();
  const refused = new Map<string, string>();
  let asOfMs = NOW_MS;
  const register = (answers: Answers) => {
    for (const [route, answer] of Object.entries(answers)) {
      onto.on(route, (request) => faults.answer(route, request, answer));
    }
  };
  const refusal = (kind: ItemKind, id: string) => {
    const reason = refused.get(`${kind} ${id}`);
    return reason === undefined ? undefined : { error: { type: 'status_exception', reason }, status: 400 };
  };
  const look = (query: FakeRequest['query']): JobsResponse => {
    asOfMs += 1;
    const rules = query?.rules === true ? { rules: [...model.rules.values()], switches: [] } : {};
    return jobsResponse(model.look(), { asOfMs, ...rules });
  };
  register(mlRoutes(model, refusal, (datafeedId) => register(datafeedRoutes(model, datafeedId))));
  register(rulesModelRoutes(model, refusedRules, () => asOfMs));
  register({ [JOBS]: ({ query }) => look(query) });
  for (const { datafeedId } of model.jobs.values()) {
    if (datafeedId !== undefined) register(datafeedRoutes(model, datafeedId));
  }
  for (const space of new Set(model.hidden.values())) {
    register({ [`POST /base/s/${space}${SPACES.slice('POST '.length)}`]: spaces(model, refusal) });
  }
  return {
    http: onto,
    model,
    faults,
    refusedRules,
    refuse: (kind, id, reason) => void refused.set(`${kind} ${id}`, reason),
    allow: () => {
      refused.clear();
      refusedRules.clear();
    },
  };
}

type Refusal = (kind: ItemKind, id: string) => object | undefined;

function mlRoutes(model: KibanaModel, refusal: Refusal, onDatafeed: (id: string) => void): Answers {
  const jobIds = (body: unknown) => (body as { jobIds: string[] }).jobIds;
  const datafeedIds = (body: unknown) => (body as { datafeedIds: string[] }).datafeedIds;
  return {
    [CREATE]: ({ body }) =>
      Object.fromEntries(
        (body as JobAndDatafeed[]).map((pair) => {
          onDatafeed(pair.datafeed.datafeed_id);
          return [pair.job.job_id, create(model, refusal, pair)];
        })
      ),
    [START]: ({ body }) => {
      const { start } = body as { start: number };
      return items(datafeedIds(body), 'started', (id) => refusal('start', id) ?? model.start(id, start));
    },
    [STOP]: ({ body }) => items(datafeedIds(body), 'stopped', (id) => refusal('stop', id) ?? model.stop(id)),
    [CLOSE]: ({ body }) => items(jobIds(body), 'closed', (id) => refusal('close', id) ?? model.close(id)),
    [DELETE]: ({ body }) => items(jobIds(body), 'deleted', (id) => refusal('delete', id) ?? model.delete(id)),
    [SPACES]: spaces(model, refusal),
  };
}

function create(model: KibanaModel, refusal: Refusal, pair: JobAndDatafeed): object {
  const part = (error: object | undefined) => (error ? { success: false, error } : { success: true });
  const { job_id: id } = pair.job;
  const refusedJob = refusal('job', id);
  if (refusedJob) return { job: part(refusedJob), datafeed: part(refusedJob) };
  const refusedDatafeed = refusal('datafeed', id);
  if (refusedDatafeed) {
    model.putJob(pair.job);
    return { job: part(undefined), datafeed: part(refusedDatafeed) };
  }
  const { job, datafeed } = model.create(pair);
  return { job: part(job), datafeed: part(datafeed) };
}

function spaces(model: KibanaModel, refusal: Refusal) {
  return ({ body }: FakeRequest) => {
    const { jobIds, spacesToAdd, spacesToRemove } = body as Record<string, string[]>;
    return items(jobIds ?? [], 'success', (id) => {
      const error = refusal('share', id);
      if (error) return error;
      if (spacesToAdd?.length) model.show([id]);
      if (spacesToRemove?.length) model.hide([id]);
      return undefined;
    });
  };
}

function datafeedRoutes(model: KibanaModel, id: string): Answers {
  const path = `/internal/ml/datafeeds/${id}`;
  return {
    [`DELETE ${path}`]: () => model.deleteDatafeed(id),
    [`POST ${path}/_update`]: ({ body }) => model.updateDatafeed(id, (body as { indices: string[] }).indices),
  };
}

function items(ids: string[], flag: string, act: (id: string) => object | undefined): object {
  return Object.fromEntries(
    ids.map((id) => {
      const error = act(id);
      return [id, error ? { [flag]: false, error } : { [flag]: true }];
    })
  );
}

export interface TestRunner {
  runner: ActivationRunner;
  /** Moves this runner's clock, which otherwise moves only while the runner waits. */
  pass(ms: number): void;
  nowMs(): number;
  progressOf(jobId?: string): JobProgress | undefined;
  ruleProgressOf(ruleId: string): RuleProgress | undefined;
}

/** A runner on a fake Kibana, whose clock moves only while it waits. */
export function createRunner(
  { http }: Pick<ActivationKibana, 'http'>,
  { storage = memoryStorage(), startMs = NOW_MS }: { storage?: Storage; startMs?: number } = {}
): TestRunner {
  let clock = startMs;
  const api = createPickerApi(http);
  const runner = new ActivationRunner({
    ml: createMlApi(http),
    rules: createRulesApi(http),
    getJobs: (request) => api.getJobs(request),
    storage,
    storageKey: 'activations',
    now: () => clock,
    delay: async (ms) => {
      clock += ms;
    },
  });
  return {
    runner,
    pass: (ms) => {
      clock += ms;
    },
    nowMs: () => clock,
    progressOf: (jobId = ID) => runner.getState()?.jobs.find((job) => job.jobId === jobId)?.progress,
    ruleProgressOf: (ruleId) => runner.getState()?.rules.find((rule) => rule.ruleId === ruleId)?.progress,
  };
}

/** A storage of its own for each test. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

export function routes(http: FakeHttp): string[] {
  return http.requests.map(({ route }) => route);
}
