import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import type { HandOverCall } from './hand_over_call';
import { handOverFile, type HandOverFile } from './hand_over_file';
import { handOverScript } from './hand_over_script';
import { goldenFile } from './testing/golden';
import { ModelKibana, type ModelAnswer } from './testing/model_kibana';
import { SPACE, planOf, plannedIn, plannedRule, putInto, type Situation } from './testing/plan_fixture';

interface SentRequest {
  method: string;
  space: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
afterAll(() => rmSync(folder, { recursive: true }));

let server: Server;
let url: string;
let requests: SentRequest[] = [];
let answer: (request: SentRequest) => ModelAnswer;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, space = 'default', path = ''] =
        /^\/kbn(?:\/s\/([^/]+))?(\/(?:api|internal)\/.*)$/.exec(request.url ?? '') ?? [];
      const sent = {
        method: request.method ?? '',
        space: decodeURIComponent(space),
        path,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(sent);
      const { status, body } = answer(sent);
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kbn/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => (requests = []));

interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** Runs the script of a hand-over as an admin would, against the test's server. */
function run(file: HandOverFile, environment: Record<string, string> = {}): Promise<Ended> {
  const script = join(folder, 'script.sh');
  writeFileSync(script, handOverScript(file));
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const env = { PATH: process.env.PATH, TMPDIR: temporary, KIBANA_URL: url, ...environment };
  return new Promise((resolve) => {
    execFile('sh', [script], { env }, (error, output, errors) => {
      expect(readdirSync(temporary)).toEqual([]);
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

const answerOf =
  (kibana: ModelKibana): typeof answer =>
  ({ method, path, space, body }) =>
    kibana.answer(method, path, space, body === '' ? undefined : JSON.parse(body));

const SITUATIONS: readonly Situation[] = [
  ...Array.from({ length: 12 }, (): Situation => 'absent'),
  'without_datafeed',
  'stopped',
  'failed',
  'other_indices',
  'elsewhere',
  'running',
  'blocked',
];

function scene() {
  const kibana = new ModelKibana(new Map([['r1', 3]]));
  const jobs = SITUATIONS.map((situation, index) => {
    putInto(kibana, situation, `job_${index}`);
    return plannedIn(situation, `job_${index}`, index % 2);
  });
  const plan = planOf(jobs, [plannedRule({ ruleId: 'r1', jobIds: ['job_0'] })]);
  return { kibana, plan, file: handOverFile(plan, { ruleIds: ['r1'], space: SPACE, createdMs: 0 }) };
}

/** A hand-over of one new job and its rule. */
function smallFile(): HandOverFile {
  const plan = planOf([plannedIn('absent', 'job_0')], [plannedRule({ ruleId: 'r1', jobIds: ['job_0'] })]);
  return handOverFile(plan, { ruleIds: ['r1'], space: SPACE, createdMs: 0 });
}

describe('the script', () => {
  it('has not changed', () => {
    const golden = readFileSync(join(__dirname, 'testing', 'golden_hand_over.sh'), 'utf8');
    expect(handOverScript(goldenFile())).toBe(golden);
  });

  it('leads to the state of the plan, and a second run changes nothing', async () => {
    const { kibana, plan, file } = scene();
    const wanted = scene().kibana;
    for (const { steps, notes } of plan.jobs) {
      if (notes.some(({ blocks }) => blocks)) continue;
      for (const { action } of steps) wanted.carryOut(action, SPACE);
    }
    wanted.install('r1', 3);
    wanted.enable('r1');
    answer = answerOf(kibana);

    expect(await run(file)).toMatchObject({ code: 0, errors: '' });
    expect(kibana.state()).toEqual(wanted.state());
    const calls = requests.length;

    const second = await run(file);
    expect(second.code).toBe(0);
    expect(second.output).toMatch(/There already: .*job_0/);
    expect(kibana.state()).toEqual(wanted.state());
    expect(requests.length).toBe(2 * calls);
  });

  it('sends what Kibana demands, to the space of each call', async () => {
    const { kibana, file } = scene();
    answer = answerOf(kibana);
    await run(file);
    const sent = requests.map(({ method, space, path, headers, body }) => ({
      call: `${method} ${space} ${path}`,
      headers: [
        headers['kbn-xsrf'],
        headers['x-elastic-internal-origin'],
        headers['content-type'],
        headers['elastic-api-version'],
      ],
      body: JSON.parse(body) as unknown,
    }));
    expect(sent).toEqual(
      file.calls.map(({ method, spaceId = SPACE, path, version, body }) => ({
        call: `${method} ${spaceId} ${path}`,
        headers: ['true', 'Kibana', 'application/json', version],
        body,
      }))
    );
  });

  it.each([
    [{ KIBANA_API_KEY: 'abc==' }, 'ApiKey abc=='],
    [
      { KIBANA_USER: 'it "is"', KIBANA_PASSWORD: `a\\"b'c $HOME \`d\` #:é` },
      `Basic ${Buffer.from(`it "is":a\\"b'c $HOME \`d\` #:é`).toString('base64')}`,
    ],
    [{}, undefined],
    [{ CURL_OPTIONS: '--user me:*' }, `Basic ${Buffer.from('me:*').toString('base64')}`],
  ])('takes credentials from the environment: %j', async (environment, authorization) => {
    answer = answerOf(new ModelKibana(new Map([['r1', 3]])));
    expect((await run(smallFile(), environment)).code).toBe(0);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(requests.map(() => authorization));
  });

  it('sends a call without body without one', async () => {
    answer = () => ({ status: 200, body: { acknowledged: true } });
    const call: HandOverCall = {
      id: 'delete_datafeed-1',
      title: 'delete_datafeed',
      ids: ['a'],
      method: 'DELETE',
      path: '/internal/ml/datafeeds/a',
      version: '1',
      expect: { kind: 'accepted' },
    };
    expect((await run({ ...smallFile(), calls: [call] })).code).toBe(0);
    expect(requests).toMatchObject([{ method: 'DELETE', body: '' }]);
  });
});

describe('where something goes wrong', () => {
  const paths = () => requests.map(({ path }) => path.replace(/^.*\//, ''));
  const refusing = (part: string, refusal: ModelAnswer) => {
    const sound = answerOf(new ModelKibana(new Map([['r1', 3]])));
    answer = (request) => (request.path.endsWith(part) ? refusal : sound(request));
  };

  it.each<[string, unknown, RegExp]>([
    [
      'an item is refused',
      { x: { started: false, error: { message: 'no "room"' } } },
      /Refused: .*no \\"room\\"/,
    ],
    ['an item is refused, in many lines', JSON.stringify({ x: { started: false } }, null, 2), /1 refused/],
    ['an item is missing', {}, /answered for 0 of 1/],
    [
      'a text looks like a flag',
      { x: { started: false, error: { reason: '"x":{"started":true already been started' } } },
      /There already/,
    ],
  ])('leaves the rules alone where %s', async (label, body, said) => {
    refusing('force_start_datafeeds', { status: 200, body });
    const ended = await run(smallFile());
    if (label === 'a text looks like a flag') {
      expect(ended).toMatchObject({ code: 0, output: expect.stringMatching(said) });
      return;
    }
    expect(ended).toMatchObject({ code: 1, errors: expect.stringMatching(said) });
    expect(ended.errors).toContain('Rules were left as they are.');
    expect(paths()).toEqual(['bulk_create', 'update_jobs_spaces', 'force_start_datafeeds']);
  });

  it('does not take a text for a flag', async () => {
    const reason = 'told "datafeed":{"success":true} and "x":{"success":true}';
    const body = { job_0: { job: { success: true }, datafeed: { success: false, error: { reason } } } };
    refusing('bulk_create', { status: 200, body });
    const [create] = smallFile().calls;
    const ended = await run({ ...smallFile(), calls: create ? [create] : [] });
    expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('1 refused') });
    expect(ended.errors).not.toContain('answered for');
  });

  it('stops where Kibana refuses a request', async () => {
    refusing('bulk_create', { status: 403, body: { message: 'Forbidden here' } });
    const ended = await run(smallFile());
    expect(ended).toMatchObject({ code: 1, errors: expect.stringMatching(/HTTP 403: .*Forbidden here/) });
    expect(paths()).toEqual(['bulk_create']);
  });

  it.each<[string, ModelAnswer]>([
    ['as a whole', { status: 403, body: {} }],
    ['for a job', { status: 200, body: { job_0: { success: false, error: 'no' } } }],
  ])('goes on where jobs may not be shown in all spaces, %s', async (_label, refusal) => {
    refusing('update_jobs_spaces', refusal);
    expect((await run(smallFile())).code).toBe(0);
    expect(paths()).toContain('_bulk_action');
  });

  it.each<[string, string, ModelAnswer]>([
    ['not installed', '_perform', { status: 200, body: { summary: { failed: 1 }, errors: ['no'] } }],
    ['not enabled', '_bulk_action', { status: 200, body: { attributes: { summary: { failed: 2 } } } }],
    [
      'not found',
      '_bulk_action',
      { status: 200, body: { attributes: { summary: { failed: 0, total: 0 } } } },
    ],
    ['told of in no way', '_bulk_action', { status: 200, body: {} }],
    ['partly enabled', '_bulk_action', { status: 500, body: { message: 'Bulk edit partially failed' } }],
  ])('ends with 1 where rules are %s', async (_label, route, refusal) => {
    refusing(route, refusal);
    expect(await run(smallFile())).toMatchObject({ code: 1, output: expect.not.stringContaining('Done.') });
  });

  it('says so where Kibana cannot be reached, or is not named', async () => {
    expect(await run(smallFile(), { KIBANA_URL: 'http://127.0.0.1:9' })).toMatchObject({
      code: 1,
      errors: expect.stringContaining('No answer from Kibana'),
    });
    expect(await run(smallFile(), { KIBANA_URL: '' })).toMatchObject({ code: 2 });
  });
});

describe('whatever stands in the plan', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          '\\',
          '\n',
          '\r',
          '`',
          '$(exit 3)',
          '${x}',
          'END_OF_BODY',
          '\u0000',
          '\u2028',
          ' ',
          ';',
          '#',
          '%s',
          '!',
          '\u001b[2J'
        ),
        { maxLength: 8 }
      )
      .map((parts) => parts.join(''))
  );
  const call = fc.record({
    ids: fc.array(nasty, { maxLength: 3 }),
    body: fc.oneof(
      fc.record({ [`key`]: nasty, list: fc.array(nasty) }),
      fc.array(fc.dictionary(nasty, nasty))
    ),
    datafeedId: nasty.filter((id) => id !== '' && id !== '.' && id !== '..'),
  });

  it('arrives as it is, and nothing of it is carried out', async () => {
    answer = () => ({ status: 200, body: {} });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 4 }), nasty, async (some, spaceId) => {
        fc.pre(spaceId !== '' && spaceId !== '.' && spaceId !== '..' && spaceId !== 'default');
        requests = [];
        const calls = some.map(({ ids, body, datafeedId }, index): HandOverCall => ({
          id: String(index),
          title: 'update_datafeed',
          ids,
          method: 'POST',
          path: `/internal/ml/datafeeds/${encodeURIComponent(datafeedId)}/_update`,
          version: '1',
          body,
          expect: { kind: 'accepted' },
        }));
        const ended = await run({ ...smallFile(), spaceId, calls });
        expect(ended).toMatchObject({ code: 0, errors: '' });
        expect(ended.output.split('\n')).toHaveLength(calls.length + 2);
        expect(requests.map(({ space, path, body }) => [space, path, JSON.parse(body)])).toEqual(
          calls.map(({ path, body }) => [spaceId, path, JSON.parse(JSON.stringify(body))])
        );
      }),
      { numRuns: 20 }
    );
  });
});
