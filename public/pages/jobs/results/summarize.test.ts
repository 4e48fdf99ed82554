import { installedJob } from '../../../testing/fixtures';
import { jobResults, resultsResponse } from '../../../testing/result_fixtures';
import { highestLanes, summarize } from './summarize';

const job = (id: string) => installedJob({ id, title: `Job ${id}` });
const scored = (jobId: string, score: number) =>
  jobResults({ jobId, max: { score, timeMs: 0, interim: false }, anomalies: 2 });

it('counts only the jobs that are shown', () => {
  const answer = resultsResponse([
    scored('a', 30),
    scored('b', 82),
    jobResults({ jobId: 'c', max: undefined, anomalies: 0 }),
  ]);
  expect(summarize([job('a'), job('c'), job('d')], answer)).toEqual({
    jobs: 3,
    noticing: 1,
    anomalies: 2,
    threshold: 50,
    highest: 30,
  });
  expect(summarize([], answer)).toMatchObject({ jobs: 0, noticing: 0, highest: undefined });
});

it('shows the highest lanes, at most fifteen', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `j${index}`);
  const answer = resultsResponse(ids.map((id, index) => scored(id, index)));
  const lanes = highestLanes(ids.map(job), answer);
  expect(lanes).toHaveLength(15);
  expect(lanes[0]).toMatchObject({ id: 'j19', label: 'Job j19' });
  expect(highestLanes([job('j3')], answer).map(({ id }) => id)).toEqual(['j3']);
});
