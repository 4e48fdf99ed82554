import fc from 'fast-check';

import type { JobsResponse } from '../../../../common/api/jobs';
import { ROUTES } from '../../../../common/api/routes';
import { kibanaClient } from '../../harness/kibana_client';
import type { HostUnderTest } from '../../harness/running_host';
import type { ClusterTruth } from './cluster_truth';
import type { HttpTrouble } from './faulty_http';
import type { memoryStorage } from './memory_storage';
import { runnerPage, type RunnerPage } from './runner_page';

/** What must hold whatever is done in whatever order. */
export interface ActivationModel {
  /** Jobs that were ever selected and activated by the browser under test. */
  selected: Set<string>;
  /** Jobs that somebody else made. */
  foreign: Set<string>;
}

export interface ActivationWorld {
  host: HostUnderTest;
  truth: ClusterTruth;
  storage: ReturnType<typeof memoryStorage>;
  page: RunnerPage;
}

type Command = fc.AsyncCommand<ActivationModel, ActivationWorld>;

/** A page that was closed is opened again, as its user would. */
function reopen(world: ActivationWorld): void {
  world.page.runner.release();
  world.page.http.closePageAfter(0);
  world.page = runnerPage(world.host.url, world.storage);
  const [latest] = world.page.runner.history();
  if (latest?.status === 'interrupted') world.page.runner.reopen(latest.activationId);
}

/** Lets an operation run until it ends, or its page is closed. */
async function untilEnd(world: ActivationWorld, operation: Promise<unknown>): Promise<void> {
  const { page } = world;
  let ended = false;
  const watched = operation
    .catch((error: unknown) => {
      // A plan that could not be had is no activation.
      if (!(error instanceof Error)) throw error;
    })
    .finally(() => {
      ended = true;
    });
  while (!ended && !page.http.isClosed) await new Promise((resolve) => setTimeout(resolve, 10));
  if (ended) {
    await watched;
    return;
  }
  // What was under way in Kibana comes to its end without the page, and the heartbeat of the page grows old.
  await new Promise((resolve) => setTimeout(resolve, 400));
  reopen(world);
}

/** What a page of the same user sees that has no trouble. */
async function seenJobs({ host }: ActivationWorld): Promise<JobsResponse> {
  return (await kibanaClient(host.url).get<JobsResponse>(ROUTES.jobs)).body;
}

async function checkAll(model: ActivationModel, world: ActivationWorld): Promise<void> {
  expect(world.page.unseen).toEqual([]);
  const jobs = await world.truth.jobs();
  for (const jobId of jobs.keys()) {
    expect(model.selected.has(jobId) || model.foreign.has(jobId)).toBe(true);
  }
  for (const jobId of model.foreign) expect([...jobs.keys()]).toContain(jobId);

  world.page.runner.observe(await seenJobs(world));
  const now = await world.truth.jobs();
  const run = world.page.runner.getState();
  for (const { jobId, progress } of run?.operation === 'activate' ? run.jobs : []) {
    if (progress.phase !== 'done') continue;
    expect([jobId, now.get(jobId)?.jobState, now.get(jobId)?.datafeedState]).toEqual([
      jobId,
      'opened',
      'started',
    ]);
  }
}

function command(
  name: string,
  act: (model: ActivationModel, world: ActivationWorld) => Promise<void> | void
): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await act(model, world);
      await checkAll(model, world);
    },
    toString: () => name,
  };
}

const TROUBLES: readonly HttpTrouble[] = [403, 409, 429, 500, 'reset', 'lost'];
const CALLS: ReadonlyArray<readonly [string, RegExp]> = [
  ['look', /^GET \/internal\/ml_job_picker\/jobs/],
  ['create', /bulk_create/],
  ['start', /force_start/],
  ['stop', /stop_datafeeds/],
  ['close', /close_jobs/],
  ['delete', /delete_jobs/],
  ['rules', /detection_engine/],
];

/** Sequences of what a user does and what befalls the page. */
export function activationCommands(jobIds: readonly string[]) {
  const chosen = fc.subarray([...jobIds], { minLength: 1 });
  return fc.commands(
    [
      chosen.map((ids) =>
        command(`activate ${ids.join('+')}`, async (model, world) => {
          ids.forEach((id) => model.selected.add(id));
          await untilEnd(world, world.page.activate({ jobIds: ids }));
        })
      ),
      fc.constant(
        command('undo', async (_model, world) => {
          const past = world.page.runner.history().find(({ status }) => status !== 'undone');
          if (past) await untilEnd(world, world.page.runner.undo(past.activationId));
        })
      ),
      chosen.map((ids) =>
        command(`stop ${ids.join('+')}`, async (_model, world) => {
          const jobs = (await seenJobs(world)).jobs.filter(({ id }) => ids.includes(id));
          if (jobs.length > 0) await untilEnd(world, world.page.runner.stop(jobs));
        })
      ),
      fc.constantFrom(...jobIds).map((jobId) =>
        command(`somebody else closes ${jobId}`, async (_model, { truth }) => {
          if ((await truth.jobs()).get(jobId)?.jobState === 'opened') await truth.closeJob(jobId);
        })
      ),
      fc.constant(command('go on', async (_model, world) => untilEnd(world, world.page.runner.goOn()))),
      fc.constant(command('reload', (_model, world) => reopen(world))),
      fc
        .tuple(fc.constantFrom(...CALLS), fc.constantFrom(...TROUBLES), fc.integer({ min: 1, max: 4 }))
        .map(([[name, call], trouble, times]) =>
          command(`trouble ${trouble} with ${name} ×${times}`, (_model, world) =>
            world.page.http.fault({ call, trouble, times })
          )
        ),
      fc.constant(command('no more trouble', (_model, world) => world.page.http.clearFaults())),
      fc
        .integer({ min: 1, max: 9 })
        .map((requests) =>
          command(`close the page after ${requests} requests`, (_model, world) =>
            world.page.http.closePageAfter(requests)
          )
        ),
    ],
    { maxCommands: 14, size: '+1' }
  );
}
