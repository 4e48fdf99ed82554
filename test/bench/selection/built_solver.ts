import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { LpAnswer, SolveLp } from '../../../common/selection/solve_lp';
import { packagePaths } from '../../../scripts/packaging/package_paths';

export interface BuiltSolver {
  solve: SolveLp;
  close(): Promise<void>;
}

interface Answered {
  kind: string;
  id: number;
  answer: LpAnswer;
}

/** The solver's worker thread as the package has it, without the server's code around it. */
export function builtSolver(
  script = path.join(packagePaths().unpackedDir, 'kibana', 'mlJobPicker', 'server', 'selection_worker.js')
): BuiltSolver {
  const worker = new Worker(script);
  let lastId = 0;
  return {
    solve: (model, { timeLimitMs }) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        const settled = () => {
          worker.off('message', take);
          worker.off('error', fail);
        };
        const take = (message: Answered) => {
          if (message.id !== id || message.kind !== 'answered') return;
          settled();
          resolve(message.answer);
        };
        const fail = (error: Error) => {
          settled();
          reject(error);
        };
        worker.on('message', take);
        worker.on('error', fail);
        worker.postMessage({ id, model, timeLimitMs });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
