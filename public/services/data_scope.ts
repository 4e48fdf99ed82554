import { DEFAULT_LOOKBACK_DAYS, MAX_LOOKBACK_DAYS } from '../../common/constants';
import { parseIndexPattern, type IndexPatternProblem } from '../../common/evidence/index_pattern';

/** Which data the questions to the cluster are about. */
export interface DataScope {
  /** Absent: each module's own pattern. */
  indexPattern?: string;
  lookbackDays: number;
}

export type ScopeProblem =
  { field: 'pattern'; value: string; problem: IndexPatternProblem } | { field: 'days'; value: string };

export interface ScopeAnswer {
  scope: DataScope;
  /** Members that could not be taken as they are; the default stands for them. */
  problems: ScopeProblem[];
}

/** Reads pattern and look-back as a person or an address gives them. An empty or absent one means the default. */
export function readDataScope(pattern: string | undefined, days: string | undefined): ScopeAnswer {
  const scope: DataScope = { lookbackDays: DEFAULT_LOOKBACK_DAYS };
  const problems: ScopeProblem[] = [];
  if (pattern !== undefined && pattern.trim() !== '') {
    const answer = parseIndexPattern(pattern);
    if (answer.ok) {
      scope.indexPattern = answer.patterns.join(',');
    } else {
      problems.push({ field: 'pattern', value: pattern, problem: answer.problem });
    }
  }
  if (days !== undefined && days.trim() !== '') {
    const value = /^\d{1,4}$/.test(days.trim()) ? Number(days) : NaN;
    if (value >= 1 && value <= MAX_LOOKBACK_DAYS) {
      scope.lookbackDays = value;
    } else {
      problems.push({ field: 'days', value: days });
    }
  }
  return { scope, problems };
}
