import {
  activationPlanBodySchema,
  coverageQuerySchema,
  dataSourcesQuerySchema,
  jobsQuerySchema,
  noParametersSchema,
  readinessQuerySchema,
  recommendationsBodySchema,
  resultsQuerySchema,
  selectionBodySchema,
} from './request_schemas';

function pathOf(schema: typeof activationPlanBodySchema | typeof recommendationsBodySchema, body: unknown) {
  return schema.safeParse(body).error?.issues[0]?.path.join('.');
}

describe('request schemas', () => {
  it('fill in what is left out', () => {
    expect(recommendationsBodySchema.parse({})).toEqual({ lookbackDays: 14, evidence: true, refresh: false });
    expect(dataSourcesQuerySchema.parse({ lookbackDays: '30', indexPattern: 'a, b' })).toEqual({
      lookbackDays: 30,
      indexPattern: ['a', 'b'],
      refresh: false,
    });
    expect(activationPlanBodySchema.parse({ jobIds: ['a'] })).toEqual({
      jobIds: ['a'],
      lookbackDays: 14,
      withRules: true,
      changeIndices: [],
      memoryLimits: {},
    });
    expect(jobsQuerySchema.parse({})).toEqual({ rules: false });
    expect(readinessQuerySchema.parse({})).toEqual({ walk: false });
  });

  it('take what may be said of a plan', () => {
    const body = {
      jobIds: ['a', 'b'],
      indexPattern: 'logs-*',
      lookbackDays: 7,
      withRules: false,
      changeIndices: ['b'],
      memoryLimits: { a: 2 ** 20 },
    };
    expect(activationPlanBodySchema.parse(body)).toEqual({ ...body, indexPattern: ['logs-*'] });
    expect(jobsQuerySchema.parse({ rules: 'true' })).toEqual({ rules: true });
  });

  it.each([
    ['an unknown member', { jobIds: ['a'], more: 1 }, ''],
    ['no jobs', { jobIds: [] }, 'jobIds'],
    ['a job twice', { jobIds: ['a', 'a'] }, 'jobIds'],
    ['too many jobs', { jobIds: Array.from({ length: 501 }, (_, i) => `j${i}`) }, 'jobIds'],
    ['an empty id', { jobIds: ['a', ''] }, 'jobIds.1'],
    ['a very long id', { jobIds: ['a'.repeat(257)] }, 'jobIds.0'],
    ['a look-back of no days', { jobIds: ['a'], lookbackDays: 0 }, 'lookbackDays'],
    ['half a day', { jobIds: ['a'], lookbackDays: 0.5 }, 'lookbackDays'],
    ['a pattern with blanks', { jobIds: ['a'], indexPattern: 'a b' }, 'indexPattern'],
    ['rules that are neither wanted nor not', { jobIds: ['a'], withRules: 'yes' }, 'withRules'],
    ['other indices for a job not chosen', { jobIds: ['a'], changeIndices: ['a', 'b'] }, 'changeIndices.1'],
    ['a job twice in others', { jobIds: ['a'], changeIndices: ['a', 'a'] }, 'changeIndices'],
    ['a limit for a job not chosen', { jobIds: ['a'], memoryLimits: { b: 2 ** 30 } }, 'memoryLimits.b'],
    ['a limit for no job id', { jobIds: ['a'], memoryLimits: { 'A b': 2 ** 30 } }, 'memoryLimits.A b'],
    ['a limit below 1 MB', { jobIds: ['a'], memoryLimits: { a: 2 ** 20 - 1 } }, 'memoryLimits.a'],
    ['a limit that is text', { jobIds: ['a'], memoryLimits: { a: '1gb' } }, 'memoryLimits.a'],
    ['half a byte', { jobIds: ['a'], memoryLimits: { a: 2 ** 20 + 0.5 } }, 'memoryLimits.a'],
    ['nothing', undefined, ''],
  ])('refuse %s and name the member', (_, body, path) => {
    expect(pathOf(activationPlanBodySchema, body)).toBe(path);
  });

  it('refuse parameters where there are none', () => {
    expect(noParametersSchema.safeParse({ a: '1' }).success).toBe(false);
  });

  it.each(['1', 'yes', ''])('refuse %p for a yes or no in a query string', (rules) => {
    expect(jobsQuerySchema.safeParse({ rules }).success).toBe(false);
    expect(readinessQuerySchema.safeParse({ walk: rules }).success).toBe(false);
  });

  it.each(['abc', '-1', '1e3', '99999'])('refuse %p as number of days in a query string', (lookbackDays) => {
    expect(dataSourcesQuerySchema.safeParse({ lookbackDays }).success).toBe(false);
  });
});

