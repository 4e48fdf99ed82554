import { pairKey } from '../../common/catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../../common/catalogue/attack/attack_version';
import { familyOf } from '../../common/catalogue/job_families';
import { buildCoverage } from '../../common/coverage/build_coverage';
import { compareSnapshots } from '../../common/coverage/compare_snapshots';
import type { Coverage } from '../../common/coverage/coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import { coverageMatrix } from '../../common/coverage/coverage_matrix';
import { snapshotOfCoverage } from '../../common/coverage/snapshot_of_coverage';
import { coverageJobFixture } from '../../common/coverage/testing/coverage_job_fixture';
import { attackMappings, type MappableJob, type MappingSources } from '../../common/jobs/attack_mappings';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { readRealJson, realModules, realRules } from './real_data';

interface RuleFile {
  machine_learning_job_id: string[];
  threat: Array<{
    tactic: { id: string };
    techniques: Array<{ id: string; subtechniques: Array<{ id: string }> }>;
  }>;
}

interface Changes {
  new_techniques: Array<{ id: string; tactics: string[] }>;
  removed_techniques: Array<{ id: string; replaced_by: { id: string } }>;
  former_defense_evasion: Record<'defense-impairment' | 'stealth', string[]> & {
    neither: Array<{ id: string; tactics: string[] }>;
  };
  other_tactic_changes: Array<{ id: string; drops?: string[] }>;
}

const ruleFile = readRealJson<RuleFile[]>('rules', 'ml_rules.json');
const changes = readRealJson<Changes>('attack', 'v18_to_v19.json');
const tacticIds = new Map([
  ...readRealJson<{ tactics: Array<{ id: string; shortname: string }> }>(
    'attack',
    'enterprise_v18.json'
  ).tactics.map(({ id, shortname }) => [shortname, id] as const),
  ['stealth', 'TA0005'] as const,
  ['defense-impairment', 'TA0112'] as const,
]);

const { profiles } = profilesFromModules([...realModules('kibana-9.5'), ...realModules('fleet-9.5')]);
const rules = realRules();
const NOTHING: MappingSources = { installedRules: [], ruleAssets: [] };
const ASSETS: MappingSources = { ...NOTHING, ruleAssets: rules };

/** Three jobs that rules read are in no module of the data: they count as somebody's installed ones. */
const unshipped = rules
  .flatMap(({ jobIds }) => jobIds)
  .filter((jobId) => profiles.every(({ id }) => id !== jobId))
  .map((id): MappableJob => ({ id, family: familyOf(id), ownThreats: { tactics: [], techniques: [] } }));

function coverageJobs(
  jobs: readonly MappableJob[],
  version: AttackVersion,
  sources: MappingSources = ASSETS
): CoverageJob[] {
  const mappingsOf = attackMappings(sources, version);
  return jobs.map((job) => {
    const { pairs, unplaced } = mappingsOf(job);
    return coverageJobFixture(job.id, [], { family: job.family, mappings: pairs, unplaced });
  });
}

type KeysByTactic = Record<string, string[]>;

function keysByTactic(pairs: Iterable<readonly [tactic: string, technique: string]>): KeysByTactic {
  const byTactic: KeysByTactic = {};
  for (const [tactic, technique] of pairs) (byTactic[tactic] ??= []).push(technique);
  return Object.fromEntries(
    Object.entries(byTactic).map(([tactic, all]) => [tactic, [...new Set(all)].sort()])
  );
}

function covered({ pairs }: Coverage): KeysByTactic {
  return keysByTactic(pairs.map(({ tacticId, techniqueId = '' }) => [tacticId, techniqueId] as const));
}

/** What the file's rules name, in v18 as it stands there; a tactic alone is an empty technique. */
function namedIn18(ofJobs: (jobId: string) => boolean = () => true): Array<[string, string]> {
  const named: Array<[string, string]> = [];
  for (const rule of ruleFile.filter((one) => one.machine_learning_job_id.some(ofJobs))) {
    for (const { tactic, techniques } of rule.threat) {
      if (techniques.length === 0) named.push([tactic.id, '']);
      for (const technique of techniques) {
        named.push([tactic.id, technique.id]);
        for (const sub of technique.subtechniques) named.push([tactic.id, sub.id]);
      }
    }
  }
  return named;
}

/** The recorded changes, applied to a pair as they read. */
function in19([tactic, technique]: [string, string]): [string, string] {
  const removed = changes.removed_techniques.find(({ id }) => id === technique);
  if (removed) {
    const fresh = changes.new_techniques.find(({ id }) => id === removed.replaced_by.id);
    const places = (fresh?.tactics ?? []).map((shortName) => tacticIds.get(shortName) ?? '');
    return [places.length === 1 ? (places[0] ?? '') : tactic, removed.replaced_by.id];
  }
  const parent = technique.split('.')[0] ?? '';
  const dropped = changes.other_tactic_changes.find(({ id }) => id === parent)?.drops ?? [];
  if (dropped.some((shortName) => tacticIds.get(shortName) === tactic)) {
    throw new Error(`${technique} is given up under ${tactic}: say here where it goes`);
  }
  if (tactic !== 'TA0005' || technique === '') return [tactic, technique];
  if (changes.former_defense_evasion['defense-impairment'].includes(parent)) return ['TA0112', technique];
  if (changes.former_defense_evasion.stealth.includes(parent)) return ['TA0005', technique];
  const neither = changes.former_defense_evasion.neither.find(({ id }) => id === parent);
  return [tacticIds.get(neither?.tactics[0] ?? '') ?? '', technique];
}

