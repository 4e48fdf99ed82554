import type { ActivationPlan, PlannedJob } from './activation_plan';
import { isBlocked } from './is_blocked';
import { mayGrow, placeJobs } from './place_jobs';
import { familyMembers, generationNotes } from './plan_generation_notes';
import type { ActivationPlanInput } from './plan_input';
import { planInstalledJob } from './plan_installed_job';
import type { PlanMemory } from './plan_memory';
import { planNewJob } from './plan_new_job';
import { planObstacles } from './plan_obstacles';
import { plannedRules, withRuleIds } from './planned_rules';

/**
 * The steps that make exactly these jobs run, in the given order, with what each needs and takes back; the rules that read
 * them; and what is to be known before. A job that runs gets no step, one that is installed is repaired and started from
 * where it stopped, and nothing is ever read twice. Planning again after the steps were carried out gives no steps.
 */
export function buildActivationPlan(input: ActivationPlanInput): ActivationPlan {
  const { activationId, rulesFailure, lookbackDays, nowMs: asOfMs } = input;
  const members = familyMembers(input.installed);
  const planned = input.jobs.map((job): PlannedJob => {
    const { id } = job.profile;
    const installed = input.installed.get(id);
    const plan = installed ? planInstalledJob(job, installed, input) : planNewJob(job, input);
    return isBlocked(plan)
      ? plan
      : { ...plan, notes: [...plan.notes, ...generationNotes(id, members, input.rules)] };
  });
  const memory = placeJobs(
    planned.filter(({ chargedBytes }) => chargedBytes > 0),
    input.memory
  );
  const rules = plannedRules(planned, input);
  return {
    activationId,
    jobs: withRuleIds(withWaitNotes(planned, memory), rules),
    rules,
    ...(rulesFailure && { rulesFailure }),
    memory,
    obstacles: planObstacles(planned, input),
    lookbackDays,
    asOfMs,
  };
}

/** Says which jobs will wait for memory; of one that waits already Elasticsearch itself has said why. */
function withWaitNotes(jobs: readonly PlannedJob[], memory: PlanMemory): PlannedJob[] {
  const waiting = new Set(memory.waitingJobIds);
  const moreNodes = mayGrow(memory);
  return jobs.map((job) => {
    const known = job.notes.some(({ code }) => code === 'waits_for_node');
    return known || !waiting.has(job.jobId)
      ? job
      : { ...job, notes: [...job.notes, { code: 'waits_for_memory', blocks: false, moreNodes }] };
  });
}
