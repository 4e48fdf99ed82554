import { pairKey } from '../catalogue/attack/attack_pair';
import type { Coverage, PairCoverage } from './coverage';
import type { CoverageJob } from './coverage_job';
import type { CoverageSnapshot, SnapshotJob, SnapshotPair } from './coverage_snapshot';
import { snapshotName } from './snapshot_name';
import { compareStates } from './state_order';

/**
 * The coverage as it can be kept. Pairs have the state of the coverage's mode, jobs the one that they really have.
 *
 * @param jobs those that the coverage was built from
 * @param takenMs ms since the epoch
 */
export function snapshotOfCoverage(
  coverage: Coverage,
  jobs: readonly CoverageJob[],
  takenMs: number
): CoverageSnapshot {
  const { version, mode, pairs, unplaced } = coverage;
  const byId = snapshotJobs(jobs);
  return {
    origin: 'picker',
    takenMs,
    version,
    mode,
    pairs: pairs.map((pair) => snapshotPair(pair, byId)).sort((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1)),
    unplaced: [...new Set(unplaced.map(snapshotName))].sort(),
  };
}

/** Of jobs of the same id the one in the best state, which is the one that decided about its pairs. */
function snapshotJobs(jobs: readonly CoverageJob[]): Map<string, SnapshotJob> {
  const worstFirst = [...jobs].sort((a, b) => compareStates(b.state, a.state));
  return new Map(worstFirst.map((job) => [job.id, snapshotJob(job)]));
}

function snapshotJob({ id, family, state, reasons, rule }: CoverageJob): SnapshotJob {
  const [reason] = reasons;
  return { id, family, state, ...(reason ? { reason: reason.code } : {}), rule };
}

function snapshotPair(
  { tacticId, techniqueId, state, families }: PairCoverage,
  byId: ReadonlyMap<string, SnapshotJob>
): SnapshotPair {
  const ids = families.flatMap(({ jobIds }) => jobIds).sort();
  return {
    tacticId,
    ...(techniqueId === undefined ? {} : { techniqueId }),
    state,
    jobs: ids.flatMap((id) => byId.get(id) ?? []),
  };
}
