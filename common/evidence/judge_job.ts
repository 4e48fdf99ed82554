import type { Failure } from './failure';
import { installedJobVerdict } from './installed_job_verdict';
import type { JobEvidence } from './job_evidence';
import type { JobFacts } from './job_facts';
import { forbiddenReason, judgeAbsence } from './judge_absence';
import { judgeDocuments } from './judge_documents';
import type { FailedCheck, ReasonCode } from './reason';
import type { Verdict } from './verdict';

export type { JobFacts } from './job_facts';

/** A verdict, and the numbers behind it where documents were seen. */
export interface Judgement {
  verdict: Verdict;
  evidence?: JobEvidence;
}

/** An installed job is blind for want of documents in these cases: then its data may tell why. */
const EXPLAINED_BY_DATA: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'no_documents',
  'no_documents_yet',
  'job_not_open',
  'datafeed_not_started',
]);

/**
 * The verdict on a job from all that was found out about it. The first reason decided the state; what speaks of the data
 * in numbers comes next, then the rest by weight. An installed job's state is how it runs: its data may explain that, never
 * change it. Never throws.
 */
export function judgeJob(facts: JobFacts): Judgement {
  const ofData = judgeData(facts);
  if (!facts.installed) return ofData;
  const { state, reasons } = installedJobVerdict(facts.installed);
  const explained = reasons.some(({ code }) => EXPLAINED_BY_DATA.has(code));
  return {
    ...ofData,
    verdict: { state, reasons: explained ? [...reasons, ...ofData.verdict.reasons] : reasons },
  };
}

function judgeData(facts: JobFacts): Judgement {
  if (facts.indices.length === 0)
    return { verdict: { state: 'unknown', reasons: [{ code: 'no_index_pattern' }] } };
  if (!facts.answer) return { verdict: { state: 'unknown', reasons: [{ code: 'not_checked' }] } };
  const { group, query } = facts.answer;
  const { presence, details, newest } = query;
  switch (presence.kind) {
    case 'failed':
      return checkFailed(facts, 'presence', presence.failure);
    case 'none':
      return { verdict: judgeAbsence(facts, { group, newest, partial: presence.partial }) };
    case 'seen': {
      if (!details?.ok) return checkFailed(facts, 'details', details?.failure ?? NOT_ANSWERED);
      if (details.value.documents > 0) return judgeDocuments(facts, details.value, presence.partial);
      const part = details.value.partial ?? presence.partial;
      return checkFailed(facts, 'details', part ?? NOTHING_COUNTED);
    }
  }
}

const NOT_ANSWERED: Failure = { cause: 'partial', detail: 'There was no answer to this part.' };

/** The search for one document and the count come one after the other; what was there may be deleted between them. */
const NOTHING_COUNTED: Failure = {
  cause: 'partial',
  detail: 'No document was counted where one had been found.',
};

function checkFailed(facts: JobFacts, check: FailedCheck, failure: Failure): Judgement {
  return {
    verdict: {
      state: 'unknown',
      reasons: [{ code: 'check_failed', check, failure }, ...forbiddenReason(facts)],
    },
  };
}
