import { DAY_MS } from '../constants';
import type { FieldCapabilities, PartialAnswer, QueryDetails } from './evidence_answers';
import { fieldsOfJob } from './fields_of_job';
import type { FieldCompleteness, JobEvidence } from './job_evidence';
import type { JobFacts } from './job_facts';

/**
 * The numbers of a job whose query selects documents. A field that was not counted is left out: nothing is known of it.
 * `partial`: why the numbers are lower bounds, where they are.
 */
export function buildJobEvidence(
  { profile, fields, asOfMs, lookbackDays }: Pick<JobFacts, 'profile' | 'fields' | 'asOfMs' | 'lookbackDays'>,
  details: QueryDetails,
  historyMs: number,
  partial?: PartialAnswer
): JobEvidence {
  const { documents, certainty, firstSeenMs, lastSeenMs, bucketMs, otherDocuments } = details;
  const types = fields.ok ? fields.value : undefined;
  return {
    documents,
    perDay: documents / daysSince(firstSeenMs, asOfMs, lookbackDays),
    certainty,
    ...(firstSeenMs === undefined ? {} : { firstSeenMs }),
    ...(lastSeenMs === undefined ? {} : { lastSeenMs }),
    bucketMs,
    buckets: [...details.buckets].sort((a, b) => a.startMs - b.startMs),
    sources: [...details.sources].sort((a, b) => b.documents - a.documents || byText(a.id, b.id)),
    otherDocuments,
    fields: fieldsOfJob(profile)
      .flatMap(({ field, role }): FieldCompleteness[] => {
        if (!Object.hasOwn(details.fields, field)) return [];
        const having = details.fields[field] ?? 0;
        // Of two estimates, the part may come out greater than the whole.
        const fraction = Math.min(1, having / documents);
        return [{ field, role, documents: having, fraction, types: typesOf(field, types) }];
      })
      .sort(byRoleAndFraction),
    historyMs,
    ...(partial ? { partial } : {}),
  };
}

/** Elasticsearch types of the field, sorted; none if it is not mapped or types are not known. */
function typesOf(field: string, capabilities: FieldCapabilities | undefined): string[] {
  if (!capabilities || !Object.hasOwn(capabilities.types, field)) return [];
  return [...(capabilities.types[field] ?? [])].sort();
}

/** At least one day, so that no rate is made up from the documents of a few minutes. */
function daysSince(firstSeenMs: number | undefined, asOfMs: number, lookbackDays: number): number {
  return firstSeenMs === undefined ? lookbackDays : Math.max(1, (asOfMs - firstSeenMs) / DAY_MS);
}

const ROLE_ORDER = { required: 0, helpful: 1 } as const;

function byRoleAndFraction(a: FieldCompleteness, b: FieldCompleteness): number {
  return ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.fraction - b.fraction || byText(a.field, b.field);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
