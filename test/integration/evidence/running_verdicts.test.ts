import type { JobsResponse } from '../../../common/api/jobs';
import { ROUTES } from '../../../common/api/routes';
import { waitFor } from '../harness/wait_for';
import { startExampleHost, verdictOf, type ExampleHost } from './example_host';
import {
  installedJobs,
  OPENING_SITUATION,
  RUNNING_CLUSTER,
  SETTLED_SITUATIONS,
  UNDER_WAY_SITUATIONS,
  type RunningSituation,
} from './running_situations';

/** The job's past is read in less than a second. */
const AT_ONCE = 6000;
/** A job's first step comes after a minute. */
const STANDING_STILL = 1;

async function listed(host: ExampleHost): Promise<JobsResponse['jobs']> {
  return (await host.clientOf().get<JobsResponse>(ROUTES.jobs)).body.jobs;
}

function itIsSeenIn(
  situations: readonly RunningSituation[],
  timeScale: number,
  until: (host: ExampleHost) => Promise<void>
) {
  const byId = new Map(situations.map((situation, position) => [`running_${position}`, situation]));
  let host: ExampleHost;

  beforeAll(async () => {
    const jobs = new Map([...byId].map(([id, { job }]) => [id, job]));
    host = await startExampleHost({ ...RUNNING_CLUSTER, jobs: installedJobs(byId) }, jobs, timeScale);
    await until(host);
  });
  afterAll(() => host.close());

  for (const [id, situation] of byId) {
    it(`${situation.name}: listed among the installed jobs`, async () => {
      const job = (await listed(host)).find((candidate) => candidate.id === id);
      expect(verdictOf(job)).toEqual(situation.listed);
      if (situation.because) expect(job?.reasons[0]).toMatchObject(situation.because);
    });
    const test = situation.defect === undefined ? it : it.failing;
    test(`${situation.name}: listed among all jobs`, async () => {
      const { jobs } = await host.recommend();
      expect(verdictOf(jobs.find((candidate) => candidate.id === id))).toEqual(situation.recommended);
    });
  }
}

describe('an installed job that', () => {
  describe('has settled', () => {
    itIsSeenIn(SETTLED_SITUATIONS, AT_ONCE, async (host) => {
      await waitFor(
        () => listed(host),
        (jobs) => jobs.every(({ realTime }) => realTime === true)
      );
    });
  });

  describe('stands still', () => {
    itIsSeenIn(UNDER_WAY_SITUATIONS, STANDING_STILL, () => Promise.resolve());
  });

  describe('changes', () => {
    const opening = new AbortController();
    afterAll(() => opening.abort());

    itIsSeenIn([OPENING_SITUATION], STANDING_STILL, async (host) => {
      const answered = fetch(new URL('/_ml/anomaly_detectors/running_0/_open', host.elasticsearch.url), {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from('elastic:changeme').toString('base64')}` },
        signal: opening.signal,
      });
      // It is answered when the job is open, which nobody waits for.
      answered.catch(() => undefined);
      await waitFor(
        () => listed(host),
        (jobs) => jobs.every(({ jobState }) => jobState === 'opening')
      );
    });
  });
});
