import type { MlSummaryJob } from '@kbn/ml-plugin/server';

import { activationIdOf } from '../../common/activation/activation_setting';
import type { InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import { asText } from '../../common/jobs/read_value';
import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

export interface InstalledJobSummary extends InstalledJobFacts {
  id: string;
  title?: string;
  groups: string[];
  datafeedId?: string;
  /** The activation that made the job, as its custom settings say. */
  activationId?: string;
  /** Start of its newest bucket with a result; absent as long as there is none. */
  latestResultMs?: number;
  bucketSpanMs?: number;
  /** Of its message: `warning`, `error`. */
  messageLevel?: string;
}

/**
 * All jobs of the current space, as ML summarises them.
 *
 * @throws ML's guard errors (licence, capability), and what its Elasticsearch calls throw.
 */
export async function readInstalledJobs({
  ml,
  request,
  savedObjects,
}: MlAccess): Promise<InstalledJobSummary[]> {
  const jobs = await requireMl(ml).jobServiceProvider(request, savedObjects).jobsSummary();
  return jobs.map(summarise);
}

function summarise(job: MlSummaryJob): InstalledJobSummary {
  return {
    id: job.id,
    title: asText(job.customSettings?.security_app_display_name),
    activationId: activationIdOf(job.customSettings),
    groups: job.groups,
    jobState: job.jobState,
    hasDatafeed: job.hasDatafeed,
    datafeedId: job.hasDatafeed ? job.datafeedId : undefined,
    datafeedState: asText(job.datafeedState),
    indices: job.datafeedIndices,
    documents: job.processed_record_count ?? 0,
    latestRecordMs: job.latestTimestampMs,
    latestResultMs: job.latestResultsTimestampMs,
    bucketSpanMs: job.bucketSpanSeconds > 0 ? job.bucketSpanSeconds * 1000 : undefined,
    waitingForNode: job.awaitingNodeAssignment,
    memoryStatus: asText(job.memory_status),
    blockedBy: job.blocked?.reason,
    message: asText(job.auditMessage?.text),
    messageLevel: asText(job.auditMessage?.level),
  };
}
