import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import { bestReading } from './best_reading';
import { compareJobs } from './compare_jobs';
import { countsForCoverage } from './counts_for_coverage';
import type { Coverage, MovedMapping, PairCoverage } from './coverage';
import type { CoverageJob } from './coverage_job';
import type { CoverageMode } from './coverage_mode';
import { matrixOrder } from './matrix_order';
import { pairFamilies } from './pair_families';
import { tacticTotals } from './tactic_totals';

/**
 * ATT&CK coverage by these jobs in the mode. A job counts for exactly the pairs that its mappings name; jobs of one family
 * count once; an outdated job that is not installed does not count, and is in none of the lists.
 *
 * @param version the one in which the jobs' mappings are
 */
export function buildCoverage(
  jobs: readonly CoverageJob[],
  version: AttackVersion,
  mode: CoverageMode
): Coverage {
  const counted = jobs.filter(countsForCoverage).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  // Sorted once for all pairs: each pair then has its jobs best first.
  const pairs = coveredPairs([...counted].sort(compareJobs(mode)), version, mode);
  return {
    version,
    mode,
    pairs,
    tactics: tacticTotals(pairs, version),
    unmapped: idsOf(counted.filter(({ mappings, unplaced }) => mappings.length + unplaced.length === 0)),
    unplaced: counted.flatMap(({ id, unplaced }) => unplaced.map((mapping) => ({ jobId: id, ...mapping }))),
    moved: counted.flatMap(movedMappings),
    narrowed: idsOf(counted.filter(({ mappings }) => mappings.some(({ narrowed }) => narrowed === true))),
  };
}

function coveredPairs(
  jobs: readonly CoverageJob[],
  version: AttackVersion,
  mode: CoverageMode
): PairCoverage[] {
  const byPair = new Map<string, { pair: AttackPair; jobs: CoverageJob[] }>();
  for (const job of jobs) {
    for (const mapping of job.mappings) {
      const key = pairKey(mapping);
      const known = byPair.get(key);
      if (known) known.jobs.push(job);
      else byPair.set(key, { pair: bare(mapping), jobs: [job] });
    }
  }
  return [...byPair.values()]
    .flatMap(({ pair, jobs: naming }) => pairCoverage(pair, naming, mode) ?? [])
    .sort(matrixOrder(version));
}

function pairCoverage(
  pair: AttackPair,
  jobs: readonly CoverageJob[],
  mode: CoverageMode
): PairCoverage | undefined {
  const families = pairFamilies(jobs, mode);
  const [best] = families;
  if (best === undefined) return undefined;
  const equals = families.filter(({ state }) => state === best.state);
  return { ...pair, state: best.state, families, rule: bestReading(equals.map(({ rule }) => rule)) };
}

function movedMappings({ id, mappings }: CoverageJob): MovedMapping[] {
  return mappings.flatMap((mapping) =>
    [...(mapping.movedFrom ? [mapping.movedFrom] : []), ...(mapping.joined ?? [])].map((from) => ({
      jobId: id,
      source: mapping.source,
      from: bare(from),
      to: bare(mapping),
    }))
  );
}

/** The pair without what else is known of it. */
function bare({ tacticId, techniqueId }: AttackPair): AttackPair {
  return techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
}

function idsOf(jobs: readonly CoverageJob[]): string[] {
  return [...new Set(jobs.map(({ id }) => id))];
}
