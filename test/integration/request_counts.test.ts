import { ROUTES } from '../../common/api/routes';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { kibanaClient } from './harness/kibana_client';
import { modulesFolder } from './harness/modules_folder';
import { startHostUnderTest } from './harness/running_host';

async function countFor(jobs: number): Promise<{ requests: string[]; answered: number; ready: number }> {
  const modules = await modulesFolder(jobs);
  const host = await startHostUnderTest({ environment: 'default', modules: [modules.folder] });
  try {
    const client = kibanaClient(host.url);
    host.elasticsearch.requests.clear();
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    // The picker's own templates are there as well.
    const madeUp = body.jobs.filter(({ moduleId }) => moduleId === 'made_up');
    return {
      requests: host.elasticsearch.requests.entries.map(({ method, path }) => `${method} ${path}`).sort(),
      answered: madeUp.length,
      ready: madeUp.filter(({ state }) => state === 'ready').length,
    };
  } finally {
    await host.close();
    await modules.remove();
  }
}

it('asks Elasticsearch the same number of times for 20 and for 105 jobs', async () => {
  const few = await countFor(20);
  const many = await countFor(105);
  expect([few.answered, few.ready]).toEqual([20, 20]);
  expect([many.answered, many.ready]).toEqual([105, 105]);
  expect(many.requests).toEqual(few.requests);
  const ofEvidence = many.requests.filter((request) => /_msearch|_has_privileges/.test(request));
  expect(ofEvidence).toHaveLength(2);
});
