import { createHash } from 'node:crypto';

import type { AuthenticatedUser } from '@kbn/core/server';

import type { EvidenceAnswers } from '../../../common/evidence/evidence_answers';
import type { EvidenceQuestions } from '../../../common/evidence/evidence_questions';
import { SharedRuns } from '../../services/shared_runs';

export type EvidenceRuns = SharedRuns<EvidenceAnswers>;

/** Long enough to walk from page to page, short enough that "as of" is never far behind. */
const KEEP_MS = 60_000;

/** Answers kept at most, over all users: one for 500 jobs takes about 1 MB. */
const MOST_KEPT = 20;

/** Runs that ask the cluster for evidence, shared by equal questions of one user. */
export function evidenceRuns(): EvidenceRuns {
  return new SharedRuns({ keepMs: KEEP_MS, mostKept: MOST_KEPT, worthKeeping: isComplete });
}

/** Whether asking again would tell no more: no part failed. */
function isComplete({ groups, fields, forbidden, coldIndices }: EvidenceAnswers): boolean {
  return (
    fields.ok &&
    fields.value.partial === undefined &&
    forbidden.ok &&
    coldIndices.ok &&
    groups.every(
      ({ documents, queries }) =>
        documents.ok &&
        queries.every(
          ({ presence, details, newest }) =>
            presence.kind !== 'failed' &&
            presence.partial === undefined &&
            details?.ok !== false &&
            (details?.value.partial ?? undefined) === undefined &&
            newest?.ok !== false
        )
    )
  );
}

/**
 * Who may share an answer: the same person, with the same roles.
 *
 * @param user null where Elasticsearch's security is off: then all may read the same
 * @returns undefined for a request that brings a key of Elasticsearch: it may have fewer rights than its owner, so its answer is
 *   for nobody else
 */
export function evidenceKey(
  user: AuthenticatedUser | null,
  questions: EvidenceQuestions
): string | undefined {
  const who = userKey(user);
  if (who === undefined) return undefined;
  const asked = createHash('sha256').update(JSON.stringify(questions)).digest('base64');
  return JSON.stringify([who, asked]);
}

function userKey(user: AuthenticatedUser | null): unknown {
  if (user === null) return 'everybody';
  const { authentication_type: type, profile_uid: profile, username, authentication_realm: realm } = user;
  if (type === 'api_key') return undefined;
  return [profile ?? [realm.type, realm.name, username], [...user.roles].sort()];
}
