import type { ActivationPlan, JobActionKind, PlannedJob } from '../activation_plan';
import type { PlanMemory } from '../plan_memory';
import { handedOverJobs, handedOverRules, type HandedOverRule } from './handed_over';
import type { HandOverCall } from './hand_over_call';
import { handOverCalls } from './hand_over_calls';

export const HAND_OVER_FORMAT = 'ml-job-picker-hand-over';

/** Goes up when older readers would misunderstand a file. */
export const HAND_OVER_FORMAT_VERSION = 1;

export interface HandedOverJob {
  jobId: string;
  title: string;
  /** What its datafeed reads. */
  indices: string[];
  /** Its `model_memory_limit`. */
  memoryBytes: number;
  /** What is done, in order. */
  actions: JobActionKind[];
  /** From when on it reads, ms since the epoch; absent where it is not started. */
  startMs?: number;
}

/**
 * A plan as a file: what an admin is asked to do, in numbers to decide on and in calls to make. JSON, UTF-8. Sizes in bytes,
 * times in ms since the epoch.
 */
export interface HandOverFile {
  format: typeof HAND_OVER_FORMAT;
  formatVersion: number;
  createdMs: number;
  /** Of the Kibana where the plan was made. */
  kibanaVersion?: string;
  /** Where jobs and rules are to be; `default` is the space without a name in its address. */
  spaceId: string;
  /** Stands in the custom settings of the jobs to be created, so that they can be found again. */
  activationId: string;
  lookbackDays: number;
  jobs: HandedOverJob[];
  rules: HandedOverRule[];
  /** As it was when the plan was made. */
  memory: PlanMemory;
  /** To be made one after the other. */
  calls: HandOverCall[];
}

export interface HandOverOptions {
  /** The rules to install and enable. */
  ruleIds: readonly string[];
  kibanaVersion?: string;
  /** Id of the space. */
  space: string;
  createdMs: number;
}

/** The plan, as far as something is to be done, for somebody who may do it. Holds nothing secret. */
export function handOverFile(
  plan: ActivationPlan,
  { ruleIds, kibanaVersion, space, createdMs }: HandOverOptions
): HandOverFile {
  return {
    format: HAND_OVER_FORMAT,
    formatVersion: HAND_OVER_FORMAT_VERSION,
    createdMs,
    ...(kibanaVersion !== undefined && { kibanaVersion }),
    spaceId: space,
    activationId: plan.activationId,
    lookbackDays: plan.lookbackDays,
    jobs: handedOverJobs(plan).map(handedOverJob),
    rules: handedOverRules(plan, ruleIds),
    memory: plan.memory,
    calls: handOverCalls(plan, { ruleIds }),
  };
}

function handedOverJob({ jobId, title, indices, memoryBytes, steps }: PlannedJob): HandedOverJob {
  const actions = steps.map(({ action }) => action);
  const start = actions.find((action) => action.kind === 'start');
  return {
    jobId,
    title,
    indices,
    memoryBytes,
    actions: actions.map(({ kind }) => kind),
    ...(start !== undefined && { startMs: start.startMs }),
  };
}
