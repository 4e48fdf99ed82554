import { pairKey } from '../catalogue/attack/attack_pair';
import type { Reason } from '../evidence/reason';
import { buildCoverage } from './build_coverage';
import { compareSnapshots } from './compare_snapshots';
import type { CoverageJob } from './coverage_job';
import type { CoverageMode } from './coverage_mode';
import type { CoverageSnapshot } from './coverage_snapshot';
import { snapshotOfCoverage } from './snapshot_of_coverage';
import { coverageJobFixture as job, pairOfKey } from './testing/coverage_job_fixture';

const DNS = 'TA0011/T1071.004';
const RUNNING: Partial<CoverageJob> = {
  state: 'active',
  installed: true,
  rule: 'enabled',
  reasons: [{ code: 'running', documents: 1 }],
};

function taken(jobs: readonly CoverageJob[], mode: CoverageMode = 'now'): CoverageSnapshot {
  return snapshotOfCoverage(buildCoverage(jobs, 18, mode), jobs, 1);
}

function layer(keys: readonly string[], version: 18 | 19 = 18): CoverageSnapshot {
  const pairs = keys.map((key) => ({ ...pairOfKey(key), state: 'marked' as const, jobs: [] }));
  return { origin: 'layer', version, mode: 'now', pairs, unplaced: [] };
}

function changesOf(before: readonly CoverageJob[], after: readonly CoverageJob[]) {
  return compareSnapshots(taken(before), taken(after)).changes.map((change) => ({
    key: pairKey(change),
    kind: change.kind,
    causes: change.causes,
  }));
}

describe('a pair', () => {
  const ready = job('dns', [DNS]);
  const running = job('dns', [DNS], RUNNING);

  it('is won, lost, kept, or changed between states that are not active', () => {
    const lacking = job('dns', [DNS], { state: 'needs_data' });
    expect(compareSnapshots(taken([ready]), taken([running]))).toEqual({
      version: 18,
      changes: [
        {
          ...pairOfKey(DNS),
          kind: 'won',
          before: 'ready',
          after: 'active',
          causes: [{ code: 'job_started', jobId: 'dns' }],
        },
      ],
      kept: 0,
      unplaced: [],
    });
    expect(changesOf([running], [ready])).toMatchObject([{ kind: 'lost' }]);
    expect(changesOf([ready], [lacking])).toMatchObject([{ kind: 'changed' }]);
    expect(compareSnapshots(taken([running]), taken([running]))).toMatchObject({ changes: [], kept: 1 });
  });

  it('changes where the enabled rule comes or goes, but not between rules that alert nobody', () => {
    const disabled = job('dns', [DNS], { ...RUNNING, rule: 'disabled' });
    const missing = job('dns', [DNS], { ...RUNNING, rule: 'not_installed' });
    expect(changesOf([running], [disabled])).toEqual([
      { key: DNS, kind: 'changed', causes: [{ code: 'rule_disabled', jobId: 'dns' }] },
    ]);
    expect(changesOf([missing], [running])).toEqual([
      { key: DNS, kind: 'changed', causes: [{ code: 'rule_enabled', jobId: 'dns' }] },
    ]);
    expect(changesOf([missing], [disabled])).toEqual([]);
  });

  it('is not changed by the rule of a job that does not give it its state', () => {
    const unread = job('dns', [DNS], { ...RUNNING, rule: 'none' });
    const other = job('other', [DNS], { rule: 'enabled' });
    expect(changesOf([unread, other], [unread, { ...other, rule: 'none' }])).toEqual([]);
  });

  it('is not changed by rules that could not be read', () => {
    const unread = job('dns', [DNS], { ...RUNNING, rule: 'unknown' });
    expect(changesOf([running], [unread])).toEqual([]);
    expect(changesOf([unread], [running])).toEqual([]);
  });

  it('changes where one of two jobs that ran has stopped, though the pair is still active', () => {
    const closed: Reason = { code: 'job_not_open', jobState: 'closed', documents: 1 };
    const other = job('other', [DNS], RUNNING);
    const stopped = job('other', [DNS], { ...RUNNING, state: 'blind', reasons: [closed] });
    expect(compareSnapshots(taken([running, other]), taken([running, stopped]))).toMatchObject({
      changes: [
        {
          kind: 'changed',
          before: 'active',
          after: 'active',
          causes: [{ code: 'job_stopped', jobId: 'other' }],
        },
      ],
      kept: 1,
    });
  });

  it('that nobody names any more ends in none', () => {
    expect(compareSnapshots(taken([ready]), taken([])).changes).toMatchObject([
      { kind: 'changed', before: 'ready', after: 'none', causes: [{ code: 'job_gone', jobId: 'dns' }] },
    ]);
  });
});

