import type { JobActionKind } from '../../common/activation/activation_plan';
import { readApiProblem } from '../services/api_problem';
import type { Batch } from './batches';
import type { Operation } from './operation';
import { patiently } from './patiently';
import { patchJob, patchJobs, withoutUndo, withProgress, withStep } from './run_updates';
import type { Run, RunJob } from './run_state';
import { sendBatch } from './send_batch';
import { failureAfter, isMarkedOurs, statusAfter, wasSoAlready, type Doubt } from './step_check';

/**
 * Sends one request and settles its step with each job. A refusal, or an answer that got lost, may mean that it was done all
 * the same: then one look, shared by these jobs, decides. Never rejects.
 */
export async function carryOutBatch(operation: Operation, batch: Batch): Promise<void> {
  const { kind } = batch[0];
  const jobIds = new Set(batch.map(({ jobId }) => jobId));
  const sentBefore = sentJobs(operation.run(), kind);
  operation.update((run) =>
    patchJobs(run, jobIds, (job) =>
      withProgress(withStep(job, kind, { status: 'sent' }), { phase: 'acting', kind })
    )
  );
  operation.save();
  // Another page has taken over: it looks for what is marked as sent, and nothing was.
  if (operation.halted()) return;
  const doubts = await send(operation, batch);
  settleAccepted(operation, kind, new Set([...jobIds].filter((id) => !doubts.has(id))));
  if (doubts.size > 0) await settleDoubts(operation, { kind, doubts, sentBefore });
  operation.save();
}

/** Jobs of which an earlier request of this kind may have had its effect. */
function sentJobs({ jobs }: Run, kind: JobActionKind): Set<string> {
  const sent = jobs.filter(({ steps }) =>
    steps.some(({ step, status }) => step.action.kind === kind && status === 'sent')
  );
  return new Set(sent.map(({ jobId }) => jobId));
}

/** By id the jobs whose part was not accepted. */
async function send(operation: Operation, batch: Batch): Promise<Map<string, Doubt>> {
  try {
    const results = await patiently(operation, () => sendBatch(operation.ml, batch));
    const doubts = new Map<string, Doubt>();
    results.forEach((result, jobId) => {
      if (!result.ok) doubts.set(jobId, { item: result.failure });
    });
    return doubts;
  } catch (error) {
    const problem = readApiProblem(error);
    return new Map(batch.map(({ jobId }) => [jobId, { problem }]));
  }
}

function settleAccepted(
  { looker, update }: Operation,
  kind: JobActionKind,
  jobIds: ReadonlySet<string>
): void {
  jobIds.forEach((jobId) => looker.noteChange(jobId));
  update((run) => patchJobs(run, jobIds, (job) => accepted(job, kind)));
}

function accepted(job: RunJob, kind: JobActionKind): RunJob {
  return withProgress(withStep(job, kind, { status: 'done' }), { phase: 'waiting' });
}

async function settleDoubts(
  operation: Operation,
  {
    kind,
    doubts,
    sentBefore,
  }: { kind: JobActionKind; doubts: ReadonlyMap<string, Doubt>; sentBefore: ReadonlySet<string> }
): Promise<void> {
  const { looker, update } = operation;
  if (kind === 'share') {
    // Who may not share keeps the jobs in this space; nothing else depends on it.
    update((run) => patchJobs(run, new Set(doubts.keys()), unshared));
    return;
  }
  const look = await looker.look().catch(() => undefined);
  for (const [jobId, doubt] of doubts) {
    update((run) =>
      patchJob(run, jobId, (job) =>
        look === undefined
          ? failed(job, kind, doubt)
          : settled(job, { kind, doubt, run, seen: look.jobs.get(jobId), sentBefore: sentBefore.has(jobId) })
      )
    );
  }
}

function unshared(job: RunJob): RunJob {
  return withProgress(withStep(job, 'share', { status: 'pending' }), { phase: 'waiting' });
}

/** Nothing can be seen: the refusal is what the user must read, and whether it had an effect stays open. */
function failed(job: RunJob, kind: JobActionKind, doubt: Doubt): RunJob {
  const failure =
    'item' in doubt
      ? ({ kind: 'refused', item: doubt.item } as const)
      : ({ kind: 'request', problem: doubt.problem } as const);
  return withProgress(job, { phase: 'failed', kind, failure });
}

function settled(
  job: RunJob,
  {
    kind,
    doubt,
    run,
    seen,
    sentBefore,
  }: {
    kind: JobActionKind;
    doubt: Doubt;
    run: Run;
    seen: Parameters<typeof failureAfter>[2];
    sentBefore: boolean;
  }
): RunJob {
  const step = job.steps.find((entry) => entry.step.action.kind === kind)?.step;
  if (step === undefined) return job;
  const failure = failureAfter(step, doubt, seen, run.activationId);
  if (failure === undefined) {
    const ours = sentBefore || isMarkedOurs(step.action) || !wasSoAlready(doubt);
    return accepted(ours ? job : withStep(job, kind, { status: 'done', step: withoutUndo(step) }), kind);
  }
  const status = statusAfter(step, doubt, seen, run.activationId);
  return withProgress(withStep(job, kind, { status }), { phase: 'failed', kind, failure });
}
