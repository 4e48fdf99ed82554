import type { Environment } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { builtInModules } from '../../host/modules/built_in_modules';

/** Jobs that have a strong hit in the environment `incident`: of users, hosts, processes, sources and destinations. */
export const INCIDENT_JOBS = [
  'auth_high_count_logon_fails_ea',
  'auth_rare_user_ea',
  'v3_windows_anomalous_process_all_hosts_ea',
  'ded_high_sent_bytes_destination_ip_ea',
] as const;

/** The environment `incident` where these jobs run since long and have read all but the last minutes. */
export async function incidentEnvironment(): Promise<Environment> {
  const wanted = new Set<string>(INCIDENT_JOBS);
  const jobs = builtInModules().flatMap(({ jobs: templates, datafeeds }) =>
    templates
      .filter(({ id }) => wanted.has(id))
      .map(({ id, config }) => {
        const feed = datafeeds.find(({ config: { job_id: owner } }) => owner === id);
        return {
          job: { ...config, job_id: id },
          datafeed: {
            datafeed_id: `datafeed-${id}`,
            indices: ['logs-*'],
            query: Object(feed?.config).query ?? { match_all: {} },
          },
          state: 'opened' as const,
          datafeedState: 'started' as const,
          processedToDaysAgo: 0.01,
        };
      })
  );
  return { ...(await loadEnvironment('incident')), jobs };
}
