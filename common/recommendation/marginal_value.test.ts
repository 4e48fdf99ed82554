import { lossWithout, type ValuedJob } from './marginal_value';
import { feedsOf } from './source_feeds';
import { SPRAYING, VALID_ACCOUNTS, fedBy, valuedJob } from './testing/valued_jobs';

const FAILS = 'auth_high_count_logon_fails';
const RARE_USER = 'auth_rare_user';

describe('lossWithout', () => {
  const FED = fedBy({ okta: 5 }, { id: 'a', family: FAILS, mappings: [SPRAYING] });
  const LOST = { jobs: [{ id: 'a', title: 'a' }], pairs: [SPRAYING], goals: ['failed_login_spike'] };
  const NOTHING = { jobs: [], pairs: [], goals: [] };

  it.each<{ when: string; jobs: ValuedJob[]; loss: unknown }>([
    { when: 'it is the only source', jobs: [FED], loss: LOST },
    {
      when: 'other sources bring nothing',
      jobs: [{ ...FED, ...sourcesOf({ okta: 5, aws: 0 }) }],
      loss: LOST,
    },
    { when: 'another source feeds it', jobs: [{ ...FED, ...sourcesOf({ okta: 5, aws: 1 }) }], loss: NOTHING },
    { when: 'smaller sources feed it', jobs: [{ ...FED, otherDocuments: 1 }], loss: NOTHING },
    { when: 'its sources are not known', jobs: [{ ...FED, sources: [] }], loss: NOTHING },
    { when: 'another source is asked for', jobs: [{ ...FED, ...sourcesOf({ aws: 5 }) }], loss: NOTHING },
    { when: 'it does not work', jobs: [{ ...FED, state: 'blind' }], loss: NOTHING },
    { when: 'it is outdated', jobs: [{ ...FED, outdated: true }], loss: NOTHING },
    { when: 'it is outdated but runs', jobs: [{ ...FED, outdated: true, state: 'active' }], loss: LOST },
    {
      when: 'a job of its family goes on',
      jobs: [FED, fedBy({ aws: 1 }, { id: 'b', family: FAILS })],
      loss: NOTHING,
    },
    {
      when: 'only an outdated job of its family goes on',
      jobs: [FED, fedBy({ aws: 1 }, { id: 'b', family: FAILS, outdated: true, mappings: [SPRAYING] })],
      loss: LOST,
    },
    {
      when: 'another job covers its pair',
      jobs: [FED, fedBy({ aws: 1 }, { id: 'b', family: RARE_USER, mappings: [SPRAYING] })],
      loss: { ...LOST, pairs: [] },
    },
    {
      when: 'what covers its pair needs data',
      jobs: [FED, valuedJob({ id: 'b', family: RARE_USER, mappings: [SPRAYING], state: 'needs_data' })],
      loss: LOST,
    },
    {
      when: 'what covers its pair is lost as well',
      jobs: [FED, fedBy({ okta: 1 }, { id: 'b', family: 'made_up', mappings: [SPRAYING, VALID_ACCOUNTS] })],
      loss: { ...LOST, jobs: [...LOST.jobs, { id: 'b', title: 'b' }], pairs: [VALID_ACCOUNTS, SPRAYING] },
    },
    {
      when: 'a goal is served by another family',
      jobs: [
        fedBy({ okta: 1 }, { id: 'a', family: 'linux_anomalous_user_name' }),
        fedBy({ aws: 1 }, { id: 'b', family: 'windows_anomalous_user_name' }),
      ],
      loss: { ...NOTHING, jobs: [{ id: 'a', title: 'a' }] },
    },
    {
      when: 'two jobs of its family run on it, of which one is running',
      jobs: [FED, { ...FED, id: 'b', title: 'b', outdated: true, state: 'active' }],
      loss: { ...LOST, jobs: [{ id: 'b', title: 'b' }] },
    },
  ])('says what is lost when $when', ({ jobs, loss }) => {
    expect(lossWithout(jobs, 'okta')).toEqual(loss);
    expect(lossWithout([...jobs].reverse(), 'okta')).toEqual(loss);
  });
});

describe('feedsOf', () => {
  it('lists what reads the source, most documents first', () => {
    const jobs = [
      fedBy({ okta: 1, aws: 9 }, { id: 'less' }),
      fedBy({ okta: 5 }, { id: 'more', state: 'limited' }),
      fedBy({ aws: 5 }, { id: 'other' }),
      fedBy({ okta: 7 }, { id: 'outdated', outdated: true }),
      fedBy({ okta: 3 }, { id: 'old_but_installed', outdated: true, state: 'blind' }),
    ];
    expect(feedsOf(jobs, 'okta')).toEqual([
      { jobId: 'more', title: 'more', state: 'limited', documents: 5 },
      { jobId: 'old_but_installed', title: 'old_but_installed', state: 'blind', documents: 3 },
      { jobId: 'less', title: 'less', state: 'ready', documents: 1 },
    ]);
  });
});

function sourcesOf(documents: Readonly<Record<string, number>>) {
  return { sources: fedBy(documents).sources };
}
