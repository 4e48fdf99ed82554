import type { CoverageResponse } from '../../common/api/coverage';
import type { SelectionRequest, SelectionResponse } from '../../common/api/selection';
import { ROUTES } from '../../common/api/routes';
import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import { pairKey } from '../../common/catalogue/attack/attack_pair';
import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import type { Environment } from '../host/environments/environment';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient, type ErrorBody, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

async function select(client: KibanaClient, request: SelectionRequest): Promise<SelectionResponse> {
  const { status, body } = await client.post<SelectionResponse>(ROUTES.selection, request);
  expect(status).toBe(200);
  expectConsistent(body, request);
  return body;
}

/** What holds for every answer, whatever was asked. */
function expectConsistent(
  answer: SelectionResponse,
  { budget, include = [], exclude = [] }: SelectionRequest
) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const { jobs, covered, uncovered, weight, kept } = answer;
  expect(answer.memoryBytes).toBe(sum(jobs.map(({ memoryBytes }) => memoryBytes)));
  expect(answer.memoryBytes).toBeLessThanOrEqual(budget.memoryBytes ?? Infinity);
  expect(jobs.length).toBeLessThanOrEqual(budget.maxJobs ?? Infinity);
  expect(weight).toBe(sum(covered.map((item) => item.weight)));
  expect(answer.totalWeight).toBe(weight + sum(uncovered.map((item) => item.weight)));
  expect(weight).toBeLessThanOrEqual(answer.bound);
  expect(kept.weight + sum(jobs.map(({ adds }) => sum(adds.map((key) => weightOf(answer, key)))))).toBe(
    weight
  );
  const keys = [...covered, ...uncovered].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const selected = jobs.map(({ id }) => id);
  expect(selected.filter((id) => exclude.includes(id))).toEqual([]);
  if (!answer.impossible) {
    expect(include.filter((id) => !selected.includes(id) && !kept.jobIds.includes(id))).toEqual([]);
    expect(answer.optimal).toBe(true);
    expect(answer.bound).toBe(weight);
    expect(['highs', 'none']).toContain(answer.solver.name);
  }
}

function weightOf({ covered }: SelectionResponse, key: string): number {
  return covered.find((item) => item.key === key)?.weight ?? NaN;
}

async function withNodes(...megabytes: number[]): Promise<Environment> {
  const everything = await loadEnvironment('everything');
  const nodes = megabytes.map((size, index) => ({ name: `ml-${index}`, memoryBytes: size * MEBIBYTE }));
  return { ...everything, ml: { ...everything.ml, nodes } };
}

