import type { DocumentKind } from '../catalogue/integrations/integration';
import { matchesWildcard } from '../jobs/data_selection/wildcard';
import type { JobProfile } from '../jobs/job_profile';

/** Fleet's name for the namespace that nobody changed. */
const USUAL_NAMESPACE = 'default';

/**
 * Do the job's indices hold documents of the kind? A job that names no pattern reads whichever people choose, so any. As
 * in Elasticsearch, a pattern may name a remote cluster, and one with `-` in front takes away from those before it.
 */
export function readsKind(
  { indexPatterns }: Pick<JobProfile, 'indexPatterns'>,
  { dataset, index }: DocumentKind
): boolean {
  if (indexPatterns.length === 0) return true;
  const name = index ?? `logs-${dataset}-${USUAL_NAMESPACE}`;
  return indexPatterns.reduce((read, pattern) => {
    const excludes = pattern.startsWith('-');
    return covers(excludes ? pattern.slice(1) : pattern, name, dataset) ? !excludes : read;
  }, false);
}

/** A pattern for one namespace reads the dataset as well; where people ship to is theirs to choose. */
function covers(pattern: string, name: string, dataset: string): boolean {
  const local = pattern.slice(pattern.lastIndexOf(':') + 1);
  return matchesWildcard(local, name) || local.startsWith(`logs-${dataset}-`);
}