/** Every pair that stands elsewhere in v19, also where it comes to stand where the same job has another. */
function movesByHand(): string[] {
  const lines = namedIn18().map((pair) => [pair.join('/'), in19(pair).join('/')]);
  return [...new Set(lines.filter(([from, to]) => from !== to).map((line) => line.join(' ')))].sort();
}

const EXPECTED: Record<AttackVersion, (ofJobs?: (jobId: string) => boolean) => KeysByTactic> = {
  18: (ofJobs) => keysByTactic(namedIn18(ofJobs)),
  19: (ofJobs) => keysByTactic(namedIn18(ofJobs).map(in19)),
};

it('has the real data it needs', () => {
  expect(profiles).toHaveLength(105);
  expect(ruleFile).toHaveLength(106);
  expect(unshipped).toHaveLength(3);
});

describe.each(ATTACK_VERSIONS)('the pairs of each tactic in v%s', (version) => {
  const expected = EXPECTED[version];

  it('are those that the rules of the 105 jobs name', () => {
    const shipped = new Set(profiles.map(({ id }) => id));
    const coverage = buildCoverage(coverageJobs(profiles, version), version, 'everything');
    expect(covered(coverage)).toEqual(expected((jobId) => shipped.has(jobId)));
  });

  it.each([
    ['rule assets', ASSETS],
    ['installed rules', { ...NOTHING, installedRules: rules }],
    ['nothing but our catalogue', NOTHING],
  ])('are those that all 106 rules name, with %s', (_, sources) => {
    const jobs = coverageJobs([...profiles, ...unshipped], version, sources);
    for (const mode of ['now', 'everything'] as const) {
      const coverage = buildCoverage(jobs, version, mode);
      expect(covered(coverage)).toEqual(expected());
      expect(coverage.unplaced).toEqual([]);
    }
  });

  it('are counted in the totals and shown in the matrix, none more', () => {
    const coverage = buildCoverage(coverageJobs([...profiles, ...unshipped], version), version, 'now');
    const matrix = coverageMatrix(coverage);
    for (const { tacticId, totals, techniques, own } of matrix) {
      const wanted = expected()[tacticId] ?? [];
      const cells = techniques.flatMap((cell) => [cell, ...cell.subTechniques]);
      const shown = cells.filter(({ ownState }) => ownState !== 'none').map(({ techniqueId }) => techniqueId);
      expect(shown.sort()).toEqual(wanted.filter((techniqueId) => techniqueId !== ''));
      expect(totals.pairs.ready).toBe(shown.length);
      expect(totals.pairs.none).toBe(cells.length - shown.length);
      expect(own !== undefined).toBe(wanted.includes(''));
    }
  });

  it('are the same with every older generation installed beside, and so are the detections', () => {
    const older = profilesFromModules(realModules('kibana-7.17')).profiles;
    const now = coverageJobs([...profiles, ...unshipped], version);
    const families = new Set(now.map(({ family }) => family));
    const twins = coverageJobs(older, version)
      .filter(({ family }) => families.has(family))
      .map((job): CoverageJob => ({ ...job, installed: true, state: 'blind' }));
    expect(twins.length).toBeGreaterThan(40);
    const alone = buildCoverage(now, version, 'everything');
    const beside = buildCoverage([...now, ...twins], version, 'everything');
    expect(covered(beside)).toEqual(covered(alone));
    expect(beside.tactics).toEqual(alone.tactics);
  });
});

it('are 58 techniques under tactics in v18, 92 with sub-techniques, and 5 tactics alone', () => {
  const { pairs } = buildCoverage(coverageJobs([...profiles, ...unshipped], 18), 18, 'now');
  const techniques = pairs.flatMap(({ techniqueId }) => techniqueId ?? []);
  expect(techniques.filter((id) => !id.includes('.'))).toHaveLength(58);
  expect(techniques).toHaveLength(92);
  expect(
    pairs
      .filter(({ techniqueId }) => techniqueId === undefined)
      .map(pairKey)
      .sort()
  ).toEqual(['TA0003', 'TA0004', 'TA0005', 'TA0008', 'TA0009']);
});

it('lists the jobs that nobody maps', () => {
  const { unmapped } = buildCoverage(coverageJobs(profiles, 18), 18, 'now');
  expect(unmapped).toEqual(['log-entry-categories-count', 'log-entry-rate']);
});

it('is no different in v19 from what it was in v18, and says what moved', () => {
  const all = [...profiles, ...unshipped];
  const [before, after] = ATTACK_VERSIONS.map((version) => {
    const jobs = coverageJobs(all, version);
    return { coverage: buildCoverage(jobs, version, 'now'), jobs };
  });
  if (!before || !after) throw new Error('there are two versions');
  const [was, is] = [before, after].map(({ coverage, jobs }) => snapshotOfCoverage(coverage, jobs, 0));
  if (!was || !is) throw new Error('there are two versions');
  const { changes: found, unplaced } = compareSnapshots(was, is);
  expect(unplaced).toEqual([]);
  expect(found).toEqual([]);
  const moved = new Set(after.coverage.moved.map(({ from, to }) => `${pairKey(from)} ${pairKey(to)}`));
  expect([...moved].sort()).toEqual(movesByHand());
  // Its rules also name what the moved pair joins.
  expect(after.coverage.moved).toContainEqual(
    expect.objectContaining({
      jobId: expect.stringMatching(/linux_rare_sudo_user/),
      from: { tacticId: 'TA0005', techniqueId: 'T1548' },
      to: { tacticId: 'TA0004', techniqueId: 'T1548' },
    })
  );
});
