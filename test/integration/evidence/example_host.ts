import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type {
  Recommendation,
  RecommendationsRequest,
  RecommendationsResponse,
} from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import { checkEnvironment, parseEnvironmentFile } from '../../host/environments/check_environment';
import { completeEnvironment } from '../../host/environments/complete_environment';
import type { EnvironmentFile } from '../../host/environments/environment_file';
import { kibanaClient, type KibanaClient } from '../harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from '../harness/running_host';
import { exampleModule, type ExampleJob } from './example_job';

export interface ExampleHost {
  elasticsearch: HostUnderTest['elasticsearch'];
  clientOf(user?: string): KibanaClient;
  /** Asks anew for all jobs of the host, as the page's user or the named one. */
  recommend(request?: RecommendationsRequest, user?: string): Promise<RecommendationsResponse>;
  close(): Promise<void>;
}

/** Passwords of all users of an environment that says nothing of them. */
const PASSWORD = 'changeme';

/**
 * A host on the given environment that has these jobs, each in a module of its own, and the picker's own ones.
 *
 * @param timeScale how much faster than the clock jobs live
 * @throws EnvironmentError for an environment that breaks the format
 */
export async function startExampleHost(
  file: EnvironmentFile,
  jobs: ReadonlyMap<string, Partial<ExampleJob> & Pick<ExampleJob, 'reads'>>,
  timeScale?: number
): Promise<ExampleHost> {
  const name = 'inline';
  const environment = completeEnvironment(parseEnvironmentFile(JSON.stringify(file), name), name);
  checkEnvironment(environment, name);
  const folder = await mkdtemp(path.join(tmpdir(), 'ml-modules-'));
  for (const [id, job] of jobs) {
    await writeFile(path.join(folder, `${id}.json`), JSON.stringify(exampleModule(id, job)));
  }
  const host = await startHostUnderTest({ environment, modules: [folder], timeScale });
  const clientOf = (user?: string) =>
    kibanaClient(host.url, user === undefined ? undefined : { name: user, password: PASSWORD });
  return {
    elasticsearch: host.elasticsearch,
    clientOf,
    recommend: async (request = {}, user) => {
      const body: RecommendationsRequest = { refresh: true, ...request };
      const answer = await clientOf(user).post<RecommendationsResponse>(ROUTES.recommendations, body);
      if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    close: async () => {
      await host.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** State and codes of the reasons, in their order. */
export function verdictOf(job: Pick<Recommendation, 'state' | 'reasons'> | undefined): string[] {
  if (!job) throw new Error('There is no such job in the answer.');
  return [job.state, ...job.reasons.map(({ code }) => code)];
}