describe('causes', () => {
  it('tell new jobs from new mappings, and jobs that are gone from mappings that are', () => {
    const before = [job('a', ['TA0011']), job('gone', [DNS]), job('b', ['TA0011', DNS])];
    const after = [job('a', ['TA0011', DNS]), job('new', [DNS]), job('b', ['TA0011'])];
    expect(changesOf(before, after)).toEqual([
      {
        key: DNS,
        kind: 'changed',
        causes: [
          { code: 'mapping_added', jobId: 'a' },
          { code: 'mapping_removed', jobId: 'b' },
          { code: 'job_gone', jobId: 'gone' },
          { code: 'new_job', jobId: 'new' },
        ],
      },
    ]);
  });

  it('know a job that another generation replaced, and what became of it', () => {
    const before = [job('v2_dns', [DNS], { ...RUNNING, family: 'dns' })];
    const after = [job('dns_ea', [DNS], { family: 'dns' })];
    expect(changesOf(before, after)).toEqual([
      {
        key: DNS,
        kind: 'lost',
        causes: [
          { code: 'job_renamed', jobId: 'dns_ea', formerJobId: 'v2_dns' },
          { code: 'job_stopped', jobId: 'dns_ea' },
        ],
      },
    ]);
  });

  it('do not call a new generation a rename while the old one is still there', () => {
    const old = job('v2_dns', [DNS], { ...RUNNING, family: 'dns' });
    expect(changesOf([old], [old, job('dns_ea', [DNS], { family: 'dns' })])).toMatchObject([
      { kind: 'changed', causes: [{ code: 'new_job', jobId: 'dns_ea' }] },
    ]);
  });

  it('are none where the two were only taken in different modes', () => {
    const jobs = [job('a', [DNS])];
    expect(compareSnapshots(taken(jobs, 'ready'), taken(jobs)).changes).toMatchObject([
      { kind: 'lost', before: 'active', after: 'ready', causes: [] },
    ]);
  });
});

