import { DAY_MS } from '../constants';
import type { InstalledJobFacts } from '../evidence/installed_job_verdict';
import type { JobProfile } from '../jobs/job_profile';
import type { MlModule } from '../jobs/ml_module';
import type { ActivationPlan, PlanMemory, PlannedJob, PlanNote, PlanStep } from './activation_plan';
import { bulkCreateBody } from './bulk_create_body';
import { jobMemory, type MemoryLimits } from './job_memory';

export interface InstalledJobInput extends InstalledJobFacts {
  id: string;
  datafeedId?: string;
}

export interface ActivationPlanInput {
  jobs: ReadonlyArray<{ profile: JobProfile; module: MlModule; indices: string[] }>;
  /** Jobs that are already in the cluster, by id. */
  installed: ReadonlyMap<string, InstalledJobInput>;
  limits: MemoryLimits;
  /** ML memory that open jobs are charged now. */
  usedBytes: number;
  nowMs: number;
  lookbackDays: number;
}

/**
 * The steps that make exactly these jobs run, in the given order. A job that runs gets no step; one that is installed
 * is only started, from where it stopped; nothing is ever read twice, since a start time is never before the latest
 * record (Elasticsearch would ignore it anyway).
 */
export function buildActivationPlan(input: ActivationPlanInput): ActivationPlan {
  const jobs = input.jobs.map((job) => planJob(job, input));
  return {
    jobs,
    memory: planMemory(jobs, input),
    lookbackDays: input.lookbackDays,
    asOfMs: input.nowMs,
  };
}

type JobInput = ActivationPlanInput['jobs'][number];

function planJob(job: JobInput, input: ActivationPlanInput): PlannedJob {
  const { profile } = job;
  const installed = input.installed.get(profile.id);
  return installed ? planInstalled(job, installed, input) : planNew(job, input);
}

function planNew({ profile, module, indices }: JobInput, input: ActivationPlanInput): PlannedJob {
  const memory = jobMemory(profile.memoryLimitBytes, input.limits);
  const planned = emptyPlan(profile, indices, memory.bytes);
  const notes: PlanNote[] = [];
  if (indices.length === 0) return { ...planned, notes: [{ code: 'no_index_pattern', blocks: true }] };
  const created = bulkCreateBody(module, profile.id, { indices, memoryBytes: memory.bytes });
  if (!created) return { ...planned, notes: [{ code: 'no_datafeed', blocks: true }] };

  if (memory.reducedFromBytes !== undefined) {
    const { reducedFromBytes: fromBytes, bytes: toBytes } = memory;
    notes.push({ code: 'memory_reduced', blocks: false, fromBytes, toBytes });
  }
  if (memory.source !== 'module')
    notes.push({ code: 'memory_defaulted', blocks: false, bytes: memory.bytes });
  if (created.droppedKeys.length > 0) {
    notes.push({ code: 'settings_dropped', blocks: false, keys: created.droppedKeys });
  }
  const startMs = input.nowMs - input.lookbackDays * DAY_MS;
  const steps: PlanStep[] = [
    { kind: 'create', body: created.body },
    { kind: 'start', datafeedId: profile.datafeedId, startMs },
  ];
  return { ...planned, steps, notes };
}

function planInstalled(
  { profile }: JobInput,
  installed: InstalledJobInput,
  input: ActivationPlanInput
): PlannedJob {
  const open = installed.jobState === 'opened' || installed.jobState === 'opening';
  const memoryBytes = installed.memoryLimitBytes ?? jobMemory(profile.memoryLimitBytes, input.limits).bytes;
  const planned = emptyPlan(profile, installed.indices, open ? 0 : memoryBytes);
  const { blockedBy, datafeedId } = installed;
  if (blockedBy !== undefined) {
    return { ...planned, notes: [{ code: 'job_blocked', blocks: true, by: blockedBy }] };
  }
  if (installed.jobState === 'failed') return { ...planned, notes: [{ code: 'job_failed', blocks: true }] };
  if (datafeedId === undefined) return { ...planned, notes: [{ code: 'no_datafeed', blocks: true }] };
  if (open && installed.datafeedState === 'started') {
    return { ...planned, datafeedId, notes: [{ code: 'already_running', blocks: false }] };
  }

  const from = input.nowMs - input.lookbackDays * DAY_MS;
  const latest = installed.latestRecordMs;
  const notes: PlanNote[] = [{ code: 'already_installed', blocks: false }];
  if (latest !== undefined && latest >= from) {
    notes.push({ code: 'resumes', blocks: false, latestRecordMs: latest });
  } else if (latest !== undefined) {
    notes.push({ code: 'gap', blocks: false, fromMs: latest, toMs: from });
  }
  const startMs = Math.max(latest ?? 0, from);
  return { ...planned, datafeedId, steps: [{ kind: 'start', datafeedId, startMs }], notes };
}

function emptyPlan(profile: JobProfile, indices: string[], memoryBytes: number): PlannedJob {
  return {
    jobId: profile.id,
    datafeedId: profile.datafeedId,
    title: profile.title,
    indices,
    memoryBytes,
    steps: [],
    notes: [],
  };
}

function planMemory(jobs: readonly PlannedJob[], { limits, usedBytes }: ActivationPlanInput): PlanMemory {
  const addedBytes = jobs
    .filter(({ steps }) => steps.length > 0)
    .reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
  const { totalBytes } = limits;
  if (totalBytes === undefined) return { usedBytes, addedBytes, verdict: 'unknown' };
  const verdict = usedBytes + addedBytes <= totalBytes ? 'fits' : 'too_small';
  return { usedBytes, addedBytes, totalBytes, verdict };
}
