import fc from 'fast-check';

import { activatingKibana, createRunner, memoryStorage } from '../testing/activation_kibana';
import { ACTIVATION_ID, activationPlan, plannedJob } from '../testing/fixtures';
import { Journal, type JournalStorage } from './journal';
import { isElsewhere, type JournalRecord } from './journal_record';
import { readRecords } from './read_record';

const KEY = 'activations';
const OWNER = 'page-1';

function record(id: string, changes: Partial<JournalRecord> = {}): JournalRecord {
  return {
    activationId: id,
    plannedMs: 1,
    startedMs: 1,
    status: 'finished',
    owner: OWNER,
    aliveMs: 1,
    jobs: [
      { jobId: 'job', title: 'Job', steps: plannedJob().steps.map((step) => ({ step, status: 'done' })) },
    ],
    rules: [
      { ruleId: 'rule', name: 'Rule', jobIds: ['job'], actions: [{ action: 'install', status: 'sent' }] },
    ],
    ...changes,
  };
}

/** Takes so many characters, and nothing above. */
function smallStorage(characters: number): Storage {
  const storage = memoryStorage();
  const { setItem } = storage;
  return Object.assign(storage, {
    setItem: (key: string, value: string) => {
      if (value.length > characters) throw new DOMException('full', 'QuotaExceededError');
      setItem(key, value);
    },
  });
}

