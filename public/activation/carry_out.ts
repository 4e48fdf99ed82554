import { readApiProblem } from '../services/api_problem';
import type { Look } from './looker';
import type { Operation } from './operation';
import { revived } from './revive';
import { failRules } from './rule_steps';
import { runJobs } from './run_jobs';
import { runRules } from './run_rules';
import { patchJobs, withProgress } from './run_updates';
import { isUnfinished } from './run_state';
import { undoRules } from './undo_rules';

export interface Targets {
  jobIds: ReadonlySet<string>;
  ruleIds: ReadonlySet<string>;
}

/**
 * Carries out what an operation has to do with these jobs and rules: rules come after the jobs that they read, and before
 * them where they are taken back. Resolves when each has come to an end; never rejects.
 */
export async function carryOut(operation: Operation, targets: Targets): Promise<void> {
  const { jobIds, ruleIds } = targets;
  const undoing = operation.run().operation === 'undo';
  const look = await firstLook(operation, { targets, rules: undoing && ruleIds.size > 0 });
  if (look !== undefined) {
    if (undoing) await undoRules(operation, ruleIds, look);
    await runJobs(operation, jobIds);
  }
  if (!undoing) await runRules(operation, ruleIds);
}

/** Undefined if nothing is to be looked for, or looking failed; then the targets have failed, too. */
async function firstLook(
  operation: Operation,
  { targets, rules }: { targets: Targets; rules: boolean }
): Promise<Look | undefined> {
  const { looker, run, update } = operation;
  const { jobIds, ruleIds } = targets;
  if (jobIds.size === 0 && !rules) return undefined;
  try {
    const look = await looker.look({ rules });
    if (run().operation === 'activate') {
      update((current) => patchJobs(current, jobIds, (job) => revived(job, look.jobs.get(job.jobId))));
    }
    return look;
  } catch (error) {
    failAll(operation, { jobIds, ruleIds: rules ? ruleIds : new Set() }, error);
    return undefined;
  }
}

/** What could not be looked at, or what nobody thought of, ends as failed rather than never. */
export function failAll(operation: Operation, { jobIds, ruleIds }: Targets, error: unknown): void {
  const failure = { kind: 'request', problem: readApiProblem(error) } as const;
  operation.update((run) =>
    patchJobs(run, jobIds, (job) => {
      if (!isUnfinished(job)) return job;
      const kind = job.steps.find(({ status }) => status !== 'done')?.step.action.kind ?? 'verify';
      return withProgress(job, { phase: 'failed', kind, failure });
    })
  );
  failRules(operation, ruleIds, error);
}
