import { fakeHttp, httpError } from '../testing/fake_http';
import { createRulesApi } from './rules_api';

const REVIEW = 'POST /internal/detection_engine/prebuilt_rules/installation/_review';
const PERFORM = 'POST /internal/detection_engine/prebuilt_rules/installation/_perform';
const BULK_ACTION = 'POST /api/detection_engine/rules/_bulk_action';

const rule = (id: string | number) => ({
  rule_id: `rule-${id}`,
  version: 7,
  name: 'x',
  type: 'machine_learning',
});
const packaged = Array.from({ length: 1200 }, (_, index) => rule(index));

describe('offered rules', () => {
  const paged = () =>
    fakeHttp({
      [REVIEW]: ({ body }) => {
        const { page, per_page } = body as { page: number; per_page: number };
        return { page, per_page, total: 1200, rules: packaged.slice((page - 1) * per_page, page * per_page) };
      },
    });

  it('are sought page by page until all are found', async () => {
    const http = paged();
    expect(await createRulesApi(http).offeredRules(['rule-3', 'rule-600'])).toEqual([
      { ruleId: 'rule-3', version: 7 },
      { ruleId: 'rule-600', version: 7 },
    ]);
    expect(http.requests.map(({ body, version }) => ({ body, version }))).toEqual([
      { body: { page: 1, per_page: 500 }, version: '1' },
      { body: { page: 2, per_page: 500 }, version: '1' },
    ]);
  });

  it('are sought to the last page where one is not offered', async () => {
    const http = paged();
    expect(await createRulesApi(http).offeredRules(['rule-3', 'other'])).toHaveLength(1);
    expect(http.requests).toHaveLength(3);
  });

  it.each([
    ['without a total', { rules: packaged, stats: { num_rules_to_install: 1200 } }],
    ['with more than a page', { rules: packaged, total: 9999 }],
    ['empty', { rules: [], total: 9999 }],
    ['without rules', {}],
  ])('are not sought further after an answer %s', async (_name, answer) => {
    const http = fakeHttp({ [REVIEW]: () => answer });
    await createRulesApi(http).offeredRules(['other']);
    expect(http.requests).toHaveLength(1);
  });

  it('are not asked for where none is sought', async () => {
    expect(await createRulesApi(fakeHttp()).offeredRules([])).toEqual([]);
  });
});

describe('installing', () => {
  it('reads the result of each rule', async () => {
    const http = fakeHttp({
      [PERFORM]: () => ({
        summary: { total: 4, failed: 1 },
        results: {
          created: [{ id: 'object-a', rule_id: 'a' }],
          skipped: [{ rule_id: 'b', reason: 'ALREADY_INSTALLED' }],
        },
        errors: [{ message: 'no', status_code: 403, rules: [{ rule_id: 'c' }] }],
      }),
    });
    const rules = ['a', 'b', 'c', 'd'].map((ruleId) => ({ ruleId, version: 2 }));
    const { results } = await createRulesApi(http).installRules(rules);
    expect(Object.fromEntries(results)).toEqual({
      a: { ok: true, objectId: 'object-a' },
      b: { ok: true },
      c: { ok: false, failure: { reason: 'no', status: 403 } },
      d: { ok: false, failure: { reason: '' } },
    });
    expect(http.requests[0]).toMatchObject({
      version: '1',
      body: { mode: 'SPECIFIC_RULES', rules: expect.arrayContaining([{ rule_id: 'a', version: 2 }]) },
    });
  });

  it('sends nothing for no rules', async () => {
    expect(await createRulesApi(fakeHttp()).installRules([])).toEqual({ results: new Map() });
  });
});

describe('changing', () => {
  const PARTIAL = {
    results: { updated: [{ id: 'a' }], created: [], deleted: [], skipped: [{ id: 'b' }] },
    errors: [{ message: 'no', status_code: 403, err_code: 'MACHINE_LEARNING_AUTH', rules: [{ id: 'c' }] }],
  };
  const NO = { ok: false, failure: { type: 'MACHINE_LEARNING_AUTH', reason: 'no', status: 403 } };

  it.each([
    ['200', () => ({ success: true, attributes: PARTIAL })],
    ['500 with partial success', () => Promise.reject(httpError(500, 'Bulk edit partially failed', PARTIAL))],
  ])('reads the result of each rule from an answer %s', async (_name, answer) => {
    const http = fakeHttp({ [BULK_ACTION]: answer });
    const results = await createRulesApi(http).changeRules('enable', ['a', 'b', 'c', 'd']);
    expect(Object.fromEntries(results)).toEqual({
      a: { ok: true },
      b: { ok: true },
      c: NO,
      d: { ok: false, failure: { reason: '' } },
    });
    expect(http.requests[0]).toMatchObject({
      version: '2023-10-31',
      query: { dry_run: false },
      body: { action: 'enable', ids: ['a', 'b', 'c', 'd'] },
    });
  });

  it('takes what a dry run has no error for as good', async () => {
    const attributes = { ...PARTIAL, results: { updated: [], created: [], deleted: [], skipped: [] } };
    const http = fakeHttp({ [BULK_ACTION]: () => Promise.reject(httpError(500, 'failed', attributes)) });
    const results = await createRulesApi(http).changeRules('enable', ['a', 'c'], { dryRun: true });
    expect(Object.fromEntries(results)).toEqual({ a: { ok: true }, c: NO });
    expect(http.requests[0]).toMatchObject({ query: { dry_run: true } });
  });

  it('rejects where an answer 500 tells nothing of rules', async () => {
    const http = fakeHttp({ [BULK_ACTION]: () => Promise.reject(httpError(500, 'boom')) });
    await expect(createRulesApi(http).changeRules('enable', ['a'])).rejects.toThrow('boom');
  });

  it('sends a hundred rules a request', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `id-${index}`);
    const http = fakeHttp({
      [BULK_ACTION]: ({ body }) => ({
        attributes: { results: { deleted: (body as { ids: string[] }).ids.map((id) => ({ id })) } },
      }),
    });
    const results = await createRulesApi(http).changeRules('delete', ids);
    expect(results.size).toBe(201);
    expect([...results.values()].every(({ ok }) => ok)).toBe(true);
    expect(http.requests.map(({ body }) => (body as { ids: string[] }).ids.length)).toEqual([100, 100, 1]);
  });
});
