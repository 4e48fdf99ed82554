import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS } from '../catalogue/attack/attack_version';
import { buildCoverage } from './build_coverage';
import type { Coverage } from './coverage';
import type { CoverageMode } from './coverage_mode';
import type { CoverageState } from './coverage_state';
import { coverageJobFixture as job } from './testing/coverage_job_fixture';

function pairOf(coverage: Coverage, key: string) {
  return coverage.pairs.find((pair) => pairKey(pair) === key);
}

function totalsOf(coverage: Coverage, tacticId: string) {
  return coverage.tactics.find((totals) => totals.tacticId === tacticId);
}

describe('a pair', () => {
  it('is exactly what a mapping names: not the same technique elsewhere, no parent, no sub-technique', () => {
    const { pairs } = buildCoverage([job('a', ['TA0005/T1078.004'])], 18, 'now');
    expect(pairs.map(pairKey)).toEqual(['TA0005/T1078.004']);
  });

  it('has its families best first, twins in one, with the state of the best', () => {
    const jobs = [
      job('script', ['TA0002/T1059'], { state: 'needs_data' }),
      job('v2_dns', ['TA0002/T1059'], { family: 'dns', state: 'blind', installed: true, rule: 'enabled' }),
      job('v3_dns', ['TA0002/T1059'], { family: 'dns', state: 'active', installed: true, rule: 'disabled' }),
    ];
    expect(buildCoverage(jobs, 18, 'now').pairs).toEqual([
      {
        tacticId: 'TA0002',
        techniqueId: 'T1059',
        state: 'active',
        rule: 'disabled',
        families: [
          { family: 'dns', state: 'active', jobIds: ['v3_dns', 'v2_dns'], rule: 'disabled' },
          { family: 'script', state: 'needs_data', jobIds: ['script'], rule: 'none' },
        ],
      },
    ]);
  });

  it.each<[CoverageMode, CoverageState, string]>([
    ['now', 'blind', 'disabled'],
    ['ready', 'active', 'not_installed'],
    ['everything', 'active', 'enabled'],
  ])('has in the mode %s the state %s and the rule %s', (mode, state, rule) => {
    const jobs = [
      job('a', ['TA0002/T1059'], { state: 'blind', rule: 'disabled' }),
      job('b', ['TA0002/T1059'], { state: 'ready', rule: 'not_installed' }),
      job('c', ['TA0002/T1059'], { state: 'needs_data', rule: 'enabled' }),
    ];
    expect(buildCoverage(jobs, 18, mode).pairs).toMatchObject([{ state, rule }]);
  });

  it('has of equally good jobs first the one that is better as it is, then the one that more reads', () => {
    const jobs = [
      job('a', ['TA0002'], { family: 'one', state: 'needs_data', rule: 'enabled' }),
      job('b', ['TA0002'], { family: 'one', state: 'ready', rule: 'none' }),
      job('c', ['TA0002'], { family: 'one', state: 'ready', rule: 'disabled' }),
    ];
    expect(buildCoverage(jobs, 18, 'everything').pairs[0]?.families).toMatchObject([
      { jobIds: ['c', 'b', 'a'], rule: 'enabled' },
    ]);
  });

  it('names a job once that two modules have', () => {
    const twice = [job('a', ['TA0002']), job('a', ['TA0002'], { moduleId: 'other' }), job('b', [])];
    const coverage = buildCoverage([...twice, job('b', [], { moduleId: 'other' })], 18, 'now');
    expect(pairOf(coverage, 'TA0002')?.families).toMatchObject([{ jobIds: ['a'] }]);
    expect(coverage.unmapped).toEqual(['b']);
  });

  it('comes in matrix order, each tactic alone first', () => {
    const named = ['TA0011/T1071', 'TA0005/T1078', 'TA0005', 'TA0043/T1595', 'TA0005/T1078.004'];
    expect(buildCoverage([job('a', named)], 18, 'now').pairs.map(pairKey)).toEqual([
      'TA0043/T1595',
      'TA0005',
      'TA0005/T1078',
      'TA0005/T1078.004',
      'TA0011/T1071',
    ]);
  });
});

describe('an outdated job', () => {
  const outdated = { replacedBy: ['v3_dns'], unplaced: [] };

  it('counts while it is installed', () => {
    const { pairs } = buildCoverage([job('dns', ['TA0011'], { ...outdated, installed: true })], 18, 'now');
    expect(pairs).toHaveLength(1);
  });

  it('is nowhere if it is not installed', () => {
    const coverage = buildCoverage(
      [job('dns', ['TA0011'], outdated), job('old', [], outdated)],
      18,
      'everything'
    );
    expect(coverage).toMatchObject({ pairs: [], unmapped: [], unplaced: [], moved: [], narrowed: [] });
    expect(totalsOf(coverage, 'TA0011')?.families.active).toBe(0);
  });
});