describe('coverage', () => {
  it('is of the running version and the usual days unless something else is said', () => {
    expect(coverageQuerySchema.parse({})).toEqual({ lookbackDays: 14, refresh: false });
    const query = { attackVersion: '19', indexPattern: 'a', lookbackDays: '7', refresh: 'true' };
    expect(coverageQuerySchema.parse(query)).toEqual({
      attackVersion: 19,
      indexPattern: ['a'],
      lookbackDays: 7,
      refresh: true,
    });
    expect(coverageQuerySchema.parse({ attackVersion: '18' }).attackVersion).toBe(18);
  });

  it.each([
    { attackVersion: '17' },
    { attackVersion: '018' },
    { lookbackDays: '0' },
    { refresh: 'yes' },
    { mode: 'now' },
  ])('refuses %p', (query) => {
    expect(coverageQuerySchema.safeParse(query).success).toBe(false);
  });
});

describe('selection', () => {
  const full = {
    objective: {
      pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110.003' }, { tacticId: 'TA0001' }],
      tactics: ['TA0011'],
      weights: { 'TA0006/T1110.003': 1000, TA0001: 1 },
    },
    budget: { memoryBytes: 2 ** 50, maxJobs: 500 },
    include: ['a'],
    exclude: ['b'],
    states: ['ready', 'active'],
    running: 'reconsider',
    estimates: { a: 2 ** 20 },
    curve: true,
    attackVersion: 18,
    indexPattern: 'logs-*',
    lookbackDays: 30,
  };

  it('takes all that may be said', () => {
    expect(selectionBodySchema.parse(full)).toEqual({ ...full, indexPattern: ['logs-*'] });
    const ofGoals = { objective: { goals: ['a_goal'] }, budget: { free: true } };
    expect(selectionBodySchema.parse(ofGoals)).toMatchObject(ofGoals);
    expect(
      selectionBodySchema.safeParse({ budget: { memoryBytes: 0, free: false, maxJobs: 0 } }).success
    ).toBe(true);
  });

  it('fills in what is left out', () => {
    expect(selectionBodySchema.parse({ budget: {} })).toEqual({
      budget: {},
      include: [],
      exclude: [],
      running: 'keep',
      estimates: {},
      curve: false,
      lookbackDays: 14,
    });
  });

  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));

  it.each<[string, object, string]>([
    ['no budget', {}, 'budget'],
    ['an unknown member', { budget: {}, more: 1 }, ''],
    ['an unknown budget', { budget: { gigabytes: 1 } }, 'budget'],
    ['an unknown objective', { budget: {}, objective: { families: [] } }, 'objective'],
    ['a tactic by name', { budget: {}, objective: { tactics: ['TA0001', 'impact'] } }, 'objective.tactics.1'],
    [
      'a technique by name',
      { budget: {}, objective: { pairs: [{ tacticId: 'TA0001', techniqueId: 'x' }] } },
      'objective.pairs.0.techniqueId',
    ],
    [
      'a pair without a tactic',
      { budget: {}, objective: { pairs: [{ techniqueId: 'T1078' }] } },
      'objective.pairs.0.tacticId',
    ],
    [
      'a pair with more',
      { budget: {}, objective: { pairs: [{ tacticId: 'TA0001', score: 1 }] } },
      'objective.pairs.0',
    ],
    [
      'too many pairs',
      { budget: {}, objective: { pairs: many(2001, () => ({ tacticId: 'TA0001' })) } },
      'objective.pairs',
    ],
    ['too many goals', { budget: {}, objective: { goals: many(501, String) } }, 'objective.goals'],
    ['goals with pairs', { budget: {}, objective: { goals: ['a'], pairs: [] } }, 'objective.goals'],
    [
      'goals with tactics',
      { budget: {}, objective: { goals: ['a'], tactics: ['TA0001'] } },
      'objective.goals',
    ],
    [
      'a weight of nothing',
      { budget: {}, objective: { weights: { TA0001: 0 } } },
      'objective.weights.TA0001',
    ],
    [
      'a weight over 1000',
      { budget: {}, objective: { weights: { TA0001: 1001 } } },
      'objective.weights.TA0001',
    ],
    ['half a weight', { budget: {}, objective: { weights: { TA0001: 1.5 } } }, 'objective.weights.TA0001'],
    [
      'too many weights',
      { budget: {}, objective: { weights: Object.fromEntries(many(2001, (index) => [`k${index}`, 1])) } },
      'objective.weights',
    ],
    ['less than no memory', { budget: { memoryBytes: -1 } }, 'budget.memoryBytes'],
    ['half a byte', { budget: { memoryBytes: 0.5 } }, 'budget.memoryBytes'],
    ['more memory than there is', { budget: { memoryBytes: 2 ** 50 + 1 } }, 'budget.memoryBytes'],
    ['memory as text', { budget: { memoryBytes: '1gb' } }, 'budget.memoryBytes'],
    ['memory beside what is free', { budget: { memoryBytes: 1, free: true } }, 'budget.free'],
    ['less than no jobs', { budget: { maxJobs: -1 } }, 'budget.maxJobs'],
    ['more jobs than one plan takes', { budget: { maxJobs: 501 } }, 'budget.maxJobs'],
    ['a job in and out', { budget: {}, include: ['a', 'b'], exclude: ['c', 'b'] }, 'exclude.1'],
    ['a pin twice', { budget: {}, include: ['a', 'a'] }, 'include'],
    ['too many pins', { budget: {}, include: many(501, (index) => `j${index}`) }, 'include'],
    ['an unknown state', { budget: {}, states: ['ready', 'good'] }, 'states.1'],
    ['running jobs dropped', { budget: {}, running: 'drop' }, 'running'],
    ['an estimate below 1 MB', { budget: {}, estimates: { a: 2 ** 20 - 1 } }, 'estimates.a'],
    [
      'too many estimates',
      { budget: {}, estimates: Object.fromEntries(many(501, (index) => [`j${index}`, 2 ** 20])) },
      'estimates',
    ],
    ['another ATT&CK', { budget: {}, attackVersion: 17 }, 'attackVersion'],
    ['a version as text', { budget: {}, attackVersion: '18' }, 'attackVersion'],
  ])('refuses %s and names the member', (_, body, path) => {
    expect(selectionBodySchema.safeParse(body).error?.issues[0]?.path.join('.')).toBe(path);
  });

  it('takes no prototype for a weight or an estimate', () => {
    const body: unknown = JSON.parse(
      '{"budget": {}, "objective": {"weights": {"__proto__": 5}}, "estimates": {"__proto__": 2000000}}'
    );
    const parsed = selectionBodySchema.safeParse(body);
    expect(Object.keys(parsed.data?.objective?.weights ?? {})).toEqual([]);
    expect(Object.getPrototypeOf(parsed.data?.estimates ?? {})).toBe(Object.prototype);
  });
});

