import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';

import highsLoader, { type Highs } from 'highs';

import { solveWithHighs } from './solve_with_highs';
import type { SolveMessage, WorkerMessage } from './worker_messages';

/*
 * Entry of the worker thread: solves one model after the other, since HiGHS blocks its thread.
 */

let loading: Promise<Highs> | undefined;

/** Packaging puts the program beside this script. */
async function load(): Promise<Highs> {
  return highsLoader({ wasmBinary: await readFile(path.join(__dirname, 'highs.wasm')) });
}

async function answer({ id, model, timeLimitMs }: SolveMessage): Promise<void> {
  try {
    loading ??= load();
    const highs = await loading;
    post({ kind: 'started', id });
    post({ kind: 'answered', id, answer: solveWithHighs(highs, model, { timeLimitMs }) });
  } catch (error) {
    // After an error the instance may be unusable.
    loading = undefined;
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: 'answered', id, answer: { status: 'failed', values: new Map(), message } });
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: SolveMessage) => void answer(message));