describe('the best selection', () => {
  let host: HostUnderTest;
  let client: KibanaClient;
  let coverage: CoverageResponse;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'everything', rules: 'built-in', kibanaVersion: '9.5.0' });
    client = kibanaClient(host.url);
    coverage = (await client.get<CoverageResponse>(ROUTES.coverage)).body;
  });
  afterAll(() => host.close());

  function techniqueOfNoJob(tacticId: string): string {
    const named = coverage.coverage.pairs.map(pairKey);
    const free = attackMatrix(19)
      .techniquesOfTactic(tacticId)
      .find(({ id }) => !named.some((key) => key.startsWith(`${tacticId}/${id}`)));
    if (!free) throw new Error(`jobs name every technique of ${tacticId}`);
    return free.id;
  }

  it('covers all that everything covers with fewer jobs and less memory', async () => {
    const answer = await select(client, { budget: {} });
    expect(answer.covered.map(({ key }) => key).sort()).toEqual(coverage.coverage.pairs.map(pairKey).sort());
    expect(answer.weight).toBe(answer.everything.weight);
    expect(answer.jobs.length).toBeLessThan(answer.everything.jobs / 2);
    expect(answer.memoryBytes).toBeLessThan(answer.everything.memoryBytes / 2);
    expect(answer.uncovered).toEqual([]);
  });

  it('never covers less with a larger budget, and draws that as a curve', async () => {
    const weights: number[] = [];
    for (const memoryBytes of [0, 0.25, 0.5, 1, 2, 4].map((gigabytes) => gigabytes * GIBIBYTE)) {
      weights.push((await select(client, { budget: { memoryBytes } })).weight);
    }
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(weights[0]).toBe(0);
    const { curve = [], everything } = await select(client, {
      budget: { memoryBytes: GIBIBYTE },
      curve: true,
    });
    expect(curve.length).toBeGreaterThan(3);
    for (const name of ['memoryBytes', 'weight'] as const) {
      const values = curve.map((point) => point[name]);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    expect(curve[0]).toMatchObject({ jobs: 0, weight: 0 });
    expect(curve[curve.length - 1]?.weight).toBe(everything.weight);
  }, 120_000);

  it('is the same for the same question, alone or among others', async () => {
    const request = { budget: { memoryBytes: GIBIBYTE / 2, maxJobs: 9 } };
    const first = await select(client, request);
    expect(first.solver.name).toBe('highs');
    const others = await Promise.all(Array.from({ length: 10 }, () => select(client, request)));
    for (const other of others) {
      expect(other).toEqual({ ...first, solver: other.solver, asOfMs: other.asOfMs });
    }
  });

  it('keeps pins and exclusions, and says what was left out for them', async () => {
    const budget = { maxJobs: 5 };
    const free = await select(client, { budget });
    const [best] = free.jobs;
    const other = coverage.jobs.find(
      ({ id, state, replacedBy }) =>
        state === 'ready' && replacedBy.length === 0 && !free.jobs.some((job) => job.id === id)
    );
    if (!best || !other) throw new Error('there is nothing to choose from');
    const forced = await select(client, { budget, include: [other.id], exclude: [best.id] });
    expect(forced.jobs.find(({ id }) => id === other.id)?.pinned).toBe(true);
    expect(forced.weight).toBeLessThanOrEqual(free.weight);
    const excluded = await select(client, { budget: {}, exclude: coverage.jobs.map(({ id }) => id) });
    expect(excluded).toMatchObject({ jobs: [], weight: 0, notes: [{ code: 'no_candidates' }] });
    expect(new Set(excluded.uncovered.map(({ why }) => why))).toEqual(new Set(['excluded']));
  });

  it('is for tactics, for pairs whose sub-techniques count, and for goals', async () => {
    const tactics = await select(client, { budget: {}, objective: { tactics: ['TA0006'] } });
    expect(tactics.covered.every(({ key }) => key.startsWith('TA0006'))).toBe(true);
    const byNobody = techniqueOfNoJob('TA0043');
    const pairs = [
      { tacticId: 'TA0011', techniqueId: 'T1071' },
      { tacticId: 'TA0043', techniqueId: byNobody },
    ];
    const named = await select(client, {
      budget: { maxJobs: 1 },
      objective: { pairs, weights: { 'TA0011/T1071': 1000 } },
    });
    expect(named.covered).toMatchObject([{ key: 'TA0011/T1071', weight: 1000 }]);
    expect(named.uncovered).toEqual([{ key: `TA0043/${byNobody}`, weight: 1, why: 'no_job' }]);
    const goals = await select(client, {
      budget: {},
      objective: { goals: GOAL_CATALOGUE.map(({ id }) => id) },
    });
    expect(goals.covered.length + goals.uncovered.length).toBe(GOAL_CATALOGUE.length);
    expect(goals.covered.length).toBeGreaterThan(goals.jobs.length);
  });

  it('explains a budget of nothing, and pins that are impossible', async () => {
    for (const budget of [{ memoryBytes: 0 }, { maxJobs: 0 }]) {
      const { jobs, notes } = await select(client, { budget });
      expect(jobs).toEqual([]);
      expect(notes).toMatchObject([{ code: 'nothing_fits' }]);
    }
    const [first, second] = coverage.jobs.filter(({ replacedBy }) => replacedBy.length === 0);
    if (!first || !second) throw new Error('there are no jobs');
    const include = [first.id, second.id];
    const tooMany = await select(client, { budget: { maxJobs: 1 }, include });
    expect(tooMany.impossible).toEqual({ code: 'pins_over_count', pins: 2, maxJobs: 1 });
    const tooLarge = await select(client, { budget: { memoryBytes: MEBIBYTE }, include });
    expect(tooLarge.impossible).toMatchObject({ code: 'pins_over_memory', memoryBytes: MEBIBYTE });
  });

  it.each<[string, object, string, string]>([
    ['a goal', { objective: { goals: ['world_peace'] } }, 'objective.goals', 'world_peace'],
    ['a tactic', { objective: { tactics: ['TA9999'] } }, 'objective.tactics', 'TA9999'],
    [
      'a technique',
      { objective: { pairs: [{ tacticId: 'TA0006', techniqueId: 'T9999' }] } },
      'objective.pairs',
      'TA0006/T9999',
    ],
    ['a weight', { objective: { weights: { nothing: 3 } } }, 'objective.weights', 'nothing'],
  ])('refuses %s that nobody knows', async (_, request, field, name) => {
    const { status, body } = await client.post<ErrorBody>(ROUTES.selection, { budget: {}, ...request });
    expect([status, body.attributes]).toEqual([400, { code: 'invalid_request', field }]);
    expect(body.message).toContain(name);
  });

  it('refuses a pin that nobody knows', async () => {
    const { status, body } = await client.post<ErrorBody>(ROUTES.selection, {
      budget: {},
      include: ['no_such_job'],
    });
    expect(status).toBe(400);
    expect(body.attributes).toEqual({ code: 'unknown_jobs', field: 'include', jobIds: ['no_such_job'] });
  });
});

