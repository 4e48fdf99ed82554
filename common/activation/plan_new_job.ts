import type { PlannedJob, PlanStep } from './activation_plan';
import { bulkCreateBody, type BulkCreateBody } from './bulk_create_body';
import { estimateCharge } from './place_jobs';
import type { ActivationPlanInput } from './plan_input';
import { idBlockers, indicesBlockers, sizeBlockers } from './plan_job_blockers';
import { planJobMemory } from './plan_job_memory';
import type { PlanNote } from './plan_note';
import { plannedStart } from './planned_start';

/** How a job comes to run that is not in this space: created, shared and started. */
export function planNewJob(
  { profile, module, indices }: ActivationPlanInput['jobs'][number],
  input: ActivationPlanInput
): PlannedJob {
  const memory = planJobMemory(profile, input);
  const { activationId } = input;
  const created = bulkCreateBody(module, profile.id, { indices, memoryBytes: memory.bytes, activationId });
  const draft: PlannedJob = {
    jobId: profile.id,
    datafeedId: created?.body.datafeed.datafeed_id ?? profile.datafeedId,
    title: profile.title,
    indices,
    before: { installed: false },
    memoryBytes: memory.bytes,
    chargedBytes: 0,
    steps: [],
    notes: memory.notes,
    ruleIds: [],
  };
  const blockers: PlanNote[] = [
    ...idBlockers(profile.id),
    ...indicesBlockers(indices, input.forbiddenPatterns),
    ...sizeBlockers(memory.bytes, input.memory.limits),
  ];
  if (!created) return { ...draft, notes: [{ code: 'no_datafeed', blocks: true }, ...blockers] };
  if (blockers.length > 0) return { ...draft, notes: [...blockers, ...memory.notes] };

  const droppedKeys = [...created.droppedKeys.job, ...created.droppedKeys.datafeed];
  return {
    ...draft,
    chargedBytes: estimateCharge(memory.bytes),
    steps: stepsOfNewJob(created, plannedStart(undefined, input).startMs),
    notes: [...memory.notes, ...droppedNotes(droppedKeys)],
  };
}

/** What is to be said where settings of a module were left out. */
export function droppedNotes(keys: string[]): PlanNote[] {
  return keys.length > 0 ? [{ code: 'settings_dropped', blocks: false, keys }] : [];
}

function stepsOfNewJob({ body }: BulkCreateBody, startMs: number): PlanStep[] {
  const jobId = body.job.job_id;
  const { datafeed_id: datafeedId } = body.datafeed;
  return [
    {
      action: { kind: 'create', jobId, creates: 'job', body },
      requires: 'job_absent',
      undo: [{ kind: 'delete', jobId }],
    },
    // Deleting the job, which takes a running one too, undoes these.
    { action: { kind: 'share', jobId }, requires: 'job_installed', undo: [] },
    {
      action: { kind: 'start', jobId, datafeedId, startMs },
      requires: 'job_with_datafeed',
      undo: [],
    },
  ];
}
