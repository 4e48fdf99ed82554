import type { Capabilities, HttpStart, IHttpFetchError } from '@kbn/core/public';

/** The part of an ML job summary that the popover shows (MlSummaryJob, x-pack/platform/plugins/shared/ml). */
export interface SecurityJob {
  id: string;
  groups: string[];
  jobState: string;
  datafeedState: string;
  customSettings?: { security_app_display_name?: string };
}

export type SecurityJobs =
  | { kind: 'loading' }
  | { kind: 'noPermission'; reason: string }
  | { kind: 'error'; reason: string }
  | { kind: 'loaded'; jobs: SecurityJob[] };

const SECURITY_GROUPS: readonly string[] = ['security', 'siem'];

/**
 * The installed jobs that Kibana's Security calls its own (group `security`, or `siem` of old), by id. Failures are answers;
 * only an aborted request rejects. Source: SEC/public/common/components/ml_popover/hooks/use_installed_security_jobs.ts
 */
export async function loadSecurityJobs(
  http: Pick<HttpStart, 'post'>,
  capabilities: Capabilities,
  signal: AbortSignal
): Promise<SecurityJobs> {
  if (capabilities.ml?.canGetJobs === false) {
    return { kind: 'noPermission', reason: 'Your user has no right to read machine learning jobs.' };
  }
  try {
    const jobs = await http.post<SecurityJob[]>('/internal/ml/jobs/jobs_summary', {
      version: '1',
      body: JSON.stringify({}),
      signal,
    });
    const own = jobs.filter(({ groups }) => groups.some((group) => SECURITY_GROUPS.includes(group)));
    return { kind: 'loaded', jobs: own.sort((a, b) => a.id.localeCompare(b.id)) };
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    return failure(error);
  }
}

function failure(error: unknown): SecurityJobs {
  const { response, body, message } = error as Partial<IHttpFetchError>;
  const reason = body?.message ?? message ?? String(error);
  return { kind: response?.status === 403 ? 'noPermission' : 'error', reason };
}

export type JobActivity = 'running' | 'changing' | 'failed' | 'stopped';

/** Security's reading of the two states (SEC/common/machine_learning/helpers.ts). */
export function jobActivity({
  jobState,
  datafeedState,
}: Pick<SecurityJob, 'jobState' | 'datafeedState'>): JobActivity {
  const states = [jobState, datafeedState];
  if (states.some((state) => state === 'failed' || state === 'deleted')) {
    return 'failed';
  }
  if (states.some((state) => ['starting', 'stopping', 'opening', 'closing'].includes(state))) {
    return 'changing';
  }
  return states.every((state) => state === 'started' || state === 'opened') ? 'running' : 'stopped';
}
