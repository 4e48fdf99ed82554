import type { ValuedJob } from './marginal_value';
import { onboardingGains } from './onboarding_gains';
import { SPRAYING, VALID_ACCOUNTS, fedBy, valuedJob } from './testing/valued_jobs';

const OKTA = { package: 'okta', title: 'Okta' };
const AWS = { package: 'aws', title: 'AWS', installed: true, ships: true };
const ENDPOINT = { package: 'endpoint', title: 'Elastic Defend', installed: false, ships: false };
const ALL = [OKTA, AWS, ENDPOINT];
const FAILS = 'auth_high_count_logon_fails';

const noDatasets = () => [];

function waiting(changes: Partial<ValuedJob> & { wouldBeReadyWith: readonly string[] }): ValuedJob {
  return valuedJob({ state: 'needs_data', ...changes });
}

describe('onboardingGains', () => {
  it('says what an integration would add, and the datasets for it', () => {
    const jobs = [
      waiting({ id: 'a', family: FAILS, mappings: [SPRAYING, VALID_ACCOUNTS], wouldBeReadyWith: ['aws'] }),
      fedBy({ okta: 1 }, { id: 'b', mappings: [SPRAYING] }),
    ];
    const datasetsFor = (jobId: string, name: string) => [`${name}.z`, `${name}.${jobId}`, `${name}.z`];
    expect(onboardingGains(jobs, ALL, datasetsFor)).toEqual([
      {
        ...AWS,
        jobs: [{ id: 'a', title: 'a' }],
        pairs: [VALID_ACCOUNTS],
        goals: ['failed_login_spike'],
        datasets: ['aws.a', 'aws.z'],
      },
    ]);
  });

  const WAITING = waiting({ id: 'a', family: FAILS, mappings: [SPRAYING], wouldBeReadyWith: ['okta'] });

  it.each<{ when: string; jobs: ValuedJob[] }>([
    { when: 'the job works', jobs: [{ ...WAITING, state: 'limited' }] },
    { when: 'the job could not be checked', jobs: [{ ...WAITING, state: 'unknown' }] },
    { when: 'the job is installed and blind', jobs: [{ ...WAITING, state: 'blind' }] },
    { when: 'the job is outdated', jobs: [{ ...WAITING, outdated: true }] },
    { when: 'a job of its family works', jobs: [WAITING, fedBy({ aws: 1 }, { id: 'b', family: FAILS })] },
    { when: 'another package is needed', jobs: [{ ...WAITING, wouldBeReadyWith: ['unheard_of'] }] },
  ])('adds nothing when $when', ({ jobs }) => {
    expect(onboardingGains(jobs, ALL, noDatasets)).toEqual([]);
  });

  it('counts a family once', () => {
    const jobs = [WAITING, { ...WAITING, id: 'b', title: 'b' }];
    expect(onboardingGains(jobs, ALL, noDatasets)).toMatchObject([{ jobs: [{ id: 'a' }] }]);
  });

  it('does not count an outdated job that is only ready as cover', () => {
    const jobs = [WAITING, fedBy({ aws: 1 }, { id: 'b', outdated: true, mappings: [SPRAYING] })];
    expect(onboardingGains(jobs, ALL, noDatasets)).toMatchObject([{ pairs: [SPRAYING] }]);
  });

  it('puts goals before pairs, pairs before jobs, and equal ones by title', () => {
    const jobs = [
      waiting({ id: 'goal', family: FAILS, wouldBeReadyWith: ['goals'] }),
      waiting({ id: 'two', mappings: [SPRAYING, VALID_ACCOUNTS], wouldBeReadyWith: ['pairs', 'b', 'a'] }),
      waiting({ id: 'one', mappings: [SPRAYING], wouldBeReadyWith: ['jobs', 'pairs'] }),
      waiting({ id: 'none', wouldBeReadyWith: ['jobs'] }),
    ];
    const integrations = ['jobs', 'b', 'pairs', 'a', 'goals'].map((name) => ({ package: name, title: name }));
    const order = onboardingGains(jobs, integrations, noDatasets).map((gain) => gain.package);
    expect(order).toEqual(['goals', 'pairs', 'a', 'b', 'jobs']);
  });
});
