import type { EnvironmentFile } from '../../host/environments/environment_file';
import { verdictOf } from './example_host';
import { startSharedCluster, type SharedCluster } from './shared_cluster';
import type { Situation } from './situation';

/** Defines a test for each situation, all of them in one cluster that is else as `environment` says. */
export function itHolds(situations: readonly Situation[], environment: EnvironmentFile): void {
  let cluster: SharedCluster;
  beforeAll(async () => {
    cluster = await startSharedCluster(situations, environment);
  });
  afterAll(() => cluster.close());

  for (const situation of situations) {
    const { name, expected, because, evidence, defect } = situation;
    const test = defect === undefined ? it : it.failing;
    test(name, async () => {
      const job = await cluster.jobOf(situation);
      expect(verdictOf(job)).toEqual(expected);
      if (because) expect(job?.reasons[0]).toMatchObject(because);
      if (evidence) expect(job?.evidence).toMatchObject(evidence);
    });
  }
}
