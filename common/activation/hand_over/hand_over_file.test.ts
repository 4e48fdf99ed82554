import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { handOverFile, type HandOverFile } from './hand_over_file';
import { readHandOverFile } from './read_hand_over_file';
import { goldenFile } from './testing/golden';
import { SPACE, planOf, plannedIn } from './testing/plan_fixture';

const GOLDEN = readFileSync(join(__dirname, 'testing', 'golden_hand_over.json'), 'utf8');

const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(GOLDEN) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('handOverFile', () => {
  it('has not changed its shape', () => {
    expect(JSON.parse(JSON.stringify(goldenFile()))).toEqual(JSON.parse(GOLDEN));
  });

  it('names only what is to be done', () => {
    const plan = planOf([plannedIn('running', 'a'), plannedIn('blocked', 'b'), plannedIn('stopped', 'c', 5)]);
    const file = handOverFile(plan, { ruleIds: [], space: SPACE, createdMs: 7, kibanaVersion: '9.4.0' });
    expect(file.jobs.map(({ jobId, actions, startMs }) => [jobId, actions, startMs])).toEqual([
      ['c', ['start'], 5],
    ]);
    expect([file.createdMs, file.kibanaVersion, file.spaceId]).toEqual([7, '9.4.0', SPACE]);
  });
});

describe('readHandOverFile', () => {
  it('opens what was written', () => {
    expect(readHandOverFile(GOLDEN)).toEqual({ ok: true, file: JSON.parse(GOLDEN) as HandOverFile });
    expect(readHandOverFile(JSON.stringify(goldenFile()))).toMatchObject({ ok: true });
  });

  it('lets members pass that it does not know', () => {
    expect(readHandOverFile(changed((file) => (file.later = 1)))).toMatchObject({ ok: true });
  });

  it.each<[string, string, unknown]>([
    ['no JSON', 'PK\u0003', { code: 'not_json' }],
    ['nothing', '', { code: 'not_json' }],
    ['null', 'null', { code: 'not_a_hand_over' }],
    ['a list', '[]', { code: 'not_a_hand_over' }],
    ['another format', '{"format": "ndjson"}', { code: 'not_a_hand_over' }],
    [
      'a later format',
      changed((file) => (file.formatVersion = 2)),
      { code: 'newer_format', formatVersion: 2 },
    ],
  ])('refuses %s', (_label, content, problem) => {
    expect(readHandOverFile(content)).toEqual({ ok: false, problem });
  });

  it.each<[path: (string | number)[], value: unknown, field: string]>([
    [['formatVersion'], '1', 'formatVersion'],
    [['createdMs'], -1, 'createdMs'],
    [['kibanaVersion'], 9, 'kibanaVersion'],
    [['spaceId'], undefined, 'spaceId'],
    [['jobs'], {}, 'jobs'],
    [['jobs', 0], null, 'jobs[0]'],
    [['jobs', 1, 'jobId'], 7, 'jobs[1].jobId'],
    [['jobs', 0, 'indices', 0], null, 'jobs[0].indices[0]'],
    [['jobs', 0, 'actions', 1], 'explode', 'jobs[0].actions[1]'],
    [['rules', 0, 'enable'], 'yes', 'rules[0].enable'],
    [['memory', 'verdict'], 'perhaps', 'memory.verdict'],
    [['memory', 'nodes', 0, 'maxBytes'], '1gb', 'memory.nodes[0].maxBytes'],
    [['calls', 0, 'method'], 'GET', 'calls[0].method'],
    [['calls', 0, 'body'], 'text', 'calls[0].body'],
    [['calls', 0, 'expect'], undefined, 'calls[0].expect.kind'],
    [['calls', 0, 'expect', 'kind'], 'toString', 'calls[0].expect.kind'],
    [['calls', 0, 'expect', 'flag'], 'exploded', 'calls[0].expect.flag'],
    [['calls', 0, 'path'], '/api/security/role/mine', 'calls[0].path'],
    [['calls', 0, 'path'], '/internal/ml/jobs/bulk_create/../../../security', 'calls[0].path'],
    [['calls', 0, 'path'], '/internal/ml/datafeeds/../jobs', 'calls[0].path'],
    [['calls', 0, 'path'], '/internal/ml/datafeeds/..', 'calls[0].path'],
    [['calls', 0, 'path'], 'https://elsewhere/internal/ml/jobs/bulk_create', 'calls[0].path'],
  ])('names %j, where it is %j', (path, value, field) => {
    const content = changed((file) => {
      let place: object = file;
      for (const name of path.slice(0, -1)) place = Reflect.get(place, name) as object;
      Reflect.set(place, path.at(-1) ?? '', value);
    });
    expect(readHandOverFile(content)).toMatchObject({ ok: false, problem: { code: 'field', field } });
  });
});
