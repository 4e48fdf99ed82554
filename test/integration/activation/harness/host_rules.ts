import { kibanaClient } from '../../harness/kibana_client';
import type { HostUnderTest } from '../../harness/running_host';
import type { JobsResponse } from '../../../../common/api/jobs';
import { ROUTES } from '../../../../common/api/routes';

/** How each known rule stands in the space, by signature id. */
export async function ruleStates(host: HostUnderTest): Promise<Map<string, string>> {
  const { body } = await kibanaClient(host.url).get<JobsResponse>(`${ROUTES.jobs}?rules=true`);
  return new Map((body.rules ?? []).map(({ ruleId, status }) => [ruleId, status]));
}
