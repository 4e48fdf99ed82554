import {
  activationPlanBodySchema,
  dataSourcesQuerySchema,
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
  });

  it.each([
    ['an unknown member', { jobIds: ['a'], more: 1 }, ''],
    ['no jobs', { jobIds: [] }, 'jobIds'],
    ['a job twice', { jobIds: ['a', 'a'] }, 'jobIds'],
    ['too many jobs', { jobIds: Array.from({ length: 501 }, (_, i) => `j${i}`) }, 'jobIds'],
    ['something that is no id', { jobIds: ['a', '../b'] }, 'jobIds.1'],
    ['a long id', { jobIds: ['a'.repeat(65)] }, 'jobIds.0'],
    ['a look-back of no days', { jobIds: ['a'], lookbackDays: 0 }, 'lookbackDays'],
    ['half a day', { jobIds: ['a'], lookbackDays: 0.5 }, 'lookbackDays'],
    ['a pattern with blanks', { jobIds: ['a'], indexPattern: 'a b' }, 'indexPattern'],
    ['nothing', undefined, ''],
  ])('refuse %s and name the member', (_, body, path) => {
    expect(pathOf(activationPlanBodySchema, body)).toBe(path);
  });

  it('refuse parameters where there are none', () => {
    expect(noParametersSchema.safeParse({ a: '1' }).success).toBe(false);
  });

  it.each(['abc', '-1', '1e3', '99999'])('refuse %p as number of days in a query string', (lookbackDays) => {
    expect(dataSourcesQuerySchema.safeParse({ lookbackDays }).success).toBe(false);
  });
});
