import type { Warning } from '../../common/api/warning';
import { evidenceQuestions, type EvidenceJob } from '../../common/evidence/evidence_questions';
import { indexMatcher } from '../../common/evidence/index_matches';
import { narrowedCapabilities, withoutFields } from '../../common/evidence/narrowed_capabilities';
import type { JobFacts } from '../../common/evidence/judge_job';
import type { JobProfile } from '../../common/jobs/job_profile';
import type { Sources } from './sources';

/** What the cluster told of a job's data; what is not in it comes from elsewhere. */
export type DataFacts = Omit<JobFacts, 'integrations' | 'installed'>;

export interface GatheredEvidence {
  /** When the cluster was asked, epoch ms; a moment ago if a former answer was good enough. */
  asOfMs: number;
  factsOf(job: EvidenceJob): DataFacts;
}

/** Asks the cluster for all jobs at once, and answers what it told of each. */
export async function gatherEvidence(
  sources: Sources,
  jobs: readonly EvidenceJob[],
  { lookbackDays, refresh = false }: { lookbackDays: number; refresh?: boolean },
  warnings: Warning[]
): Promise<GatheredEvidence> {
  const { questions, places } = evidenceQuestions(jobs, lookbackDays);
  const { asOfMs, groups, fields, forbidden, coldIndices } = await sources.evidence(questions, { refresh });
  if (!forbidden.ok) warnings.push({ code: 'privileges_unreadable', failure: forbidden.failure });
  if (!fields.ok) warnings.push({ code: 'field_types_unreadable', failure: fields.failure });
  if (!coldIndices.ok) warnings.push({ code: 'cold_tiers_unreadable', failure: coldIndices.failure });

  const answerOf = (profile: JobProfile): DataFacts['answer'] => {
    const place = places.get(profile);
    const group = place && groups[place.group];
    const query = group?.queries[place?.query ?? -1];
    return group && query ? { group, query } : undefined;
  };
  const matcherOf = memoized((indices: readonly string[]) => indexMatcher(indices));
  const fieldsOf = memoized((indices: readonly string[]) =>
    fields.ok ? narrowedCapabilities(fields.value, matcherOf(indices)) : { types: {} }
  );
  return {
    asOfMs,
    factsOf: ({ profile, indices }) => ({
      profile,
      indices,
      answer: answerOf(profile),
      fields: fields.ok
        ? { ok: true, value: withoutFields(fieldsOf(indices), answerOf(profile)?.group.unmapped ?? []) }
        : fields,
      ...(forbidden.ok
        ? { forbidden: forbidden.value.filter((name) => indices.includes(name)) }
        : { rightsFailure: forbidden.failure }),
      ...(coldIndices.ok
        ? { coldIndices: coldIndices.value.filter(matcherOf(indices)) }
        : { tiersFailure: coldIndices.failure }),
      lookbackDays,
      asOfMs,
    }),
  };
}

/** Most jobs read the same few lists of indices. */
function memoized<T>(make: (indices: readonly string[]) => T): (indices: readonly string[]) => T {
  const made = new Map<string, T>();
  return (indices) => {
    const key = JSON.stringify(indices);
    const value = made.get(key) ?? make(indices);
    made.set(key, value);
    return value;
  };
}
