import type { RecommendationsResponse } from '../../../common/api/recommendations';
import { startExampleHost, verdictOf, type ExampleHost } from './example_host';
import {
  TROUBLED_CLUSTER,
  TROUBLED_JOBS,
  TROUBLE_SITUATIONS,
  type TroubleSituation,
} from './trouble_situations';

describe('a job is judged by what could be asked', () => {
  let host: ExampleHost;

  beforeAll(async () => {
    host = await startExampleHost(TROUBLED_CLUSTER, new Map(Object.entries(TROUBLED_JOBS)));
  });
  afterEach(() => host.elasticsearch.faults.clear());
  afterAll(() => host.close());

  async function holds({
    faults = [],
    user,
    expected,
    because,
    warnings = [],
  }: TroubleSituation): Promise<void> {
    for (const fault of faults) host.elasticsearch.faults.add(fault);
    const answer: RecommendationsResponse = await host.recommend({}, user);
    const jobs = new Map(answer.jobs.map((job) => [job.id, job]));
    const verdicts = Object.keys(expected).map((id) => [id, verdictOf(jobs.get(id))]);
    expect(Object.fromEntries(verdicts)).toEqual(expected);
    for (const id of because ? Object.keys(expected) : []) {
      expect([id, jobs.get(id)?.reasons[0]]).toMatchObject([id, because]);
    }
    expect(answer.warnings.map(({ code }) => code)).toEqual(warnings);
  }

  for (const situation of TROUBLE_SITUATIONS) {
    const test = situation.defect === undefined ? it : it.failing;
    test(situation.name, () => holds(situation), 40_000);
  }
});
