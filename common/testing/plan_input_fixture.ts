import type {
  ActivationPlanInput,
  InstalledJobInput,
  MemoryFacts,
  RuleInput,
} from '../activation/plan_input';
import { DAY_MS } from '../constants';
import { profilesFromModules } from '../jobs/job_profile_from_module';
import type { MlModule } from '../jobs/ml_module';
import { moduleFixture } from './module_fixture';

export const PLAN_NOW_MS = 100 * DAY_MS;
export const LOOKBACK_START_MS = PLAN_NOW_MS - 14 * DAY_MS;
export const PLAN_ACTIVATION_ID = '7e4b8a52-6a0f-4c2b-8d4e-0d1f5a1b2c3d';
export const MEGABYTES = 2 ** 20;
/** The job of `moduleFixture`. */
export const PLAN_JOB_ID = 'auth_rare_user_ea';

/** Its detectors, as Elasticsearch keeps them. */
export const PLAN_JOB_DETECTORS = [
  {
    detector_description: 'rare by "user.name"',
    function: 'rare',
    by_field_name: 'user.name',
    partition_field_name: 'host.name',
    detector_index: 0,
  },
];

/** One job of a module, for the given indices. */
export function jobToPlan(
  parts: Parameters<typeof moduleFixture>[0] = {},
  indices = ['logs-*'],
  datafeeds?: MlModule['datafeeds']
): ActivationPlanInput['jobs'][number] {
  const module = moduleFixture(parts);
  const [profile] = profilesFromModules([module]).profiles;
  if (!profile) throw new Error('the fixture has no job');
  return { profile, module: datafeeds ? { ...module, datafeeds } : module, indices };
}

/** A plan for one new job on one node with room. */
export function planInput(changes: Partial<ActivationPlanInput> = {}): ActivationPlanInput {
  return {
    activationId: PLAN_ACTIVATION_ID,
    jobs: [jobToPlan()],
    installed: new Map(),
    memory: memoryFacts(),
    rules: [],
    withRules: true,
    changeIndices: new Set(),
    memoryLimits: new Map(),
    forbiddenPatterns: [],
    missingCapabilities: [],
    upgradeMode: false,
    nowMs: PLAN_NOW_MS,
    lookbackDays: 14,
    ...changes,
  };
}

export function memoryFacts(changes: Partial<MemoryFacts> = {}): MemoryFacts {
  return {
    limits: {},
    nodes: [{ name: 'ml-0', maxBytes: 2048 * MEGABYTES, usedBytes: 0 }],
    usedBytes: 0,
    lazyNodes: 0,
    ...changes,
  };
}

/** The job of `moduleFixture` as it is installed: closed, with a datafeed of its own name. */
export function installedInput(changes: Partial<InstalledJobInput> = {}): InstalledJobInput {
  return {
    id: PLAN_JOB_ID,
    groups: ['security'],
    jobState: 'closed',
    hasDatafeed: true,
    datafeedId: 'feed-of-mine',
    datafeedState: 'stopped',
    indices: ['logs-*'],
    documents: 5,
    waitingForNode: false,
    memoryLimitBytes: 64 * MEGABYTES,
    analysisConfig: { detectors: PLAN_JOB_DETECTORS },
    ...changes,
  };
}

export function installedMap(...jobs: InstalledJobInput[]): Map<string, InstalledJobInput> {
  return new Map(jobs.map((job) => [job.id, job]));
}

export function ruleInput(changes: Partial<RuleInput> = {}): RuleInput {
  return {
    ruleId: 'rule-1',
    name: 'Rare user',
    jobIds: [PLAN_JOB_ID],
    status: 'not_installed',
    version: 3,
    ...changes,
  };
}
