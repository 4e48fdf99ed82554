import { builtInPair, startMlOnStandIn, type MlOnStandIn } from '../testing/ml_on_stand_in';
import type { TestRequest } from '../testing/ml_test_host';
import type { Answer } from '../testing/route_collector';

const USER = 'auth_rare_user_ea';
const FEED = `datafeed-${USER}`;
const params = { datafeedId: FEED };
const UPDATE = 'POST /internal/ml/datafeeds/{datafeedId}/_update';
const DELETE = 'DELETE /internal/ml/datafeeds/{datafeedId}';

let ml: MlOnStandIn;

beforeEach(async () => {
  ml = await startMlOnStandIn();
  await ml.post('bulk_create', { body: builtInPair(USER) });
});
afterEach(() => ml.close());

const run = (): Promise<unknown> =>
  ml.post('force_start_datafeeds', { body: { datafeedIds: [FEED], start: Date.now() } });
const update = (body: object, rest: TestRequest = {}): Promise<Answer> =>
  ml.host.call(UPDATE, { params, body, ...rest });

describe('updating a datafeed', () => {
  it('changes what is given, and answers with all of it', async () => {
    expect(await update({ indices: ['winlogbeat-*'] })).toEqual({
      status: 200,
      body: expect.objectContaining({ datafeed_id: FEED, indices: ['winlogbeat-*'], max_empty_searches: 10 }),
    });
    expect(await ml.summaries()).toMatchObject([{ datafeedIndices: ['winlogbeat-*'] }]);
  });

  it('needs it stopped', async () => {
    await run();
    expect(await update({ indices: ['winlogbeat-*'] })).toMatchObject({
      status: 409,
      body: { attributes: { body: { status: 409 } } },
    });
  });

  it('lets the user decide what it may read', async () => {
    expect(await update({ indices: ['logs-*'] }, { user: 'blind' })).toMatchObject({ status: 403 });
  });

  it.each([
    ['a key that only the newest takes', { project_routing: 'x' }, 'body.project_routing'],
    ['indices that are no list', { indices: 'logs-*' }, 'body.indices'],
  ])('refuses %s', async (_, body, path) => {
    expect(await update(body)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(`[request ${path}]`) },
    });
  });

  it('knows only those of the space', async () => {
    expect(await update({ indices: ['logs-*'] }, { space: 'soc' })).toMatchObject({ status: 404 });
  });
});

describe('deleting a datafeed', () => {
  it('leaves its job', async () => {
    expect(await ml.host.call(DELETE, { params })).toEqual({ status: 200, body: { acknowledged: true } });
    expect(await ml.summaries()).toMatchObject([{ id: USER, hasDatafeed: false }]);
    expect(await ml.host.call(DELETE, { params })).toMatchObject({ status: 404 });
    const { datafeed } = builtInPair(USER);
    // How a job without datafeed is completed: the job is there already, its datafeed is new.
    expect(await ml.post('bulk_create', { body: { job: builtInPair(USER).job, datafeed } })).toMatchObject({
      [USER]: { job: { success: false }, datafeed: { success: true } },
    });
  });

  it('that runs needs force, as text in the query', async () => {
    await run();
    expect(await ml.host.call(DELETE, { params })).toMatchObject({ status: 409 });
    expect(await ml.host.call(DELETE, { params, query: { force: 'maybe' } })).toMatchObject({ status: 400 });
    expect(await ml.host.call(DELETE, { params, query: { force: 'true' } })).toMatchObject({ status: 200 });
    expect(await ml.summaries()).toMatchObject([{ jobState: 'opened', hasDatafeed: false }]);
  });

  it('knows only those of the space', async () => {
    expect(await ml.host.call(DELETE, { params, space: 'soc' })).toMatchObject({ status: 404 });
  });
});

it('each needs a privilege of its own', () => {
  const needed = (route: string): unknown => ml.host.routes.get(route)?.security.authz;
  expect(needed(UPDATE)).toEqual({ requiredPrivileges: ['ml:canUpdateDatafeed'] });
  expect(needed(DELETE)).toEqual({ requiredPrivileges: ['ml:canDeleteDatafeed'] });
});

it('a datafeed for a job of another space is made, and said to have failed', async () => {
  await ml.host.call(DELETE, { params });
  const pair = builtInPair(USER);
  expect(await ml.post('bulk_create', { space: 'soc', body: pair })).toMatchObject({
    [USER]: { datafeed: { success: false, error: { statusCode: 404 } } },
  });
  expect(await ml.summaries()).toMatchObject([{ id: USER, hasDatafeed: true }]);
});
