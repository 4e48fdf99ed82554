import fc from 'fast-check';

import { JOB_STATES } from '../evidence/job_state';
import { rankJobs, rankNotes, type Rankable, type RankContext } from './rank_jobs';

const SPRAYING = { tacticId: 'TA0006', techniqueId: 'T1110.003' };
const BRUTE_FORCE = { tacticId: 'TA0006', techniqueId: 'T1110' };
const CREDENTIALS = { tacticId: 'TA0006' };
const VALID_ACCOUNTS = { tacticId: 'TA0001', techniqueId: 'T1078' };

/** A job of no family that the catalogue knows, mapped to nothing, that costs nothing. */
function job(id: string, changes: Partial<Rankable> = {}): Rankable {
  return {
    id,
    moduleId: 'module',
    title: id,
    family: id,
    state: 'ready',
    generation: { replacedBy: [] },
    mappings: [],
    cost: { memoryBytes: 0 },
    ...changes,
  };
}

function fedBy(id: string, of: Readonly<Record<string, number>>, changes: Partial<Rankable> = {}): Rankable {
  const sources = Object.entries(of).map(([source, documents]) => ({ id: source, documents }));
  const documents = sources.reduce((sum, each) => sum + each.documents, 0);
  return job(id, { ...changes, evidence: { documents, sources } });
}

const idsOf = (jobs: readonly Rankable[]) => jobs.map(({ id }) => id);

describe('rankJobs', () => {
  it.each<{ by: string; jobs: Rankable[]; context?: RankContext }>([
    {
      by: 'fit',
      jobs: (['ready', 'limited', 'blind', 'active', 'unknown', 'needs_data'] as const).map((state) =>
        job(state, { state })
      ),
    },
    {
      by: 'outdated before all else',
      jobs: [
        job('current', { state: 'needs_data' }),
        job('outdated', { generation: { replacedBy: ['current'] }, mappings: [SPRAYING] }),
      ],
      context: { asked: { kind: 'pair', pair: SPRAYING } },
    },
    {
      by: 'families of the goal, after fit, before the rest',
      jobs: [
        job('z_first', { family: 'one' }),
        job('a_second', { family: 'two' }),
        job('first_limited', { family: 'one', state: 'limited' }),
        job('a_other', { mappings: [SPRAYING] }),
      ],
      context: { asked: { kind: 'goal', families: ['one', 'two'] } },
    },
    {
      by: 'how close a pair is',
      jobs: [
        job('exact', { mappings: [BRUTE_FORCE], state: 'limited' }),
        job('narrower', { mappings: [SPRAYING] }),
        job('tactic', { mappings: [CREDENTIALS] }),
        job('other_technique', { mappings: [{ tacticId: 'TA0006', techniqueId: 'T1003' }] }),
      ],
      context: { asked: { kind: 'pair', pair: BRUTE_FORCE } },
    },
    {
      by: 'a technique after its sub-technique that was asked for',
      jobs: [job('z_exact', { mappings: [SPRAYING] }), job('broader', { mappings: [BRUTE_FORCE] })],
      context: { asked: { kind: 'pair', pair: SPRAYING } },
    },
    {
      by: 'a technique under the tactic that was asked for only',
      jobs: [
        job('z_here', { mappings: [VALID_ACCOUNTS] }),
        job('elsewhere', { mappings: [{ tacticId: 'TA0003', techniqueId: 'T1078' }] }),
      ],
      context: { asked: { kind: 'pair', pair: { tacticId: 'TA0001' } } },
    },
    {
      by: 'share of the source among the documents of the job, not by their number',
      jobs: [
        fedBy('half', { okta: 5, aws: 5 }),
        fedBy('less', { okta: 100, aws: 900 }),
        fedBy('other', { aws: 10 }, { mappings: [SPRAYING] }),
      ],
      context: { asked: { kind: 'source', sourceId: 'okta' } },
    },
    {
      by: 'place of the match before fit',
      jobs: [job('z_best', { state: 'needs_data' }), job('good'), job('b_other')],
      context: {
        asked: {
          kind: 'text',
          places: new Map([
            ['good', 1],
            ['z_best', 0],
          ]),
        },
      },
    },
    {
      by: 'goals before pairs that are added',
      jobs: [
        job('z_goal', { family: 'auth_high_count_logon_fails' }),
        job('y_two_pairs', { mappings: [SPRAYING, VALID_ACCOUNTS] }),
        job('x_pair', { mappings: [BRUTE_FORCE] }),
        job('nothing'),
      ],
    },
    {
      by: 'what nothing active covers',
      jobs: [
        job('z_new', { mappings: [VALID_ACCOUNTS] }),
        job('known', { mappings: [SPRAYING] }),
        job('running', { state: 'active', mappings: [SPRAYING] }),
      ],
    },
    {
      by: 'memory before title',
      jobs: [job('b', { cost: { memoryBytes: 1 } }), job('a', { cost: { memoryBytes: 2 } })],
    },
    { by: 'title, then id', jobs: [job('b', { title: 'A' }), job('a', { title: 'B' })] },
  ])('orders by $by', ({ jobs, context }) => {
    expect(idsOf(rankJobs([...jobs].reverse(), context))).toEqual(idsOf(jobs));
    expect(idsOf(rankJobs(jobs, context))).toEqual(idsOf(jobs));
  });

  it('gives every job once and does not depend on the order it is given', () => {
    fc.assert(
      fc.property(someJobs(), someContext(), (jobs, context) => {
        const ranked = rankJobs(jobs, context);
        expect(new Set(ranked)).toEqual(new Set(jobs));
        expect(ranked).toHaveLength(jobs.length);
        expect(rankJobs([...jobs].reverse(), context)).toEqual(ranked);
      })
    );
  });

  it('never moves a job up for needing data', () => {
    fc.assert(
      fc.property(someJobs(), someContext(), (jobs, context) => {
        const [, ...others] = jobs;
        const subject = job('subject', { mappings: [BRUTE_FORCE] });
        const place = (state: Rankable['state']) =>
          idsOf(rankJobs([...others, { ...subject, state }], context)).indexOf('subject');
        expect(place('needs_data')).toBeGreaterThanOrEqual(place('ready'));
      })
    );
  });
});

