import { anomalyRuleParams, healthRuleBody } from '../../common/alerting/rule_bodies';
import { fakeHttp } from '../testing/fake_http';
import { createAlertingApi } from './alerting_api';

const PREVIEW = 'POST /internal/ml/alerting/preview';
const PARAMS = anomalyRuleParams({
  jobIds: ['a'],
  severity: 75,
  resultType: 'bucket',
  includeInterim: false,
  intervalMs: 60e3,
});

describe('alerting', () => {
  it('previews', async () => {
    const http = fakeHttp({
      [PREVIEW]: () => ({
        count: 7,
        results: [{ timestamp: 5, score: 80, isInterim: false, jobIds: ['a'], topRecords: [] }, {}],
      }),
    });
    expect(await createAlertingApi(http).preview(PARAMS, '7d')).toEqual({
      count: 7,
      samples: [
        { timeMs: 5, score: 80, jobIds: ['a'] },
        { timeMs: 0, score: 0, jobIds: [] },
      ],
    });
    expect(http.requests).toEqual([
      {
        route: PREVIEW,
        version: '1',
        query: undefined,
        body: { alertParams: PARAMS, timeRange: '7d', sampleSize: 5 },
      },
    ]);
  });

  it('takes no answer without a count for none', async () => {
    const http = fakeHttp({ [PREVIEW]: () => ({}) });
    await expect(createAlertingApi(http).preview(PARAMS, '7d')).rejects.toThrow('no count');
  });

  it('creates and deletes rules', async () => {
    const http = fakeHttp({
      'POST /api/alerting/rule': () => ({ id: 'x/1', name: 'Health' }),
      'DELETE /api/alerting/rule/x%2F1': () => undefined,
    });
    const body = healthRuleBody({ name: 'Health', jobIds: ['*'], actions: [] });
    const api = createAlertingApi(http);
    expect(await api.createRule(body)).toEqual({ id: 'x/1', name: 'Health' });
    await api.deleteRule('x/1');
    expect(http.requests.map((request) => request.version)).toEqual(['2023-10-31', '2023-10-31']);
    expect(http.requests[0]?.body).toEqual(body);
  });

  it('lists the connectors that can tell somebody', async () => {
    const http = fakeHttp({
      'GET /api/actions/connectors': () => [
        { id: '2', name: 'Mail', connector_type_id: '.email', is_missing_secrets: true },
        { id: '1', name: 'Chat', connector_type_id: '.slack' },
        { id: '3', name: 'Cases', connector_type_id: '.cases', is_system_action: true },
      ],
    });
    expect(await createAlertingApi(http).connectors()).toEqual([
      { id: '1', name: 'Chat', type: '.slack', missesSecrets: false },
      { id: '2', name: 'Mail', type: '.email', missesSecrets: true },
    ]);
  });
});
