import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

/**
 * Those of these patterns that the user may not read as a whole. Elasticsearch grants a pattern only if all it covers
 * is granted; within it, a search would silently leave out what the user may not see. Exclusions (`-x`) and remote
 * patterns (`cluster:x`) are not asked: the first need no right, the second are decided by the remote cluster.
 *
 * @throws what the client throws.
 */
export async function readForbiddenPatterns(
  access: ElasticsearchAccess,
  patterns: readonly string[]
): Promise<string[]> {
  const names = [...new Set(patterns)].filter((name) => !name.startsWith('-') && !name.includes(':'));
  if (names.length === 0 || !access.secured) return [];
  const { index } = await access.client.security.hasPrivileges(
    { index: [{ names, privileges: ['read'] }] },
    transportOptions(access)
  );
  return names.filter((name) => index[name]?.read !== true);
}
