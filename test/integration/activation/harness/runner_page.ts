import type { ActivationPlanRequest, ActivationPlanResponse } from '../../../../common/api/activation_plan';
import { ActivationRunner } from '../../../../public/activation/activation_runner';
import { isRunning, type Run, type RunState } from '../../../../public/activation/run_state';
import { createMlApi } from '../../../../public/services/ml_api';
import { planAcrossSpaces } from '../../../../public/services/plan_across_spaces';
import { createPickerApi } from '../../../../public/services/picker_api';
import { createRulesApi } from '../../../../public/services/rules_api';
import { faultyHttp, type FaultyHttp } from './faulty_http';

/** The browser's clock runs this much faster, so that waiting for 60 s takes about one. */
const HASTE = 50;
const STORAGE_KEY = 'activations';

export interface RunnerPage {
  http: FaultyHttp;
  runner: ActivationRunner;
  plan(request: ActivationPlanRequest): Promise<ActivationPlanResponse>;
  /** Plans and carries out, with all rules of the plan. */
  activate(request: ActivationPlanRequest): Promise<Run>;
  /** What is shown. @throws if nothing is */
  shown(): Run;
  /** Jobs that were at any moment called done without the sight of them running; expect none. */
  unseen: readonly string[];
}

/** The runner as a page of the host has it; pages with one storage are pages of one browser. */
export function runnerPage(
  url: string,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  spaceId?: string
): RunnerPage {
  const http = faultyHttp(url, spaceId);
  const api = createPickerApi(http);
  const ml = createMlApi(http);
  const runner = new ActivationRunner({
    ml,
    rules: createRulesApi(http),
    getJobs: (request) => api.getJobs(request),
    storage,
    storageKey: STORAGE_KEY,
    now: hastyNow,
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms / HASTE)),
  });
  const unseen: string[] = [];
  runner.subscribe(() => unseen.push(...calledRunningUnseen(runner.getState())));
  const shown = (): Run => {
    const state = runner.getState();
    if (state === undefined) throw new Error('no operation is shown');
    return state;
  };
  const plan = (request: ActivationPlanRequest) => planAcrossSpaces({ api, ml, http }, request);
  return {
    http,
    runner,
    plan,
    shown,
    unseen,
    activate: async (request) => {
      const planned = await plan(request);
      await runner.begin(planned, { ruleIds: planned.rules.map(({ ruleId }) => ruleId) });
      return shown();
    },
  };
}

/** Jobs that an activation calls done without the sight of them running. */
function calledRunningUnseen(state: RunState): string[] {
  if (state?.operation !== 'activate') return [];
  return state.jobs.flatMap(({ jobId, progress }) =>
    progress.phase === 'done' && !(progress.seen && isRunning(progress.seen)) ? [jobId] : []
  );
}

const STARTED_MS = Date.now();

/** One clock for all pages. */
export function hastyNow(): number {
  return STARTED_MS + (Date.now() - STARTED_MS) * HASTE;
}
