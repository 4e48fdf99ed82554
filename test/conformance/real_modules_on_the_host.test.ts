import path from 'node:path';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { JobsResponse } from '../../common/api/jobs';
import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { carryOut } from '../integration/harness/carry_out';
import { kibanaClient, type KibanaClient } from '../integration/harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { waitFor } from '../integration/harness/wait_for';

const DATA = process.env.CONFORMANCE_DATA ?? '';

/** The environment places fewer than half of the addresses that connections go to. */
const RARELY_LOCATED = [
  'ded_high_sent_bytes_destination_geo_country_iso_code_ea',
  'ded_high_sent_bytes_destination_region_name_ea',
];

/** The recorded data has lost its `categorization_field_name`, so Elasticsearch rightly refuses it. */
const BROKEN_IN_DATA = 'log-entry-categories-count';

async function realHost(environment: string): Promise<{ host: HostUnderTest; client: KibanaClient }> {
  const host = await startHostUnderTest({
    environment,
    modules: [path.join(DATA, 'modules', 'kibana-9.5'), path.join(DATA, 'modules', 'fleet-9.5')],
    rules: path.join(DATA, 'rules', 'ml_rules.json'),
    // Each job takes 2 s to open at the usual scale, and they are started one after the other.
    timeScale: 12_000,
  });
  return { host, client: kibanaClient(host.url) };
}

/** All but the picker's own templates. */
async function elasticJobs(client: KibanaClient): Promise<Recommendation[]> {
  const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
  expect(body.warnings).toEqual([]);
  return body.jobs.filter(({ origin }) => origin === 'elastic');
}

describe("Elastic's own modules and rules on the host", () => {
  it('show all 105 jobs, all but the two of logs_ui with tactics from their rules', async () => {
    const { host, client } = await realHost('default');
    try {
      const jobs = await elasticJobs(client);
      expect(jobs).toHaveLength(105);
      const unmapped = jobs.filter(({ mappings }) => mappings.length === 0).map(({ id }) => id);
      expect(unmapped.sort()).toEqual(['log-entry-categories-count', 'log-entry-rate']);
    } finally {
      await host.close();
    }
  });

  it('find data for every job where there is data for every job, and each can be activated', async () => {
    const { host, client } = await realHost('everything');
    try {
      const jobs = await elasticJobs(client);
      const notReady = jobs.filter(({ state }) => state !== 'ready');
      expect(notReady.map(({ id, state, reasons: [reason] }) => [id, state, reason?.code])).toEqual(
        RARELY_LOCATED.map((id) => [id, 'limited', 'field_sparse'])
      );

      expect(jobs).toHaveLength(105);
      const jobIds = jobs.map(({ id }) => id).filter((id) => id !== BROKEN_IN_DATA);
      const { body: plan } = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, { jobIds });
      expect(plan.jobs.filter(({ steps }) => steps.length !== 3).map(({ jobId }) => jobId)).toEqual([]);
      for (const { action } of plan.jobs.flatMap(({ steps }) => steps)) await carryOut(client, action);
      const { body: now } = await waitFor(
        () => client.get<JobsResponse>(ROUTES.jobs),
        ({ body: { jobs } }) =>
          jobs.length === jobIds.length && jobs.every(({ state }) => state === 'active'),
        120_000
      );
      expect(now.jobs.filter(({ documents }) => documents === 0)).toEqual([]);
    } finally {
      await host.close();
    }
  }, 240_000);
});