describe('coverages in two versions of ATT&CK', () => {
  const moved = { ...pairOfKey('TA0112/T1686'), movedFrom: pairOfKey('TA0005/T1562.004') };

  function in19(changes: Partial<CoverageJob>): CoverageSnapshot {
    const mappings = [moved, pairOfKey(DNS)].map((pair) => ({
      ...pair,
      source: 'catalogue' as const,
      rules: [],
    }));
    const jobs = [job('a', [], { ...RUNNING, ...changes, mappings })];
    return snapshotOfCoverage(buildCoverage(jobs, 19, 'now'), jobs, 2);
  }

  const in18 = taken([job('a', ['TA0005/T1562.004', DNS], RUNNING)]);

  it('do not differ by the version alone', () => {
    expect(compareSnapshots(in18, in19({}))).toEqual({ version: 19, changes: [], kept: 2, unplaced: [] });
    expect(compareSnapshots(in19({}), in18)).toMatchObject({ version: 18, changes: [], kept: 2 });
  });

  it('have the version as a cause only where a pair was carried over from elsewhere', () => {
    const { changes } = compareSnapshots(in18, in19({ state: 'ready', installed: false }));
    const stopped = { code: 'job_stopped', jobId: 'a' };
    expect(changes.map(({ kind, causes }) => [kind, causes])).toEqual([
      ['lost', [stopped, { code: 'attack_version', from: 18, to: 19 }]],
      ['lost', [stopped]],
    ]);
  });

  describe('where one version has in one place what the other has in several', () => {
    const in19As = (...keys: string[]) => {
      const mappings = keys.map((key) => ({ ...pairOfKey(key), source: 'catalogue' as const, rules: [] }));
      const jobs = [job('a', [], { ...RUNNING, mappings })];
      return snapshotOfCoverage(buildCoverage(jobs, 19, 'now'), jobs, 2);
    };
    const told = (before: CoverageSnapshot, after: CoverageSnapshot) =>
      compareSnapshots(before, after).changes.map((change) => [
        pairKey(change),
        change.kind,
        change.causes.map(({ code }) => code),
      ]);
    const fine = 'TA0005/T1562.001';
    const coarse = 'TA0005/T1562';
    const merged = 'TA0112/T1685';

    it('call the version the cause, not the mapping', () => {
      expect(told(in19As(merged), taken([job('a', [coarse, fine], RUNNING)]))).toEqual([
        [fine, 'won', ['attack_version']],
      ]);
      expect(told(in19As(merged), taken([job('a', [fine], RUNNING)]))).toEqual([
        [coarse, 'lost', ['attack_version']],
        [fine, 'won', ['attack_version']],
      ]);
      expect(told(taken([job('a', [coarse, fine], RUNNING)]), in19As(merged))).toEqual([]);
    });

    it('call it the cause where the version of the file had no place for the pair', () => {
      const before = taken([job('a', [DNS], RUNNING)]);
      const after = in19As(DNS, 'TA0042/T1683');
      expect(told({ ...before, unplaced: ['TA0042/T1683'] }, after)).toEqual([
        ['TA0042/T1683', 'won', ['attack_version']],
      ]);
      expect(told(before, after)).toEqual([['TA0042/T1683', 'won', ['mapping_added']]]);
    });

    it('still see what was mapped anew, or no more', () => {
      expect(told(in19As(merged), taken([job('a', [coarse, fine, DNS], RUNNING)]))).toEqual([
        [fine, 'won', ['attack_version']],
        [DNS, 'won', ['mapping_added']],
      ]);
      expect(told(taken([job('a', [fine, DNS], RUNNING)]), in19As(DNS))).toEqual([
        [merged, 'lost', ['mapping_removed', 'attack_version']],
      ]);
    });
  });

  it('list what has no place in the newer of the two', () => {
    const foreign = layer(['TA0042/T1683'], 19);
    expect(compareSnapshots(foreign, in18).unplaced).toEqual(['TA0042/T1683']);
    expect(compareSnapshots(foreign, in18).changes.every(({ kind }) => kind === 'won')).toBe(true);
  });
});

describe("somebody else's layer", () => {
  const jobs = [job('a', [DNS, 'TA0011/T1572'], RUNNING), job('b', ['TA0002/T1059', 'TA0002/T1204'])];
  const theirs = layer([DNS, 'TA0002/T1059', 'TA0003/T1543']);

  it('marks what is there: won, lost and kept follow, without causes', () => {
    expect(compareSnapshots(theirs, taken(jobs))).toEqual({
      version: 18,
      changes: [
        { ...pairOfKey('TA0002/T1059'), kind: 'lost', before: 'marked', after: 'ready', causes: [] },
        { ...pairOfKey('TA0003/T1543'), kind: 'lost', before: 'marked', after: 'none', causes: [] },
        { ...pairOfKey('TA0011/T1572'), kind: 'won', before: 'none', after: 'active', causes: [] },
      ],
      kept: 1,
      unplaced: [],
    });
  });

  it('can be the later one, and can be compared with another layer', () => {
    const { changes } = compareSnapshots(taken(jobs), theirs);
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([
      ['won', 'marked'],
      ['won', 'marked'],
      ['lost', 'none'],
    ]);
    expect(compareSnapshots(theirs, layer([DNS, 'TA0001']))).toMatchObject({
      changes: [{ kind: 'won' }, { kind: 'lost' }, { kind: 'lost' }],
      kept: 1,
    });
  });
});
