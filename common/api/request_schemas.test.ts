import {
  activationPlanBodySchema,
  dataSourcesQuerySchema,
  jobsQuerySchema,
  noParametersSchema,
  recommendationsBodySchema,
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
  });

  it.each(['abc', '-1', '1e3', '99999'])('refuse %p as number of days in a query string', (lookbackDays) => {
    expect(dataSourcesQuerySchema.safeParse({ lookbackDays }).success).toBe(false);
  });
});