describe('what is listed beside the pairs', () => {
  it('are jobs without any mapping, mappings without a place, moved and narrowed ones', () => {
    const nowhere = {
      techniqueId: 'T9999',
      source: 'job' as const,
      rules: [],
      why: { code: 'unknown_technique' as const },
    };
    const from = { tacticId: 'TA0005', techniqueId: 'T1562' };
    const sub = { tacticId: 'TA0005', techniqueId: 'T1562.001' };
    const to = { tacticId: 'TA0112', techniqueId: 'T1685' };
    const coverage = buildCoverage(
      [
        job('unmapped', []),
        job('lost', [], { unplaced: [nowhere] }),
        job('moved', [], {
          mappings: [
            { ...to, source: 'rule_asset', rules: [], movedFrom: from, joined: [sub] },
            { tacticId: 'TA0005', source: 'rule_asset', rules: [], narrowed: true },
          ],
        }),
      ],
      19,
      'now'
    );
    expect(coverage.unmapped).toEqual(['unmapped']);
    expect(coverage.unplaced).toEqual([{ jobId: 'lost', ...nowhere }]);
    expect(coverage.moved).toEqual([
      { jobId: 'moved', source: 'rule_asset', from, to },
      { jobId: 'moved', source: 'rule_asset', from: sub, to },
    ]);
    expect(coverage.narrowed).toEqual(['moved']);
    expect(coverage.pairs[0]).not.toHaveProperty('narrowed');
  });
});

describe('totals of a tactic', () => {
  it('count pairs as they are, techniques by the best of theirs, the tactic alone only among families and unread', () => {
    const coverage = buildCoverage(
      [
        job('a', ['TA0011/T1071.004'], { state: 'active', rule: 'enabled' }),
        job('b', ['TA0011', 'TA0011/T1071'], { state: 'active', rule: 'disabled' }),
        job('c', ['TA0011/T1572'], { state: 'needs_data' }),
      ],
      18,
      'now'
    );
    expect(totalsOf(coverage, 'TA0011')).toMatchObject({
      pairs: { active: 2, needs_data: 1, none: 45 - 3 },
      techniques: { active: 1, needs_data: 1, none: 18 - 2 },
      families: { active: 2, needs_data: 1, none: 0 },
      unread: 2,
    });
    expect(totalsOf(coverage, 'TA0003')).toMatchObject({
      pairs: { active: 0 },
      families: { active: 0 },
      unread: 0,
    });
  });

  it('count a family once, by the best of its pairs', () => {
    const jobs = [
      job('v3_dns', ['TA0011/T1071'], { family: 'dns', state: 'active' }),
      job('v2_dns', ['TA0011/T1572'], { family: 'dns', state: 'needs_data' }),
    ];
    expect(totalsOf(buildCoverage(jobs, 18, 'now'), 'TA0011')?.families).toMatchObject({
      active: 1,
      needs_data: 0,
    });
  });

  it.each([
    ['enabled', 0],
    ['disabled', 1],
    ['not_installed', 1],
    ['none', 1],
    ['unknown', 0],
  ] as const)('have an active pair whose rule is %s as unread: %s', (rule, unread) => {
    const jobs = [
      job('a', ['TA0011/T1071'], { state: 'active', rule }),
      job('b', ['TA0011/T1572'], { rule }),
    ];
    expect(totalsOf(buildCoverage(jobs, 18, 'now'), 'TA0011')?.unread).toBe(unread);
  });

  it('are there for every tactic of every version, in matrix order', () => {
    for (const version of ATTACK_VERSIONS) {
      const { tactics } = buildCoverage([], version, 'now');
      expect(tactics.map(({ tacticId }) => tacticId)).toEqual(
        attackMatrix(version).tactics.map(({ id }) => id)
      );
    }
  });
});

describe('the work', () => {
  /** How often a state is looked at for this many jobs that name every technique of ATT&CK in turn. */
  function looks(count: number): number {
    const { techniques } = attackMatrix(18);
    let reads = 0;
    const jobs = Array.from({ length: count }, (_, index) => {
      const named = Array.from({ length: 10 }, (_unused, step) => {
        const technique = techniques[(index * 10 + step) % techniques.length];
        return `${technique?.tacticIds[0]}/${technique?.id}`;
      });
      const one = job(`job_${index}`, named);
      const state = one.state;
      return Object.defineProperty(one, 'state', {
        get: () => {
          reads += 1;
          return state;
        },
      });
    });
    buildCoverage(jobs, 18, 'now');
    return reads;
  }

  it('grows with the jobs, not with their square', () => {
    expect(looks(1000)).toBeLessThan(looks(500) * 3);
  });
});
