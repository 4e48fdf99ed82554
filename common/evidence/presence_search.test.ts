import { profilesFromModules } from '../jobs/job_profile_from_module';
import { moduleFixture } from '../testing/module_fixture';
import { presenceSearches } from './presence_search';

const DAY = 86_400_000;
const NOW = 100 * DAY;

function jobsOf(...modules: Array<ReturnType<typeof moduleFixture>>) {
  return profilesFromModules(modules).profiles.map((profile) => ({
    profile,
    indices: profile.indexPatterns,
  }));
}

describe('presenceSearches', () => {
  it("asks with the job's own query, in the look-back, without slow tiers", () => {
    const [search] = presenceSearches(jobsOf(moduleFixture({})), NOW, 14);
    expect(search?.indices).toEqual(['auditbeat-*', 'logs-*']);
    expect(search?.body.query).toEqual({
      bool: {
        filter: [
          { bool: { filter: [{ term: { 'event.category': 'authentication' } }] } },
          { range: { '@timestamp': { gte: NOW - 14 * DAY, lte: NOW, format: 'epoch_millis' } } },
        ],
        must_not: [{ terms: { _tier: ['data_frozen', 'data_cold'] } }],
      },
    });
  });

  it('asks a question once for all jobs that share it', () => {
    const searches = presenceSearches(
      jobsOf(
        moduleFixture({ jobId: 'a' }),
        moduleFixture({ jobId: 'b' }),
        moduleFixture({ jobId: 'c', datafeed: { query: { match_all: {} } } })
      ),
      NOW,
      14
    );
    expect(searches.map(({ jobIds }) => jobIds)).toEqual([['a', 'b'], ['c']]);
  });

  it('asks nothing for a job without index pattern', () => {
    const jobs = jobsOf(moduleFixture({ module: { defaultIndexPattern: '' } }));
    expect(presenceSearches(jobs, NOW, 14)).toEqual([]);
  });
});
