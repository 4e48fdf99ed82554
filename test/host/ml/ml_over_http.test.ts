import { builtInPair } from './testing/ml_on_stand_in';
import { startMlOverHttp, type MlOverHttp } from './testing/ml_over_http';
import { testEnvironment } from './testing/test_environment';

const USER = 'auth_rare_user_ea';

let kibana: MlOverHttp;

beforeAll(async () => {
  kibana = await startMlOverHttp(testEnvironment());
});
afterAll(() => kibana.close());

async function send(method: string, path: string, body?: object, user?: string): Promise<unknown> {
  const response = await fetch(kibana.url + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      'kbn-xsrf': 'test',
      'x-elastic-internal-origin': 'Kibana',
      'elastic-api-version': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(user === undefined ? {} : { authorization: `Basic ${btoa(`${user}:${user}-password`)}` }),
    },
  });
  return { status: response.status, body: await response.json() };
}

it('a job lives and ends in its space, through the routes as browsers call them', async () => {
  const ml = '/s/soc/internal/ml';
  const feed = `${ml}/datafeeds/datafeed-${USER}`;
  expect(await send('POST', `${ml}/jobs/bulk_create`, builtInPair(USER))).toMatchObject({
    body: { [USER]: { job: { success: true }, datafeed: { success: true } } },
  });
  expect(await send('POST', `${feed}/_update`, { indices: ['logs-system.*'] })).toMatchObject({
    status: 200,
  });
  expect(await send('POST', `${ml}/jobs/jobs_summary`, {})).toMatchObject({
    body: [{ id: USER, datafeedIndices: ['logs-system.*'] }],
  });
  expect(await send('POST', '/internal/ml/jobs/jobs_summary', {})).toMatchObject({ body: [] });
  expect(await send('DELETE', feed.replace('/s/soc', ''))).toMatchObject({ status: 404 });
  expect(await send('DELETE', `${feed}?force=true`, undefined, 'reader')).toMatchObject({ status: 403 });
  expect(await send('DELETE', `${feed}?force=true`)).toEqual({ status: 200, body: { acknowledged: true } });
  const change = {
    jobType: 'anomaly-detector',
    jobIds: [USER],
    spacesToAdd: ['default'],
    spacesToRemove: [],
  };
  const spaces = 'saved_objects/update_jobs_spaces';
  expect(await send('POST', `${ml}/${spaces}`, change, 'reader')).toMatchObject({ status: 403 });
  expect(await send('POST', `${ml}/${spaces}`, change)).toMatchObject({
    body: { [USER]: { success: true } },
  });
  expect(await send('POST', '/internal/ml/jobs/jobs_summary', {})).toMatchObject({ body: [{ id: USER }] });
  expect(await send('POST', `/s/mars/internal/ml/jobs/jobs_summary`, {})).toMatchObject({ status: 404 });
});
