import type { CoverageResponse } from '../../../../common/api/coverage';
import { buildCoverage } from '../../../../common/coverage/build_coverage';
import { compareSnapshots } from '../../../../common/coverage/compare_snapshots';
import type { CoverageComparison } from '../../../../common/coverage/coverage_change';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { snapshotOfCoverage } from '../../../../common/coverage/snapshot_of_coverage';

export interface AnswerComparison extends CoverageComparison {
  /** Of the coverage that the file was compared with. */
  mode: CoverageMode;
}

/**
 * What of the coverage is other than in the file. One of ours is compared in its own mode, like with like; somebody else's
 * layer, which has none, with the mode that the page shows.
 */
export function compareWithAnswer(
  before: CoverageSnapshot,
  { jobs, attackVersion, asOfMs }: CoverageResponse,
  shown: CoverageMode
): AnswerComparison {
  const mode = before.origin === 'picker' ? before.mode : shown;
  const coverage = buildCoverage(jobs, attackVersion, mode);
  return { ...compareSnapshots(before, snapshotOfCoverage(coverage, jobs, asOfMs)), mode };
}
