import { readApiProblem, type ApiProblem } from '../services/api_problem';
import type { Operation } from './operation';
import { patchJob, withProgress } from './run_updates';
import type { JobProgress, Run } from './run_state';

const POLL_MS = 2_000;
const VERIFY_FOR_MS = 60_000;

/** One poll for all jobs that wait to be seen as they should be. */
export class Watch {
  private watching = false;
  /** Resolves when nothing is waited for. */
  ended: Promise<void> = Promise.resolve();

  constructor(private readonly operation: Operation) {}

  /** Begins to look, unless that goes on already. */
  begin(): void {
    if (this.watching) return;
    this.watching = true;
    this.ended = this.poll();
  }

  private async poll(): Promise<void> {
    const { looker, halted, now, delay } = this.operation;
    while (this.isVerifying() && !halted()) {
      // A clock that is set back must not make this wait longer.
      const waitMs = Math.min(looker.lastMs + POLL_MS - now(), POLL_MS);
      if (waitMs > 0) await delay(waitMs);
      if (halted()) break;
      const problem = await looker.lookOnce().then(
        () => undefined,
        (error: unknown) => readApiProblem(error)
      );
      this.expire(problem);
    }
    // In the same turn as the last check, so that a job which is added later finds the poll ended and starts a new one.
    this.watching = false;
  }

  private isVerifying(): boolean {
    return this.operation.run().jobs.some(({ progress }) => progress.phase === 'verifying');
  }

  private expire(problem: ApiProblem | undefined): void {
    const { now, run, update } = this.operation;
    for (const { jobId, progress } of run().jobs) {
      if (progress.phase !== 'verifying') continue;
      const waitedMs = now() - progress.sinceMs;
      if (waitedMs < VERIFY_FOR_MS) continue;
      const expired = expiredProgress(run(), progress, { waitedMs, problem });
      update((current) => patchJob(current, jobId, (job) => withProgress(job, expired)));
    }
  }
}

/** A job that is still opening without a node waits for one, even if nobody says so. */
function expiredProgress(
  { operation }: Run,
  { seen }: Extract<JobProgress, { phase: 'verifying' }>,
  { waitedMs, problem }: { waitedMs: number; problem: ApiProblem | undefined }
): JobProgress {
  if (operation === 'activate' && seen?.jobState === 'opening' && seen.nodeName === undefined) {
    return { phase: 'held', seen };
  }
  const failure = { kind: 'not_seen', waitedMs, ...(seen && { seen }), ...(problem && { problem }) } as const;
  return { phase: 'failed', kind: 'verify', failure };
}
