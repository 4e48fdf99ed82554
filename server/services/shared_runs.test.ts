import { CallerGoneError, SharedRuns } from './shared_runs';

function setUp() {
  let nowMs = 0;
  const runs = new SharedRuns<string>({
    keepMs: 1000,
    mostKept: 2,
    worthKeeping: (value) => value !== 'partial',
    now: () => nowMs,
  });
  const started: Array<{ signal: AbortSignal; resolve(value: string): void; reject(error: Error): void }> =
    [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => started.push({ signal, resolve, reject }));
  const call = (key = 'a', { refresh = false, signal = new AbortController().signal } = {}) =>
    runs.get(key, { refresh, signal }, start);
  return { runs, call, started, pass: (ms: number) => (nowMs += ms) };
}

async function finished(
  call: Promise<string>,
  run: { resolve(value: string): void } | undefined,
  value: string
) {
  run?.resolve(value);
  return call;
}

it('makes one run for calls at the same time, and one for each key', async () => {
  const { call, started } = setUp();
  const calls = [call(), call(), call('b')];
  expect(started).toHaveLength(2);
  started[0]?.resolve('one');
  started[1]?.resolve('two');
  expect(await Promise.all(calls)).toEqual(['one', 'one', 'two']);
});

it('keeps a result for its time, unless asked anew', async () => {
  const { call, started, pass } = setUp();
  await finished(call(), started[0], 'first');
  pass(999);
  expect(await call()).toBe('first');
  const anew = call('a', { refresh: true });
  expect(await finished(anew, started[1], 'second')).toBe('second');
  expect(await call()).toBe('second');
  pass(1000);
  void call();
  expect(started).toHaveLength(3);
});

it('keeps neither what is not worth it nor what failed, nor more than it may', async () => {
  const { call, started } = setUp();
  await finished(call(), started[0], 'partial');
  const second = call();
  started[1]?.reject(new Error('no'));
  await expect(second).rejects.toThrow('no');
  for (const key of ['a', 'b', 'c']) await finished(call(key), started.at(-1), key);
  expect(started).toHaveLength(5);
  void call('a');
  expect(started).toHaveLength(6);
  expect(await call('c')).toBe('c');
});

it('aborts a run when its last caller has gone, not before', async () => {
  const { call, started } = setUp();
  const [first, second] = [new AbortController(), new AbortController()];
  const calls = [call('a', { signal: first.signal }), call('a', { signal: second.signal })];
  first.abort();
  await expect(calls[0]).rejects.toThrow(CallerGoneError);
  expect(started[0]?.signal.aborted).toBe(false);
  second.abort();
  await expect(calls[1]).rejects.toThrow(CallerGoneError);
  expect(started[0]?.signal.aborted).toBe(true);
});

it('runs a call without a key for itself, and keeps nothing of it', async () => {
  const { runs, started } = setUp();
  const caller = { signal: new AbortController().signal, refresh: false };
  const start = (signal: AbortSignal) => {
    started.push({ signal, resolve: () => undefined, reject: () => undefined });
    return Promise.resolve('own');
  };
  await Promise.all([runs.get(undefined, caller, start), runs.get(undefined, caller, start)]);
  await runs.get(undefined, caller, start);
  expect(started.map(({ signal }) => signal)).toEqual([caller.signal, caller.signal, caller.signal]);
});

it('starts afresh after an abort, and keeps nothing of the aborted run', async () => {
  const { call, started } = setUp();
  const gone = new AbortController();
  const left = call('a', { signal: gone.signal });
  gone.abort();
  await expect(left).rejects.toThrow(CallerGoneError);
  const next = call();
  started[0]?.resolve('aborted');
  expect(await finished(next, started[1], 'whole')).toBe('whole');
  expect(await call()).toBe('whole');
  await expect(call('a', { signal: gone.signal })).rejects.toThrow(CallerGoneError);
});
