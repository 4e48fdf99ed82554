import { DAY_MS } from '../constants';
import { demandedData } from '../jobs/demanded_data';
import type { Failure } from './failure';
import type { GroupAnswer, PartialAnswer, QueryAnswer } from './evidence_answers';
import type { JobFacts } from './job_facts';
import { leavesOutColdTiers } from './leaves_out_tiers';
import type { DataReason, FailedCheck } from './reason';
import type { Verdict } from './verdict';

/**
 * A document stamped this little later than the time of asking was written meanwhile, or on a host whose clock is as
 * good as clocks are; it is no sign of a wrong one.
 */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export interface Absence {
  group: GroupAnswer;
  newest: QueryAnswer['newest'];
  partial?: PartialAnswer;
}

/**
 * The verdict for a job whose query selected nothing in the look-back. "Needs data" is said only if everything was
 * asked, answered and, as far as is known, readable.
 */
export function judgeAbsence(facts: JobFacts, { group, newest, partial }: Absence): Verdict {
  const forbidden = forbiddenReason(facts);
  if (partial)
    return { state: 'unknown', reasons: [{ code: 'partly_checked', part: partial }, ...forbidden] };
  const [firstForbidden] = forbidden;
  if (firstForbidden) return { state: 'unknown', reasons: [firstForbidden] };
  if (facts.rightsFailure && facts.indices.some((index) => !index.includes(':'))) {
    return unchecked('rights', facts.rightsFailure);
  }
  if (group.indicesMatched === false) {
    return needsData({
      code: 'no_matching_index',
      indices: [...facts.indices],
      integrations: facts.integrations.forQuery,
    });
  }
  if (newest?.ok === false) {
    const { state, reasons } = judgeNeverSeen(facts);
    return {
      state,
      reasons: [...reasons, { code: 'check_failed', check: 'newest', failure: newest.failure }],
    };
  }
  const newestMs = newest?.value.timeMs;
  return newestMs === undefined ? judgeNeverSeen(facts) : judgeSeenAtOtherTime(facts, newestMs);
}

/** The patterns that the user may not read as a whole, where there are any. */
export function forbiddenReason({ forbidden = [] }: JobFacts): DataReason[] {
  return forbidden.length === 0 ? [] : [{ code: 'indices_forbidden', indices: [...forbidden] }];
}

function judgeSeenAtOtherTime(facts: JobFacts, newestMs: number): Verdict {
  const { asOfMs, lookbackDays } = facts;
  const indices = [...facts.indices];
  if (newestMs > asOfMs + CLOCK_TOLERANCE_MS) {
    return needsData({ code: 'data_in_future', newestMs, indices }, ...coldReason(facts));
  }
  if (newestMs < asOfMs - lookbackDays * DAY_MS) {
    return needsData(
      { code: 'data_stopped', lastSeenMs: newestMs, lookbackDays, indices },
      ...coldReason(facts)
    );
  }
  // Asked one after the other, the two searches may disagree about a source that has just begun to send.
  const detail = 'A document of the look-back was found after a first search had found none.';
  return unchecked('presence', { cause: 'partial', detail });
}

function unchecked(check: FailedCheck, failure: Failure): Verdict {
  return { state: 'unknown', reasons: [{ code: 'check_failed', check, failure }] };
}

function judgeNeverSeen(facts: JobFacts): Verdict {
  const { profile, lookbackDays } = facts;
  const [cold] = coldReason(facts);
  if (cold)
    return leavesOutColdTiers(profile.selection.tree)
      ? needsData(cold)
      : { state: 'unknown', reasons: [cold] };
  // A datafeed that leaves the cold tiers out won't find anything there either.
  if (facts.tiersFailure && !leavesOutColdTiers(profile.selection.tree)) {
    return unchecked('tiers', facts.tiersFailure);
  }
  return needsData({
    code: 'no_data',
    lookbackDays,
    indices: [...facts.indices],
    demanded: demandedData(profile.selection),
    integrations: facts.integrations.forQuery,
  });
}

function coldReason({ coldIndices = [], indices }: JobFacts): DataReason[] {
  if (coldIndices.length === 0) return [];
  return [{ code: 'only_cold_tiers', coldIndices: [...coldIndices], indices: [...indices] }];
}

function needsData(first: DataReason, ...others: DataReason[]): Verdict {
  return { state: 'needs_data', reasons: [first, ...others] };
}