describe('what is free', () => {
  it('is what each node has, and every job has a node with room for it', async () => {
    const host = await startHostUnderTest({ environment: await withNodes(300, 250, 120) });
    try {
      const answer = await select(kibanaClient(host.url), { budget: { free: true } });
      expect(answer.budget.nodes).toEqual([
        { name: 'ml-0', freeBytes: 270 * MEBIBYTE },
        { name: 'ml-1', freeBytes: 220 * MEBIBYTE },
        { name: 'ml-2', freeBytes: 90 * MEBIBYTE },
      ]);
      expect(answer.jobs.length).toBeGreaterThan(3);
      expect(answer.memoryBytes).toBeLessThanOrEqual(580 * MEBIBYTE);
      expect(canBePlaced(answer)).toBe(true);
      expect(answer.notes).toContainEqual(
        expect.objectContaining({ code: 'too_big_for_nodes', largestBytes: 270 * MEBIBYTE })
      );
    } finally {
      await host.close();
    }
  });

  it('is what jobs that run leave, which they give back if they are reconsidered', async () => {
    const host = await startHostUnderTest({ environment: 'conflicts' });
    try {
      const client = kibanaClient(host.url);
      const keeping = await select(client, { budget: { free: true } });
      expect(keeping.kept.jobIds).toContain('v3_linux_rare_metadata_user');
      expect(keeping.jobs.filter(({ id }) => keeping.kept.jobIds.includes(id))).toEqual([]);
      const anew = await select(client, { budget: { free: true }, running: 'reconsider' });
      expect(anew.kept).toEqual({ jobIds: [], weight: 0 });
      const free = ({ budget }: SelectionResponse) => budget.nodes?.[0]?.freeBytes ?? NaN;
      expect(free(anew)).toBeGreaterThan(free(keeping));
    } finally {
      await host.close();
    }
  });

  it('is the sum of all nodes for who may not see them', async () => {
    const host = await startHostUnderTest({ environment: 'read_only_user' });
    try {
      const { notes, warnings, budget } = await select(kibanaClient(host.url), { budget: { free: true } });
      expect(notes).toContainEqual({ code: 'nodes_unknown' });
      expect(warnings).toEqual([]);
      expect(budget.nodes).toMatchObject([{ name: '' }]);
    } finally {
      await host.close();
    }
  });

  it('is nothing without an ML node', async () => {
    const host = await startHostUnderTest({ environment: 'no_ml_node' });
    try {
      const { jobs, notes } = await select(kibanaClient(host.url), { budget: { free: true } });
      expect(jobs).toEqual([]);
      expect(notes).toMatchObject([{ code: 'nothing_fits' }]);
    } finally {
      await host.close();
    }
  });
});

/** Tries all ways; the selection is small. */
function canBePlaced({ jobs, budget: { nodes = [] } }: SelectionResponse): boolean {
  const charges = jobs.map(({ memoryBytes }) => memoryBytes).sort((a, b) => b - a);
  const place = (position: number, free: readonly number[]): boolean => {
    const charge = charges[position];
    if (charge === undefined) return true;
    return free.some(
      (bytes, node) =>
        bytes >= charge &&
        place(
          position + 1,
          free.map((other, index) => (index === node ? other - charge : other))
        )
    );
  };
  return place(
    0,
    nodes.map(({ freeBytes }) => freeBytes)
  );
}
