import { buildJobEvidence } from './build_job_evidence';
import type { PartialAnswer, QueryDetails } from './evidence_answers';
import { fieldFindings } from './field_findings';
import { fieldsOfJob } from './fields_of_job';
import { historyReasons } from './history_reasons';
import type { JobEvidence } from './job_evidence';
import type { JobFacts } from './job_facts';
import { forbiddenReason } from './judge_absence';
import type { DataReason } from './reason';
import { sourceRhythm, type SourceRhythm } from './source_rhythm';
import type { Verdict } from './verdict';

/** What speaks against a job, and what only has to be known of it; worst first. */
interface Findings {
  noDetectorWorks: boolean;
  objections: DataReason[];
  remarks: DataReason[];
}

/**
 * The verdict for a job whose query selects documents, with the numbers it rests on. Nothing is said to be missing, sparse,
 * short or old on the ground of a partial answer; and no job is said to need data that the user may just not read.
 */
export function judgeDocuments(
  facts: JobFacts,
  details: QueryDetails,
  presencePartial?: PartialAnswer
): { verdict: Verdict; evidence: JobEvidence } {
  const uncounted = uncountedFields(facts, details);
  const partial = details.partial ?? presencePartial ?? uncountedPart(uncounted);
  const rhythm = sourceRhythm(details, facts);
  const evidence = buildJobEvidence(facts, details, rhythm?.historyMs ?? 0, partial);
  const found = findings(facts, evidence, rhythm);
  const verdict = partial
    ? judgeInPart(facts, evidence, found, { part: partial, complete: uncounted.length === 0 })
    : judgeInFull(facts, evidence, found);
  return { verdict, evidence };
}

function judgeInFull(
  facts: JobFacts,
  evidence: JobEvidence,
  { noDetectorWorks, objections, remarks }: Findings
): Verdict {
  const found = dataFound(facts, evidence);
  const forbidden = forbiddenReason(facts);
  const [worst, ...others] = objections;
  const [mayNotRead] = forbidden;
  if (!worst) return { state: 'ready', reasons: [found, ...forbidden, ...remarks] };
  if (noDetectorWorks && mayNotRead) {
    return { state: 'unknown', reasons: [mayNotRead, found, ...objections, ...remarks] };
  }
  return {
    state: noDetectorWorks ? 'needs_data' : 'limited',
    reasons: [worst, found, ...others, ...forbidden, ...remarks],
  };
}

/** What the rest of the answer may change is no remark; that types differ stays true whatever else there is. */
function judgeInPart(
  facts: JobFacts,
  evidence: JobEvidence,
  { objections, remarks }: Findings,
  { part, complete }: { part: PartialAnswer; complete: boolean }
): Verdict {
  const partly: DataReason = { code: 'partly_checked', part };
  const found = dataFound(facts, evidence);
  const more = [...forbiddenReason(facts), ...remarks.filter(({ code }) => code === 'field_types_differ')];
  return objections.length === 0 && complete
    ? { state: 'ready', reasons: [found, partly, ...more] }
    : { state: 'unknown', reasons: [partly, found, ...objections, ...more] };
}

function findings(facts: JobFacts, evidence: JobEvidence, rhythm: SourceRhythm | undefined): Findings {
  const { profile, fields, lookbackDays } = facts;
  const { lastSeenMs, certainty } = evidence;
  const { short, growing } = rhythm
    ? historyReasons(profile.history, rhythm, lookbackDays)
    : { short: [], growing: [] };
  const stale: DataReason[] =
    rhythm?.silent && lastSeenMs !== undefined ? [{ code: 'data_stale', lastSeenMs }] : [];
  const ofFields = fieldFindings({
    profile,
    fields: evidence.fields,
    typesComplete: fields.ok && fields.value.partial === undefined,
    estimated: certainty.kind === 'estimated',
    integrations: facts.integrations,
  });
  return {
    noDetectorWorks: ofFields.noDetectorWorks,
    objections: [...ofFields.broken, ...stale, ...ofFields.unsuitable, ...short, ...ofFields.sparse],
    remarks: [...growing, ...ofFields.remarks],
  };
}

function dataFound(facts: JobFacts, { documents, perDay, certainty, partial }: JobEvidence): DataReason {
  return {
    code: 'data_found',
    documents,
    perDay,
    estimated: certainty.kind === 'estimated',
    atLeast: partial !== undefined || (facts.forbidden ?? []).length > 0,
    lookbackDays: facts.lookbackDays,
    indices: [...facts.indices],
  };
}

/** Required fields for which no documents were counted, not even none: they may be there. */
function uncountedFields({ profile }: JobFacts, { fields }: QueryDetails): string[] {
  return fieldsOfJob(profile)
    .filter(({ field, role }) => role === 'required' && !Object.hasOwn(fields, field))
    .map(({ field }) => field)
    .sort();
}

function uncountedPart(fields: readonly string[]): PartialAnswer | undefined {
  if (fields.length === 0) return undefined;
  return { cause: 'partial', detail: `Documents with these fields were not counted: ${fields.join(', ')}` };
}
