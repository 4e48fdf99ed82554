import type { ActivationPlanInput, InstalledJobInput, MemoryFacts } from '../../common/activation/plan_input';
import type { MemoryLimits } from '../../common/activation/job_memory';
import type { Warning } from '../../common/api/warning';
import type { Answer } from '../../common/evidence/answer';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobStatsAnswer } from '../sources/job_stats';
import type { MlInfo } from '../sources/ml_limits';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import { installedJobInput, NO_CONFIGS, NO_STATS } from './installed_job_facts';
import { readJobRules } from './job_rules';
import { missingCapabilities } from './missing_capabilities';
import { chargedBytes } from './ml_memory_use';
import type { MlCapabilities, Sources } from './sources';
import { valueOr } from './value_or';

/** What a plan needs to know of the cluster besides the jobs themselves. */
export interface PlanFacts extends Pick<
  ActivationPlanInput,
  'memory' | 'rules' | 'rulesFailure' | 'missingCapabilities' | 'upgradeMode'
> {
  installedJob(job: InstalledJobSummary): InstalledJobInput;
}

/** Asks everything at once. What fails is among the warnings; rules say their failure themselves. */
export async function gatherPlanFacts(sources: Sources, warnings: Warning[]): Promise<PlanFacts> {
  const [statsAnswer, configsAnswer, info, nodes, capabilities, { rules = [], failure }] = await Promise.all([
    sources.jobStats(),
    sources.jobConfigs(),
    sources.mlInfo(),
    sources.mlNodes(),
    sources.mlCapabilities(),
    readJobRules(sources),
  ]);
  const stats = valueOr(statsAnswer, NO_STATS, (failed) =>
    warnings.push({ code: 'datafeed_stats_unreadable', failure: failed })
  );
  const configs = valueOr(configsAnswer, NO_CONFIGS, (failed) =>
    warnings.push({ code: 'job_configs_unreadable', failure: failed })
  );
  return {
    memory: memoryFacts(info, nodes, statsAnswer, warnings),
    rules,
    rulesFailure: failure,
    ...rightsAndMode(info, capabilities, warnings),
    installedJob: (job) => installedJobInput(job, { stats, configs, nowMs: sources.nowMs }),
  };
}

function memoryFacts(
  info: Answer<MlInfo>,
  { nodes, lazyNodes }: MlNodesAnswer,
  stats: Answer<JobStatsAnswer>,
  warnings: Warning[]
): MemoryFacts {
  const limits = valueOr<MemoryLimits>(info, {}, (failure) =>
    warnings.push({ code: 'ml_info_unreadable', failure })
  );
  // Rights to jobs in Kibana come without the right to see nodes: that is no trouble, and the plan tells what it rests on.
  if (!nodes.ok && nodes.failure.cause !== 'forbidden') {
    warnings.push({ code: 'ml_nodes_unreadable', failure: nodes.failure });
  }
  // Without the nodes it is of no use.
  if (nodes.ok && !lazyNodes.ok) warnings.push({ code: 'lazy_nodes_unreadable', failure: lazyNodes.failure });
  const isUseKnown = nodes.ok || stats.ok;
  return {
    // A total is worth nothing where it is not known how much of it is taken.
    limits: isUseKnown ? limits : { ...limits, totalBytes: undefined },
    nodes: nodes.ok ? nodes.value : undefined,
    usedBytes: stats.ok ? chargedBytes(stats.value) : 0,
    lazyNodes: lazyNodes.ok ? lazyNodes.value : undefined,
  };
}

/** In upgrade mode ML grants no right to change anything to anybody, so what is missing then says nothing. */
function rightsAndMode(
  info: Answer<MlInfo>,
  capabilities: Answer<MlCapabilities>,
  warnings: Warning[]
): Pick<ActivationPlanInput, 'missingCapabilities' | 'upgradeMode'> {
  const upgradeMode =
    (info.ok && info.value.upgradeMode) || (capabilities.ok && capabilities.value.upgradeInProgress);
  if (!capabilities.ok) warnings.push({ code: 'ml_rights_unreadable', failure: capabilities.failure });
  return {
    upgradeMode,
    missingCapabilities:
      upgradeMode || !capabilities.ok ? [] : missingCapabilities(capabilities.value.capabilities),
  };
}