describe('rankNotes', () => {
  const noteOf = (subject: Rankable, others: readonly Rankable[] = [], context: RankContext = {}) =>
    rankNotes([subject, ...others], context).get(subject);

  it('says what decided', () => {
    const subject = fedBy('a', { okta: 1, aws: 3 }, { state: 'limited', cost: { memoryBytes: 32 } });
    expect(noteOf(subject, [], { asked: { kind: 'source', sourceId: 'okta' } })).toEqual({
      outdated: false,
      state: 'limited',
      relevance: { kind: 'source', documents: 1, share: 0.25 },
      adds: { kind: 'nothing_named' },
      memoryBytes: 32,
    });
  });

  const FAILS = job('fails', {
    family: 'auth_high_count_logon_fails',
    mappings: [SPRAYING, VALID_ACCOUNTS, SPRAYING],
  });
  const GOALS = ['failed_login_spike'];

  it.each<{ when: string; others: Rankable[]; context?: RankContext; adds: unknown }>([
    {
      when: 'nothing runs',
      others: [],
      adds: { kind: 'new', pairs: [VALID_ACCOUNTS, SPRAYING], goals: expect.any(Array) },
    },
    {
      when: 'a pair of it is covered',
      others: [job('running', { state: 'active', mappings: [SPRAYING] })],
      adds: { kind: 'new', pairs: [VALID_ACCOUNTS], goals: expect.any(Array) },
    },
    {
      when: 'what covers it is blind',
      others: [job('blind', { state: 'blind', mappings: [SPRAYING] })],
      adds: { kind: 'new', pairs: [VALID_ACCOUNTS, SPRAYING], goals: expect.any(Array) },
    },
    {
      when: 'all of it is covered',
      others: [{ ...FAILS, id: 'running', state: 'active' }],
      adds: { kind: 'nothing_new' },
    },
    {
      when: 'all of it is covered by a job that is not to be ranked',
      others: [],
      context: { alsoActive: [FAILS] },
      adds: { kind: 'nothing_new' },
    },
  ])('tells what a job adds when $when', ({ others, context, adds }) => {
    expect(noteOf(FAILS, others, context)?.adds).toEqual(adds);
  });

  it('names the goals of the catalogue that nothing active serves', () => {
    const { adds } = noteOf(FAILS) ?? {};
    expect(adds).toMatchObject({ kind: 'new', goals: GOALS });
  });

  it('says that an active job runs already', () => {
    expect(noteOf({ ...FAILS, state: 'active' })?.adds).toEqual({ kind: 'runs_already' });
  });

  it('keeps jobs of one id apart', () => {
    const [one, two] = [job('same', { moduleId: 'one' }), job('same', { moduleId: 'two' })];
    expect(rankNotes([one, two]).size).toBe(2);
    expect(rankJobs([two, one])).toEqual([one, two]);
  });
});

function someJobs(): fc.Arbitrary<Rankable[]> {
  return fc.uniqueArray(
    fc
      .record({
        id: fc.string({ maxLength: 2 }),
        title: fc.string({ maxLength: 2 }),
        state: fc.constantFrom(...JOB_STATES),
        family: fc.constantFrom('auth_high_count_logon_fails', 'auth_rare_user', 'made_up'),
        mappings: fc.subarray([SPRAYING, BRUTE_FORCE, CREDENTIALS, VALID_ACCOUNTS]),
        memoryBytes: fc.nat(2),
        okta: fc.nat(3),
        replaced: fc.boolean(),
      })
      .map(({ memoryBytes, okta, replaced, ...rest }) => ({
        ...fedBy(rest.id, { okta, aws: 1 }, rest),
        cost: { memoryBytes },
        generation: { replacedBy: replaced ? ['newer'] : [] },
      })),
    { selector: ({ id }) => id, maxLength: 8 }
  );
}

function someContext(): fc.Arbitrary<RankContext> {
  return fc.constantFrom<RankContext>(
    {},
    { asked: { kind: 'goal', families: ['auth_rare_user', 'made_up'] } },
    { asked: { kind: 'pair', pair: BRUTE_FORCE } },
    { asked: { kind: 'source', sourceId: 'okta' } },
    { asked: { kind: 'text', places: new Map([['', 0]]) } },
    { alsoActive: [{ family: 'auth_rare_user', mappings: [SPRAYING] }] }
  );
}