describe('the range of results', () => {
  const DAY_MS = 24 * 3600e3;

  it.each<[Record<string, string>, object]>([
    [{}, {}],
    [
      { fromMs: '0', toMs: '1' },
      { fromMs: 0, toMs: 1 },
    ],
    [
      { fromMs: '5', toMs: String(5 + 366 * DAY_MS) },
      { fromMs: 5, toMs: 5 + 366 * DAY_MS },
    ],
  ])('may be %j', (query, expected) => {
    expect(resultsQuerySchema.parse(query)).toEqual(expected);
  });

  it.each<[Record<string, string>, string]>([
    [{ fromMs: '1' }, 'toMs'],
    [{ toMs: '1' }, 'fromMs'],
    [{ fromMs: '2', toMs: '2' }, 'toMs'],
    [{ fromMs: '5', toMs: String(6 + 366 * DAY_MS) }, 'toMs'],
    [{ fromMs: 'now-7d', toMs: '2' }, 'fromMs'],
    [{ fromMs: '1', toMs: '1e9' }, 'toMs'],
    [{ fromMs: '-1', toMs: '2' }, 'fromMs'],
    [{ fromMs: '1', toMs: '2', jobs: 'a' }, ''],
  ])('may not be %j', (query, field) => {
    expect(resultsQuerySchema.safeParse(query).error?.issues[0]?.path.join('.')).toBe(field);
  });
});
