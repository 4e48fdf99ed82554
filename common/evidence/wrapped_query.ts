import type { QueryDsl } from '../jobs/job_profile';

/**
 * The query in a form that Elasticsearch reads only when it runs the search. A plain query that it can't read makes it
 * refuse a whole `_msearch`; a wrapped one fails alone (elastic/elasticsearch, server/src/main/java/org/elasticsearch/index/
 * query/WrapperQueryBuilder.java: the inner query is parsed in `doRewrite`).
 */
export function wrappedQuery(query: QueryDsl): QueryDsl {
  const bytes = new TextEncoder().encode(JSON.stringify(query));
  return { wrapper: { query: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) } };
}
