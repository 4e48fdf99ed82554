import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { LpAnswer, SolveLp } from '../../common/selection/solve_lp';
import type { SolveMessage, WorkerMessage } from './worker_messages';

export interface HighsSolver {
  solve: SolveLp;
  /** Ends the worker; what it works on fails. */
  close(): void;
}

export interface HighsSolverOptions {
  /** Of the worker; by default the one that packaging puts beside the server's bundle. */
  script?: string;
  /** After so long without a question the worker ends, ms. */
  idleMs?: number;
  /** How long loading may take, and how far over its limit a model may run before the worker is ended, ms. */
  graceMs?: number;
}

interface Question {
  message: SolveMessage;
  resolve(answer: LpAnswer): void;
}

/** Megabytes of JavaScript heap; what HiGHS itself takes is apart from it, and it has no more than 4 GB of addresses. */
const HEAP_MB = 256;

/**
 * Solves models with HiGHS in a thread of its own, one after the other, so that Kibana's event loop never waits. The thread
 * starts with the first question and ends when none comes for a while; it never keeps the process alive. One that crashes or
 * runs over its limit is replaced, and its question answered as failed.
 */
export function createHighsSolver({
  script = path.join(__dirname, 'selection_worker.js'),
  idleMs = 60_000,
  graceMs = 10_000,
}: HighsSolverOptions = {}): HighsSolver {
  const waiting: Question[] = [];
  let current: Question | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  function next(): void {
    if (current) return;
    current = waiting.shift();
    if (!current) {
      wait(idleMs, end);
      return;
    }
    worker ??= start();
    wait(graceMs, () => fail('the solver did not start in time'));
    worker.postMessage(current.message);
  }

  function start(): Worker {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    started.unref();
    started.on('message', (message: WorkerMessage) => started === worker && take(message));
    started.on('error', (error: Error) => started === worker && fail(error.message));
    started.on('exit', (code) => started === worker && fail(`the solver ended with code ${code}`));
    return started;
  }

  function take(message: WorkerMessage): void {
    if (message.id !== current?.message.id) return;
    switch (message.kind) {
      case 'started':
        wait(current.message.timeLimitMs + graceMs, () => fail('the solver did not end in time'));
        break;
      case 'answered':
        settle(message.answer);
    }
  }

  function fail(message: string): void {
    end();
    settle({ status: 'failed', values: new Map(), message });
  }

  function settle(answer: LpAnswer): void {
    const settled = current;
    current = undefined;
    settled?.resolve(answer);
    next();
  }

  function end(): void {
    clearTimeout(timer);
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  }

  function wait(ms: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
    timer.unref();
  }

  return {
    solve: (model, { timeLimitMs }) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.push({ message: { id: lastId, model, timeLimitMs }, resolve });
        next();
      }),
    close: () => {
      const left = waiting.splice(0);
      const message = 'the solver was closed';
      if (current) fail(message);
      else end();
      for (const { resolve } of left) resolve({ status: 'failed', values: new Map(), message });
    },
  };
}
