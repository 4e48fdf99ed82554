import fc from 'fast-check';

import { startHostUnderTest, type HostUnderTest } from '../harness/running_host';
import { activationCommands, type ActivationModel, type ActivationWorld } from './harness/activation_model';
import { clusterTruth, type ClusterTruth } from './harness/cluster_truth';
import { memoryStorage } from './harness/memory_storage';
import { runnerPage } from './harness/runner_page';

const QUICK = 12_000;
const CHOSEN = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea', 'v3_linux_rare_sudo_user_ea'];
/** One that the browser under test may select too, and one that it never does. */
const MADE_BY_OTHERS = ['v3_linux_rare_sudo_user_ea', 'auth_rare_user_ea'];
const RUNS = 20;

describe('whatever a user does in whatever order, and whatever goes wrong meanwhile', () => {
  let host: HostUnderTest;
  let truth: ClusterTruth;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default', timeScale: QUICK, rules: 'built-in' });
    truth = clusterTruth(host);
  });
  afterAll(async () => {
    await truth.close();
    await host.close();
  });

  it('no job is called running that is not, none is made that was not selected, none deleted that others made', async () => {
    await fc.assert(
      fc.asyncProperty(activationCommands(CHOSEN), async (commands) => {
        await fc.asyncModelRun(async () => ({ model: newModel(), real: await newWorld() }), commands);
      }),
      { numRuns: RUNS, endOnFailure: true }
    );
  }, 120_000);

  function newModel(): ActivationModel {
    return { selected: new Set(), foreign: new Set(MADE_BY_OTHERS) };
  }

  /** An empty cluster but for what another browser has activated. */
  async function newWorld(): Promise<ActivationWorld> {
    for (const jobId of (await truth.jobs()).keys()) await truth.deleteJob(jobId);
    await runnerPage(host.url, memoryStorage()).activate({ jobIds: MADE_BY_OTHERS });
    const storage = memoryStorage();
    return { host, truth, storage, page: runnerPage(host.url, storage) };
  }
});
