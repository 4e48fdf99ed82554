import type { PlannedJob } from './activation_plan';
import { bulkCreateBody, type BulkCreateBody } from './bulk_create_body';
import { foreignDetectors } from './foreign_detectors';
import { isCharged, situationOf } from './installed_situation';
import { installedJobNotes } from './installed_job_notes';
import { stepsOfInstalledJob, type DatafeedChange } from './installed_job_steps';
import { jobMemory } from './job_memory';
import { estimateCharge } from './place_jobs';
import type { ActivationPlanInput, InstalledJobInput } from './plan_input';
import { indicesBlockers, sizeBlockers } from './plan_job_blockers';
import type { PlanNote } from './plan_note';

type JobInput = ActivationPlanInput['jobs'][number];

/**
 * How a job comes to run that is in this space already: repaired where it needs it, and started from where it stopped.
 * One that runs is left alone, unless the user wants other indices for it.
 */
export function planInstalledJob(
  job: JobInput,
  installed: InstalledJobInput,
  input: ActivationPlanInput
): PlannedJob {
  const { profile } = job;
  const { jobState, datafeedState, datafeedId, indices, waitingForNode } = installed;
  const memoryBytes =
    installed.memoryLimitBytes ?? jobMemory(profile.memoryLimitBytes, input.memory.limits).bytes;
  const change = datafeedChange(job, installed, { input, memoryBytes });
  const draft: PlannedJob = {
    jobId: profile.id,
    datafeedId: change?.kind === 'create' ? change.body.datafeed.datafeed_id : datafeedIdOf(job, installed),
    title: profile.title,
    indices: change?.kind === 'create' || change?.kind === 'update' ? job.indices : indices,
    before: {
      installed: true,
      jobState,
      datafeedState,
      datafeedId,
      indices,
      ...(waitingForNode && { waitsForNode: true }),
    },
    memoryBytes,
    chargedBytes: 0,
    steps: [],
    notes: [],
    ruleIds: [],
  };
  const blockers = blockersOf(job, installed, { input, change, memoryBytes });
  if (blockers.length > 0) return { ...draft, notes: blockers };
  return {
    ...draft,
    chargedBytes: isCharged(installed) ? 0 : estimateCharge(memoryBytes),
    steps: stepsOfInstalledJob(draft, installed, { input, change }),
    notes: installedJobNotes(installed, { input, change }),
  };
}

function datafeedIdOf({ profile }: JobInput, { datafeedId }: InstalledJobInput): string {
  return datafeedId ?? profile.datafeedId;
}

/** What has to become of the datafeed before it can be started; undefined if it can stay as it is. */
function datafeedChange(
  job: JobInput,
  installed: InstalledJobInput,
  { input, memoryBytes }: { input: ActivationPlanInput; memoryBytes: number }
): DatafeedChange | undefined {
  const { profile, module, indices } = job;
  if (!installed.hasDatafeed) {
    const { activationId } = input;
    const created = bulkCreateBody(module, profile.id, { indices, memoryBytes, activationId });
    return created ? createDatafeed(created) : { kind: 'impossible' };
  }
  if (!readsOtherIndices(job, installed, input)) return undefined;
  return input.changeIndices.has(profile.id)
    ? { kind: 'update', from: installed.indices, to: indices }
    : { kind: 'keep', installed: installed.indices, chosen: indices };
}

function createDatafeed({ body, droppedKeys }: BulkCreateBody): DatafeedChange {
  return { kind: 'create', body, droppedKeys: droppedKeys.datafeed };
}

/** Only indices that the user chose are a reason to ask: a job may read others than its module's for a good reason. */
function readsOtherIndices(
  { profile, indices: chosen }: JobInput,
  { indices }: InstalledJobInput,
  { chosenIndices }: ActivationPlanInput
): boolean {
  if (chosenIndices === undefined || profile.fixedIndices) return false;
  if (chosen.length === 0 || indices.length === 0) return false;
  const [a, b] = [new Set(chosen), new Set(indices)];
  return a.size !== b.size || [...a].some((pattern) => !b.has(pattern));
}

function blockersOf(
  { profile, indices }: JobInput,
  installed: InstalledJobInput,
  {
    input,
    change,
    memoryBytes,
  }: { input: ActivationPlanInput; change: DatafeedChange | undefined; memoryBytes: number }
): PlanNote[] {
  const situation = situationOf(installed);
  const by = installed.blockedBy ?? (situation === 'unknown' ? installed.jobState : undefined);
  const detectors = foreignDetectors(installed.analysisConfig, profile.detectors);
  const opens = situation === 'closed' || situation === 'unsettled';
  return [
    ...(by === undefined ? [] : [{ code: 'job_blocked', blocks: true, by } as const]),
    ...(detectors ? [{ code: 'id_taken', blocks: true, detectors } as const] : []),
    ...(change?.kind === 'impossible' ? [{ code: 'no_datafeed', blocks: true } as const] : []),
    ...(change?.kind === 'create' || change?.kind === 'update'
      ? indicesBlockers(indices, input.forbiddenPatterns)
      : []),
    ...(opens ? sizeBlockers(memoryBytes, input.memory.limits) : []),
  ];
}
