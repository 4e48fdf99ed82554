import { useEffect, useMemo } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { Coverage } from '../../../../common/coverage/coverage';
import { coverageMatrix } from '../../../../common/coverage/coverage_matrix';
import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import { COVERAGE_MODES, type CoverageMode } from '../../../../common/coverage/coverage_mode';

export interface ModeCoverage {
  coverage: Coverage;
  tactics: MatrixTactic[];
}

/** When the page has come to rest after an answer, ms. */
const AT_REST_MS = 250;

/**
 * The coverage of an answer in each mode, nothing filtered. Those of the other modes are made one by one while the page
 * rests, so that switching to them costs no more than showing them.
 */
export function useModeCoverages(answer: CoverageResponse): (mode: CoverageMode) => ModeCoverage {
  const { jobs, attackVersion, coverage: now } = answer;
  const inMode = useMemo(() => {
    const known = new Map<CoverageMode, ModeCoverage>();
    return (mode: CoverageMode): ModeCoverage => {
      const former = known.get(mode);
      if (former) return former;
      const coverage = mode === 'now' ? now : buildCoverage(jobs, attackVersion, mode);
      const made = { coverage, tactics: coverageMatrix(coverage) };
      known.set(mode, made);
      return made;
    };
  }, [now, jobs, attackVersion]);

  useEffect(() => {
    const timers = COVERAGE_MODES.map((mode, turn) =>
      setTimeout(() => inMode(mode), AT_REST_MS * (turn + 1))
    );
    return () => timers.forEach(clearTimeout);
  }, [inMode]);
  return inMode;
}
