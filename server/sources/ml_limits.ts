import type { MemoryLimits } from '../../common/activation/job_memory';
import { parseMemorySize } from '../../common/jobs/memory_size';
import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

export interface MlInfo extends MemoryLimits {
  upgradeMode: boolean;
}

/**
 * Memory limits of ML in this cluster (`_ml/info`).
 *
 * @throws ML's guard errors, and what Elasticsearch answers.
 */
export async function readMlInfo({ ml, request, savedObjects }: MlAccess): Promise<MlInfo> {
  const {
    defaults,
    limits,
    upgrade_mode: upgradeMode,
  } = await requireMl(ml).mlSystemProvider(request, savedObjects).mlInfo();
  return {
    defaultBytes: parseMemorySize(defaults.anomaly_detectors.model_memory_limit),
    maximumBytes: parseMemorySize(limits.max_model_memory_limit),
    totalBytes: parseMemorySize(limits.total_ml_memory),
    largestBytes: parseMemorySize(limits.effective_max_model_memory_limit),
    upgradeMode,
  };
}
