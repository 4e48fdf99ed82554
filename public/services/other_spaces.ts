import type { HttpStart } from '@kbn/core/public';
import pLimit from 'p-limit';

import { currentSpace } from './current_space';
import type { MlApi } from './ml_api';
import { readMember } from './read_member';

/** Version of the public spaces API (x-pack/platform/plugins/shared/spaces/server/routes/api/external/get_all.ts). */
const SPACES_API_VERSION = '2023-10-31';
const MOST_SPACES = 20;
const AT_ONCE = 2;

export interface HiddenJob {
  jobId: string;
  /** A space that shows it; absent where none that this user may see does. */
  space?: string;
}

/**
 * Which of these jobs, none of which this space shows, are in the cluster all the same, and in which other space each can
 * be seen (20 spaces at most are asked). A question that fails leaves the space unknown; this never rejects.
 *
 * @param jobIds those that are to be created
 */
export async function findHiddenJobs(
  ml: Pick<MlApi, 'existingJobs'>,
  http: HttpStart,
  jobIds: readonly string[]
): Promise<HiddenJob[]> {
  if (jobIds.length === 0) return [];
  const hidden = await ml.existingJobs(jobIds, { allSpaces: true }).catch(() => new Set<string>());
  if (hidden.size === 0) return [];
  const spaceOf = await findSpaces(ml, await readOtherSpaces(http), [...hidden]);
  return jobIds
    .filter((jobId) => hidden.has(jobId))
    .map((jobId) => {
      const space = spaceOf.get(jobId);
      return space === undefined ? { jobId } : { jobId, space };
    });
}

async function readOtherSpaces(http: HttpStart): Promise<string[]> {
  const current = currentSpace(http);
  const answer = await http
    .get<unknown>('/api/spaces/space', { version: SPACES_API_VERSION })
    .catch(() => []);
  const ids = Array.isArray(answer) ? answer.map((space: unknown) => readMember(space, 'id')) : [];
  return ids
    .filter((id) => typeof id === 'string' && id !== current)
    .slice(0, MOST_SPACES)
    .map(String);
}

/** By job id. Of several spaces the first that tells; spaces are no longer asked for what is found. */
async function findSpaces(
  ml: Pick<MlApi, 'existingJobs'>,
  spaceIds: readonly string[],
  jobIds: readonly string[]
): Promise<Map<string, string>> {
  const limit = pLimit(AT_ONCE);
  const found = new Map<string, string>();
  const ask = async (spaceId: string) => {
    const sought = jobIds.filter((id) => !found.has(id));
    if (sought.length === 0) return;
    const there = await ml.existingJobs(sought, { spaceId }).catch(() => new Set<string>());
    for (const id of there) {
      if (!found.has(id)) found.set(id, spaceId);
    }
  };
  await Promise.all(spaceIds.map((spaceId) => limit(() => ask(spaceId))));
  return found;
}
