import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import type { ChangeCause, CoverageComparison, PairChange } from './coverage_change';
import type { CoverageSnapshot, SnapshotJob } from './coverage_snapshot';
import { matrixOrder } from './matrix_order';
import { pairCauses } from './pair_causes';
import { isThere, pairDifference, pairSide, type PairSide } from './pair_difference';
import { placedSnapshot } from './placed_snapshot';
import { remappedJobs } from './remapped_jobs';

/**
 * What is different in `after`, in its version of ATT&CK, with the causes as far as the two tell. A layer that is not ours, on
 * either side, only has marks: then pairs are won or lost, and nothing is known about why. Pairs of `before` that have no place
 * in the version are listed by name and are no change.
 */
export function compareSnapshots(before: CoverageSnapshot, after: CoverageSnapshot): CoverageComparison {
  const { version } = after;
  const former = placedSnapshot(before, version);
  const sides = { before: indexed(former.snapshot), after: indexed(placedSnapshot(after, version).snapshot) };
  const onlyMarks = before.origin === 'layer' || after.origin === 'layer';
  const carried: ChangeCause = { code: 'attack_version', from: before.version, to: version };
  const remapped = remappedJobs(before, after);
  const changes: PairChange[] = [];
  let kept = 0;
  for (const [key, pair] of new Map([...sides.before.named, ...sides.after.named])) {
    const was = sides.before.pairOf(key);
    const is = sides.after.pairOf(key);
    if (isThere(was) && isThere(is)) kept += 1;
    const kind = pairDifference(was, is, onlyMarks);
    if (kind === undefined) continue;
    const isRemapped = (jobId: string) => remapped(pair, jobId);
    const causes = onlyMarks ? [] : causesOf({ was, is, isRemapped }, sides);
    const isCarried =
      !onlyMarks &&
      before.version !== version &&
      (former.moved.has(key) || onOneSide(was, is).some(({ id }) => isRemapped(id)));
    changes.push({
      ...pair,
      kind,
      before: was.state,
      after: is.state,
      causes: isCarried ? [...causes, carried] : causes,
    });
  }
  return { version, changes: changes.sort(matrixOrder(version)), kept, unplaced: former.snapshot.unplaced };
}

interface IndexedSnapshot {
  /** By key. */
  named: ReadonlyMap<string, AttackPair>;
  pairOf(key: string): PairSide;
  jobIds: ReadonlySet<string>;
}

function indexed({ pairs, mode }: CoverageSnapshot): IndexedSnapshot {
  const byKey = new Map(pairs.map((pair) => [pairKey(pair), pair]));
  const named = pairs.map(({ tacticId, techniqueId }): AttackPair =>
    techniqueId === undefined ? { tacticId } : { tacticId, techniqueId }
  );
  return {
    named: new Map(named.map((pair) => [pairKey(pair), pair])),
    pairOf: (key) => pairSide(byKey.get(key), mode),
    jobIds: new Set(pairs.flatMap(({ jobs }) => jobs.map(({ id }) => id))),
  };
}

function causesOf(
  { was, is, isRemapped }: { was: PairSide; is: PairSide; isRemapped(jobId: string): boolean },
  sides: { before: IndexedSnapshot; after: IndexedSnapshot }
): ChangeCause[] {
  return pairCauses(
    { jobs: was.jobs, known: sides.before.jobIds },
    { jobs: is.jobs, known: sides.after.jobIds },
    isRemapped
  );
}

/** Jobs that only one of the two has. */
function onOneSide(was: PairSide, is: PairSide): SnapshotJob[] {
  const without = ({ jobs }: PairSide) => {
    const ids = new Set(jobs.map(({ id }) => id));
    return ({ id }: SnapshotJob) => !ids.has(id);
  };
  return [...was.jobs.filter(without(is)), ...is.jobs.filter(without(was))];
}
