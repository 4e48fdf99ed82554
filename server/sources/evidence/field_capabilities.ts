import type { FieldCapabilities } from '../../../common/evidence/evidence_answers';
import {
  patternsOf,
  type EvidenceQuestions,
  type QuestionGroup,
} from '../../../common/evidence/evidence_questions';
import { COLD_TIERS, inWindow, type SearchWindow } from '../../../common/evidence/search_item';
import type { QueryDsl } from '../../../common/jobs/job_profile';
import { asRecord, asText } from '../../../common/jobs/read_value';
import { transportOptions, type ElasticsearchAccess } from '../elasticsearch_access';

/**
 * The types of all asked fields, in indices outside the cold tiers that may have data in the look-back. One request with
 * named fields: what else 50,000 fields there are is not read.
 *
 * @throws what the client throws.
 */
export async function readFieldCapabilities(
  access: ElasticsearchAccess,
  questions: EvidenceQuestions,
  window: SearchWindow
): Promise<FieldCapabilities> {
  const { fields, patterns } = questions;
  if (fields.length === 0 || patterns.length === 0) return { types: {} };
  const response = await access.client.fieldCaps(
    {
      index: patterns,
      ignore_unavailable: true,
      allow_no_indices: true,
      fields,
      filters: '-parent',
      // The names of all indices are nothing that is read here, and there may be many.
      filter_path: ['fields', 'failures'],
      index_filter: { bool: { filter: [inAnyWindow(questions.groups, window)], must_not: [COLD_TIERS] } },
    },
    transportOptions(access)
  );
  const types = Object.entries(response.fields ?? {}).map(([field, byType]) => [
    field,
    Object.keys(byType)
      .filter((type) => type !== 'unmapped')
      .sort(),
  ]);
  const failures: unknown = asRecord(response)?.failures;
  const differing = Object.entries(response.fields ?? {}).flatMap(([field, byType]) => {
    const perType = Object.entries(byType).map(([type, { indices }]) => [type, indices && [indices].flat()]);
    return perType.length > 1 && perType.every(([, indices]) => indices !== undefined)
      ? [[field, Object.fromEntries(perType)]]
      : [];
  });
  return {
    types: Object.fromEntries(types),
    ...(differing.length === 0 ? {} : { indicesOfType: Object.fromEntries(differing) }),
    ...(Array.isArray(failures) && failures.length > 0
      ? { partial: { cause: 'partial', detail: failureText(failures) } }
      : {}),
  };
}

/**
 * Names of indices of these groups in the cold and frozen tiers that may have data in the look-back; nothing is asked for no
 * groups. Elasticsearch tells that from the
 * cluster's state: no document of these indices is read.
 *
 * @throws what the client throws.
 */
export async function readColdIndices(
  access: ElasticsearchAccess,
  groups: readonly QuestionGroup[],
  window: SearchWindow
): Promise<string[]> {
  if (groups.length === 0) return [];
  const { indices } = await access.client.fieldCaps(
    {
      index: patternsOf(groups),
      ignore_unavailable: true,
      allow_no_indices: true,
      fields: timeFields(groups),
      index_filter: { bool: { filter: [inAnyWindow(groups, window), COLD_TIERS] } },
    },
    transportOptions(access)
  );
  return [indices].flat().sort();
}

function inAnyWindow(groups: readonly QuestionGroup[], window: SearchWindow): QueryDsl {
  const ranges = timeFields(groups).map((field) => inWindow(field, window));
  const [only] = ranges;
  return ranges.length === 1 && only ? only : { bool: { should: ranges, minimum_should_match: 1 } };
}

function timeFields(groups: readonly QuestionGroup[]): string[] {
  return [...new Set(groups.map(({ timeField }) => timeField))].sort();
}

const DETAIL_LENGTH = 300;

function failureText(failures: readonly unknown[]): string {
  const failed = failures.flatMap((failure) => asRecord(failure)?.indices ?? []).map(String);
  const [first] = failures.map((failure) => {
    const reason = asRecord(asRecord(failure)?.failure);
    return asText(asRecord(reason?.error)?.reason) ?? asText(reason?.reason);
  });
  return `${failed.slice(0, 5).join(', ')} did not answer${first === undefined ? '' : `: ${first}`}`.slice(
    0,
    DETAIL_LENGTH
  );
}
