import type { JobProfile, QueryDsl } from '../jobs/job_profile';
import { fieldsOfJob } from './fields_of_job';

/** A job and the indices it would read: names and patterns, none if nobody says. */
export interface EvidenceJob {
  profile: JobProfile;
  indices: readonly string[];
}

/** What one datafeed query is asked for; jobs that read the same share it. */
export interface QueryQuestion {
  query: QueryDsl;
  /** Fields of which it is asked how many of the selected documents have them. */
  fields: string[];
}

/** Queries that read the same indices by the same time field: one search can answer for all of them. */
export interface QuestionGroup {
  indices: string[];
  timeField: string;
  queries: QueryQuestion[];
}

/** Where the answer for a job stands: group and query by position. */
export interface QuestionPlace {
  group: number;
  query: number;
}

/** All that is asked of the cluster for a set of jobs. Plain JSON: equal questions have equal texts. */
export interface EvidenceQuestions {
  lookbackDays: number;
  groups: QuestionGroup[];
  /** Every field of every query, sorted. */
  fields: string[];
  /** Every index name or pattern, sorted; without exclusions, which only have a meaning in their own list. */
  patterns: string[];
}

/**
 * One deduplicated set of questions for all jobs, and where each job finds its answer. Jobs without indices have no
 * place: there is nothing to ask. The order of the jobs makes no difference to what is asked.
 */
export function evidenceQuestions(
  jobs: readonly EvidenceJob[],
  lookbackDays: number
): { questions: EvidenceQuestions; places: Map<JobProfile, QuestionPlace> } {
  const groups = new Map<string, { group: QuestionGroup; queries: Map<string, QueryQuestion> }>();
  const asked = jobs.flatMap(({ profile, indices }) => {
    if (indices.length === 0) return [];
    const groupKey = JSON.stringify([indices, profile.timeField]);
    const entry = groups.get(groupKey) ?? {
      group: { indices: [...indices], timeField: profile.timeField, queries: [] },
      queries: new Map<string, QueryQuestion>(),
    };
    groups.set(groupKey, entry);
    const queryKey = JSON.stringify(profile.query);
    const question = entry.queries.get(queryKey) ?? { query: profile.query, fields: [] };
    entry.queries.set(queryKey, question);
    question.fields.push(...fieldsOfJob(profile).map(({ field }) => field));
    return [{ profile, groupKey, queryKey }];
  });
  const groupKeys = [...groups.keys()].sort();
  const queryKeys = new Map(
    [...groups].map(([key, { queries }]): [string, string[]] => [key, [...queries.keys()].sort()])
  );
  const ordered = groupKeys.flatMap((key) => {
    const entry = groups.get(key);
    if (!entry) return [];
    const queries = (queryKeys.get(key) ?? []).flatMap((queryKey) => entry.queries.get(queryKey) ?? []);
    return [
      {
        ...entry.group,
        queries: queries.map(({ query, fields }) => ({ query, fields: sortedUnique(fields) })),
      },
    ];
  });
  return {
    questions: {
      lookbackDays,
      groups: ordered,
      fields: sortedUnique(ordered.flatMap(({ queries }) => queries.flatMap(({ fields }) => fields))),
      patterns: patternsOf(ordered),
    },
    places: new Map(
      asked.map(({ profile, groupKey, queryKey }) => [
        profile,
        {
          group: groupKeys.indexOf(groupKey),
          query: (queryKeys.get(groupKey) ?? []).indexOf(queryKey),
        },
      ])
    ),
  };
}

/** All that these groups read together: what one list excludes, another may read. */
export function patternsOf(groups: readonly QuestionGroup[]): string[] {
  return sortedUnique(groups.flatMap(({ indices }) => indices).filter((name) => !name.startsWith('-')));
}

function sortedUnique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
