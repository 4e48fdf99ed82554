import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import { placePair } from '../catalogue/attack/place_pair';
import type { CoverageSnapshot } from './coverage_snapshot';
import { snapshotName } from './snapshot_name';

/** True if the job names the pair on one side only because the versions have what it names in different places. */
export type IsRemapped = (pair: AttackPair, jobId: string) => boolean;

/**
 * Tells jobs that name a pair of `after`'s version on one side alone, and name the same on both sides in the version of
 * `before`: one version may have in one place what the other has in several, and some that the other lacks.
 *
 * @param before in its own version, not carried over
 */
export function remappedJobs(before: CoverageSnapshot, after: CoverageSnapshot): IsRemapped {
  if (before.version === after.version) return () => false;
  const was = keysByJob(before, before.version);
  const is = keysByJob(after, before.version);
  const origins = originsByKey(before, after.version);
  const withoutPlace = new Set(before.unplaced);
  return (pair, jobId) => {
    const wasNamed = was.get(jobId) ?? new Set();
    const isNamed = is.get(jobId) ?? new Set();
    const there = placePair(pair, before.version);
    const atFirst = [...(origins.get(pairKey(pair)) ?? []), ...(there.placed ? [pairKey(there.pair)] : [])];
    return (
      atFirst.some((key) => wasNamed.has(key) && isNamed.has(key)) ||
      (!there.placed && withoutPlace.has(snapshotName(pair)))
    );
  };
}

/** Keys of the pairs that each job names, in the version. */
function keysByJob(
  { pairs }: CoverageSnapshot,
  version: CoverageSnapshot['version']
): Map<string, ReadonlySet<string>> {
  const byJob = new Map<string, Set<string>>();
  for (const { jobs, tacticId, techniqueId } of pairs) {
    const { placed, pair } = placePair(bare(tacticId, techniqueId), version);
    if (!placed) continue;
    for (const { id } of jobs) {
      const keys = byJob.get(id);
      if (keys) keys.add(pairKey(pair));
      else byJob.set(id, new Set([pairKey(pair)]));
    }
  }
  return byJob;
}

/** Keys of the pairs that come to stand in a place of the version, by its key. */
function originsByKey(
  { pairs }: CoverageSnapshot,
  version: CoverageSnapshot['version']
): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const { tacticId, techniqueId } of pairs) {
    const origin = bare(tacticId, techniqueId);
    const { placed, pair } = placePair(origin, version);
    if (!placed) continue;
    const known = origins.get(pairKey(pair));
    if (known) known.push(pairKey(origin));
    else origins.set(pairKey(pair), [pairKey(origin)]);
  }
  return origins;
}

/** `placePair` gives back what it gets: it is to get the pair alone. */
function bare(tacticId: string, techniqueId: string | undefined): AttackPair {
  return techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
}
