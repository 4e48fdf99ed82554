import type { Recommendation } from '../../../common/api/recommendations';
import type { EnvironmentFile } from '../../host/environments/environment_file';
import type { ExampleJob } from './example_job';
import { startExampleHost, type ExampleHost } from './example_host';
import type { Situation } from './situation';

/** One host with the data and the jobs of all these situations. */
export interface SharedCluster {
  /** What is said of the job of the situation; situations that ask alike share one request. */
  jobOf(situation: Situation): Promise<Recommendation | undefined>;
  close(): Promise<void>;
}

export async function startSharedCluster(
  situations: readonly Situation[],
  environment: EnvironmentFile = {}
): Promise<SharedCluster> {
  const ids = new Map(situations.map((situation, position) => [situation, `situation_${position}`]));
  const host = await startExampleHost(
    {
      ...environment,
      indices: situations.flatMap(({ indices = [] }) => indices),
      aliases: situations.flatMap(({ aliases = [] }) => aliases),
    },
    new Map([...ids].map(([situation, id]) => [id, jobIn(situation)]))
  );
  const answers = new Map<string, ReturnType<ExampleHost['recommend']>>();
  return {
    jobOf: async (situation) => {
      const key = JSON.stringify(situation.request ?? {});
      const answer = answers.get(key) ?? host.recommend(situation.request);
      answers.set(key, answer);
      const { jobs } = await answer;
      return jobs.find(({ id }) => id === ids.get(situation));
    },
    close: () => host.close(),
  };
}

function jobIn({ indices = [], job }: Situation): Partial<ExampleJob> & Pick<ExampleJob, 'reads'> {
  return { reads: indices.map(({ name }) => name).join(','), ...job };
}
