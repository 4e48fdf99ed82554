import pLimit from 'p-limit';

import { ACTION_ORDER, type JobAction, type JobActionKind } from '../../common/activation/job_action';
import { afterLook } from './after_look';
import { batchesOf, type Batch } from './batches';
import { carryOutBatch } from './carry_out_batch';
import type { Operation } from './operation';
import { isCarriedOut, patchJob, patchJobs, withoutUndo, withProgress, withStep } from './run_updates';
import { isUnfinished, type RunJob } from './run_state';
import { checkBefore } from './step_check';
import { Watch } from './watch';

const REQUESTS_AT_ONCE = 2;

/**
 * Carries out what these jobs still need, kind by kind, then looks until each is seen as it should be, waits for a node, or
 * has failed. It needs a look that is younger than anything done before. Never rejects.
 */
export async function runJobs(operation: Operation, jobIds: ReadonlySet<string>): Promise<void> {
  const { looker, inTurn } = operation;
  const watch = new Watch(operation);
  for (const kind of ACTION_ORDER) {
    if (operation.halted()) break;
    const due = dueActions(operation, jobIds, kind);
    verifyCarriedOut(operation, jobIds, { kind, watch });
    const carryOut = async (batch: Batch) => {
      if (operation.halted()) return;
      await carryOutBatch(operation, batch);
      verifyCarriedOut(operation, jobIds, { kind, watch });
    };
    const inOrder = inTurn && kind === 'start';
    const limit = pLimit(inOrder ? 1 : REQUESTS_AT_ONCE);
    await Promise.all(batchesOf(due, { inOrder }).map((batch) => limit(() => carryOut(batch))));
    // How a job from another space stands is known only now; if looking fails, the answer to its start tells.
    if (kind === 'add_to_space' && due.length > 0) await looker.look().catch(() => undefined);
  }
  await watch.ended;
  if (operation.halted()) await settleHalted(operation, jobIds);
}

/** Actions of this kind that are to be sent now; those whose effect is seen, or that must not be sent, are settled. */
function dueActions(operation: Operation, jobIds: ReadonlySet<string>, kind: JobActionKind): JobAction[] {
  const due: JobAction[] = [];
  for (const job of operation.run().jobs) {
    if (!jobIds.has(job.jobId) || !isUnfinished(job)) continue;
    const entry = job.steps.find(({ step, status }) => step.action.kind === kind && status !== 'done');
    if (entry !== undefined && isDue(operation, job, entry)) due.push(entry.step.action);
  }
  return due;
}

function isDue(operation: Operation, { jobId }: RunJob, { step, status }: RunJob['steps'][number]): boolean {
  const { looker, run, update } = operation;
  // What this page did since the look is what the step requires; Elasticsearch refuses it if it isn't.
  if (!looker.isFresh(jobId)) return true;
  const before = checkBefore(step, status, looker.last.jobs.get(jobId), run().activationId);
  const { kind } = step.action;
  switch (before.verdict) {
    case 'send':
      return true;
    case 'holds': {
      // What somebody else did meanwhile isn't taken back with this activation.
      const settled = before.ours ? step : withoutUndo(step);
      update((current) =>
        patchJob(current, jobId, (job) => withStep(job, kind, { status: 'done', step: settled }))
      );
      return false;
    }
    case 'fails': {
      const { failure } = before;
      update((current) =>
        patchJob(current, jobId, (job) => withProgress(job, { phase: 'failed', kind, failure }))
      );
      return false;
    }
  }
}

/** Jobs that need nothing more are looked for while others are still worked on. */
function verifyCarriedOut(
  operation: Operation,
  jobIds: ReadonlySet<string>,
  { kind, watch }: { kind: JobActionKind; watch: Watch }
): void {
  const sharingIsOver = ACTION_ORDER.indexOf(kind) > ACTION_ORDER.indexOf('share');
  const ready = operation
    .run()
    .jobs.filter(
      (job) =>
        jobIds.has(job.jobId) &&
        (job.progress.phase === 'waiting' || job.progress.phase === 'acting') &&
        (sharingIsOver ? isCarriedOut(job) : job.steps.every(({ status }) => status === 'done'))
    );
  if (ready.length === 0) return;
  const ids = new Set(ready.map(({ jobId }) => jobId));
  const sinceMs = operation.now();
  const { looker } = operation;
  operation.update((run) => patchJobs(run, ids, (job) => withProgress(job, { phase: 'verifying', sinceMs })));
  // Where nothing had to be sent, the look from before tells.
  const isFresh = (jobId: string) => ids.has(jobId) && looker.isFresh(jobId);
  operation.update((run) => afterLook(run, { jobs: looker.last.jobs, isFresh, own: true }));
  watch.begin();
}

/** What was accepted before the halt may be seen already; with the others nothing more happens. */
async function settleHalted({ run, update, looker }: Operation, jobIds: ReadonlySet<string>): Promise<void> {
  if (run().jobs.some(({ progress }) => progress.phase === 'verifying')) {
    // If looking fails, these jobs are halted as well, and going on with them begins with a look.
    await looker.lookOnce().catch(() => undefined);
  }
  update((current) =>
    patchJobs(current, jobIds, (job) => (isUnfinished(job) ? withProgress(job, { phase: 'halted' }) : job))
  );
}
