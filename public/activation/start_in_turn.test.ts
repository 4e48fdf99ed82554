import {
  CREATE,
  START,
  activatingKibana,
  createRunner,
  memoryStorage,
  type ActivationKibana,
} from '../testing/activation_kibana';
import {
  ACTIVATION_ID,
  NOW_MS,
  activationPlan,
  plannedJob,
  recommendation,
  stoppedJob,
} from '../testing/fixtures';
import { resumedJob } from '../testing/plans';

/** Twelve jobs, of which the third and the eighth go on from records of their own. */
const JOBS = Array.from({ length: 12 }, (_, index) =>
  recommendation({ id: `j${index}`, datafeedId: `f${index}` })
);
const RESUMED = new Set(['j2', 'j7']);
const IN_ORDER = JOBS.map(({ datafeedId }) => datafeedId);

function plan(waitingJobIds: string[]) {
  const jobs = JOBS.map((job) => (RESUMED.has(job.id) ? resumedJob(job) : plannedJob(job)));
  const answer = activationPlan(jobs);
  return { ...answer, memory: { ...answer.memory, waitingJobIds } };
}

function someKibana() {
  const jobs = JOBS.filter(({ id }) => RESUMED.has(id)).map(({ id, datafeedId }) =>
    stoppedJob({ id, datafeedId })
  );
  const kibana = activatingKibana({ jobs });
  const most = { creates: 0, starts: 0 };
  const active = { creates: 0, starts: 0 };
  const answer = kibana.faults.answer.bind(kibana.faults);
  kibana.faults.answer = async (route, request, answers) => {
    const name = route === START ? 'starts' : route === CREATE ? 'creates' : undefined;
    if (name === undefined) return answer(route, request, answers);
    active[name] += 1;
    most[name] = Math.max(most[name], active[name]);
    // The first ones take longest, so that those sent beside them would overtake them.
    await new Promise((resolve) => setTimeout(resolve, 10 - 3 * Math.min(3, kibana.model.starts.length)));
    active[name] -= 1;
    return answer(route, request, answers);
  };
  return { kibana, most };
}

const started = ({ model }: ActivationKibana) => model.starts.map(({ datafeedId }) => datafeedId);

it('starts jobs in the order of the plan, one request at a time, where some will wait for memory', async () => {
  const { kibana, most } = someKibana();
  await createRunner(kibana).runner.begin(plan(['j11']), { ruleIds: [] });
  expect(started(kibana)).toEqual(IN_ORDER);
  expect(most).toEqual({ creates: 1, starts: 1 });
  const resumed = kibana.model.starts.filter(({ startMs }) => startMs === NOW_MS);
  expect(resumed.map(({ datafeedId }) => datafeedId)).toEqual(['f2', 'f7']);
});

it('starts two at a time where all find a place', async () => {
  const { kibana, most } = someKibana();
  await createRunner(kibana).runner.begin(plan([]), { ruleIds: [] });
  expect(started(kibana).sort()).toEqual([...IN_ORDER].sort());
  expect(most.starts).toBe(2);
});

it('keeps to the order when another page goes on', async () => {
  const { kibana, most } = someKibana();
  const storage = memoryStorage();
  kibana.faults.set(START, { answer: 500, when: 'before', times: Infinity });
  await createRunner(kibana, { storage }).runner.begin(plan(['j11']), { ruleIds: [] });
  kibana.faults.clear();
  most.starts = 0;
  const { runner } = createRunner(kibana, { storage, startMs: NOW_MS + 60_000 });
  runner.reopen(ACTIVATION_ID);
  await runner.goOn();
  expect(started(kibana)).toEqual(IN_ORDER);
  expect(most.starts).toBe(1);
});
