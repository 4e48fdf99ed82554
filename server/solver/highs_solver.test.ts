import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createHighsSolver, type HighsSolver, type HighsSolverOptions } from './highs_solver';

/** Stands in for the real script, which exists only in the package: the model's text says what to do. */
const SCRIPT = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ id, model }) => {
    if (model === 'never start') return;
    parentPort.postMessage({ kind: 'started', id });
    if (model === 'crash') throw new Error('broken');
    if (model === 'exit') process.exit(7);
    if (model === 'memory') { const all = []; for (;;) all.push(new Array(1e5).fill(id)); }
    if (model === 'hang') for (;;);
    parentPort.postMessage({
      kind: 'answered',
      id,
      answer: { status: 'optimal', objective: threadId, values: new Map([[model, id]]) },
    });
  });
`;

describe('the solver in a thread of its own', () => {
  let folder: string;
  let script: string;
  let solver: HighsSolver;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'solver-'));
    script = path.join(folder, 'worker.js');
    await writeFile(script, SCRIPT);
  });
  afterEach(() => solver.close());
  afterAll(() => rm(folder, { recursive: true }));

  function create(options: HighsSolverOptions = {}) {
    solver = createHighsSolver({ script, graceMs: 5_000, ...options });
    return (model: string, timeLimitMs = 100) => solver.solve(model, { timeLimitMs });
  }

  it('answers all that are asked at once, each its own, from one thread', async () => {
    const ask = create();
    const answers = await Promise.all(['a', 'b', 'c'].map((model) => ask(model)));
    expect(answers.map(({ values }) => [...values])).toEqual([[['a', 1]], [['b', 2]], [['c', 3]]]);
    expect(new Set(answers.map(({ objective }) => objective)).size).toBe(1);
  });

  it.each([
    ['crash', 'broken'],
    ['exit', 'ended with code 7'],
    ['memory', 'memory limit'],
  ])('answers "%s" as failed, and the next from a new thread', async (model, message) => {
    const ask = create();
    const before = await ask('before');
    const [failed, next] = await Promise.all([ask(model), ask('next')]);
    expect(failed).toMatchObject({ status: 'failed', message: expect.stringContaining(message) });
    expect(next.status).toBe('optimal');
    expect(next.objective).not.toBe(before.objective);
  });

  it.each([
    ['hang', 'did not end in time'],
    ['never start', 'did not start in time'],
  ])('ends a thread that does "%s", and answers the next', async (model, message) => {
    const ask = create({ graceMs: 700 });
    const [failed, next] = await Promise.all([ask(model, 1), ask('next')]);
    expect(failed).toMatchObject({ status: 'failed', message: expect.stringContaining(message) });
    expect(next.status).toBe('optimal');
  });

  it('fails where the script is missing', async () => {
    const ask = create({ script: path.join(folder, 'missing.js') });
    expect(await ask('a')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('missing.js'),
    });
  });

  it('ends the thread when nobody asks, and starts another for the next', async () => {
    const ask = create({ idleMs: 1 });
    const first = await ask('a');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await ask('b')).objective).not.toBe(first.objective);
  });

  it('fails what is under way and waiting when it is closed', async () => {
    const ask = create();
    const answers = [ask('hang'), ask('next')];
    solver.close();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(['failed', 'failed']);
  });
});