const FORBIDDEN: JournalStorage = {
  getItem: () => {
    throw new DOMException('forbidden', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('forbidden', 'SecurityError');
  },
  removeItem: () => undefined,
};

it('remembers, for the next page, ten activations, newest first', () => {
  const storage = memoryStorage();
  const journal = new Journal(storage, KEY, OWNER);
  for (let index = 0; index < 12; index += 1) journal.take(record(`a${index}`, { startedMs: index }));
  const ids = new Journal(storage, KEY, 'page-2').list().map(({ activationId }) => activationId);
  expect(ids).toEqual(['a11', 'a10', 'a9', 'a8', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2']);
});

it('lets finished ones go before those that can be gone on with, and never the one that is written', () => {
  const storage = memoryStorage();
  const journal = new Journal(storage, KEY, OWNER);
  journal.take(record('halted', { status: 'halted', startedMs: 1 }));
  journal.take(record('acting', { status: 'acting', startedMs: 2 }));
  for (let index = 0; index < 10; index += 1) journal.take(record(`a${index}`, { startedMs: 10 + index }));
  // The clock was set back meanwhile.
  journal.take(record('now', { startedMs: 0 }));
  const ids = new Journal(storage, KEY, 'page-2').list().map(({ activationId }) => activationId);
  expect(ids).toEqual(['a9', 'a8', 'a7', 'a6', 'a5', 'a4', 'a3', 'acting', 'halted', 'now']);
});

it.each([
  ['shortly ago', -9_000, true],
  ['long ago', -11_000, false],
  ['by a clock that was set back a little', 9_000, true],
  ['by a clock that was set back by an hour', 3_600_000, false],
])('takes a page for alive that said so %s: %d ms, %s', (_name, ms, alive) => {
  const acting = record('a', { status: 'acting', aliveMs: 1e9 + ms });
  expect(isElsewhere(acting, 'page-2', 1e9)).toBe(alive);
});

it('notices what another page writes, and leaves alone what it has taken over', () => {
  const storage = memoryStorage();
  const [first, second] = [new Journal(storage, KEY, 'page-1'), new Journal(storage, KEY, 'page-2')];
  first.take(record('a', { status: 'acting' }));
  expect(second.keep(record('a'))).toBe(false);
  expect(second.beat('a', 5)).toBe(false);
  second.take(record('a', { status: 'acting' }));
  expect(first.find('a')?.owner).toBe('page-2');
  expect(first.beat('a', 5)).toBe(false);
  expect(second.beat('a', 5)).toBe(true);
  expect(first.find('a')?.aliveMs).toBe(5);
});

it('lets old ones go where there is too little room', () => {
  const size = JSON.stringify([record('a')]).length;
  const storage = smallStorage(size * 2);
  const journal = new Journal(storage, KEY, OWNER);
  journal.take(record('a', { startedMs: 1 }));
  journal.take(record('b', { startedMs: 2 }));
  journal.take(record('c', { startedMs: 3 }));
  expect(readRecords(storage.getItem(KEY)).map(({ activationId }) => activationId)).toEqual(['c', 'b']);
});

it.each([
  ['forbidden', FORBIDDEN],
  ['too small for anything', smallStorage(10)],
])('remembers as long as the page lives where the storage is %s', (_name, storage) => {
  const journal = new Journal(storage, KEY, OWNER);
  journal.take(record('a'));
  expect(journal.keep(record('a', { status: 'undone' }))).toBe(true);
  expect(journal.list()).toEqual([record('a', { status: 'undone' })]);
});

describe('what is read', () => {
  it('is what was written', () => {
    expect(readRecords(JSON.stringify([record('a', { undo: record('a') })]))).toHaveLength(1);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"activationId": "a"}'],
  ])('is nothing where there is %s', (_name, text) => {
    expect(readRecords(text)).toEqual([]);
  });

  it('leaves out whatever lacks a member or has another kind of one, and keeps the others', () => {
    const good = record('good');
    const paths = pathsOf(good).filter(
      (path) => !path.endsWith('custom_settings') && !path.includes('custom_settings.')
    );
    for (const path of paths) {
      const broken = withBroken(good, path.split('.'));
      expect({
        path,
        ids: readRecords(JSON.stringify([broken, good])).map((found) => found.activationId),
      }).toEqual({
        path,
        ids: ['good'],
      });
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(readRecords(text))));
  });
});

describe('an activation', () => {
  it.each([
    ['forbidden', () => Object.assign(memoryStorage(), FORBIDDEN)],
    ['full', () => smallStorage(10)],
    ['broken', () => Object.assign(memoryStorage(), { getItem: () => '[{"activationId":' })],
  ])('goes well, and can be undone, with a storage that is %s', async (_name, make) => {
    const kibana = activatingKibana();
    const { runner, progressOf } = createRunner(kibana, { storage: make() });
    await runner.begin(activationPlan(), { ruleIds: [] });
    expect(progressOf()?.phase).toBe('done');
    await runner.undo();
    expect(kibana.model.jobs.size).toBe(0);
  });

  it('keeps no bodies when it is finished, and a retried one its own', async () => {
    const storage = memoryStorage();
    const kibana = activatingKibana();
    kibana.refuse('job', plannedJob().jobId, 'no');
    const { runner } = createRunner(kibana, { storage });
    await runner.begin(activationPlan(), { ruleIds: [] });
    expect(storage.getItem(KEY)).toContain('custom_settings');
    kibana.allow();
    await runner.goOn();
    expect(storage.getItem(KEY)).not.toContain('custom_settings');
    expect(runner.history()).toMatchObject([{ activationId: ACTIVATION_ID, status: 'finished' }]);
  });

  it('writes down what it sends before it does', async () => {
    const storage = memoryStorage();
    const kibana = activatingKibana();
    const statuses: unknown[] = [];
    const answer = kibana.faults.answer.bind(kibana.faults);
    kibana.faults.answer = (route, ...args) => {
      const [found] = readRecords(storage.getItem(KEY));
      statuses.push([route.split('/').pop(), found?.jobs[0]?.steps.map(({ status }) => status)]);
      return answer(route, ...args);
    };
    await createRunner(kibana, { storage }).runner.begin(activationPlan(), { ruleIds: [] });
    expect(statuses).toEqual([
      ['jobs', ['pending', 'pending']],
      ['bulk_create', ['sent', 'pending']],
      ['force_start_datafeeds', ['done', 'sent']],
      ['jobs', ['done', 'done']],
    ]);
  });

  it('says every two seconds that it lives, until it ends', async () => {
    jest.useFakeTimers();
    const storage = memoryStorage();
    const kibana = activatingKibana();
    kibana.faults.cutAfter(0, 'request');
    const { runner, pass } = createRunner(kibana, { storage });
    void runner.begin(activationPlan(), { ruleIds: [] });
    const first = readRecords(storage.getItem(KEY))[0]?.aliveMs ?? 0;
    pass(2_000);
    jest.advanceTimersByTime(2_000);
    expect(readRecords(storage.getItem(KEY))[0]?.aliveMs).toBe(first + 2_000);
    jest.clearAllTimers();

    await createRunner(activatingKibana()).runner.begin(activationPlan(), { ruleIds: [] });
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});

/** `jobs.0.steps.1.step.action.startMs` for all that is a plain value. */
function pathsOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member, prefix ? `${prefix}.${name}` : name)
  );
}

function withBroken(value: unknown, [name = '', ...rest]: string[]): unknown {
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  const broken = rest.length === 0 ? { broken: true } : withBroken(Reflect.get(copy, name), rest);
  Reflect.set(copy, name, broken);
  return copy;
}
