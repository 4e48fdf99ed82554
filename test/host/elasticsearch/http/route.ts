import type { Cluster } from '../cluster';
import type { StandInRequest } from './stand_in_request';

export interface Answer {
  status: number;
  body: unknown;
}

/** One Elasticsearch API that the stand-in answers. */
export interface Route {
  methods: ReadonlyArray<'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'>;
  /** Parts in braces match one path segment each: `/{index}/_search`. */
  path: string;
  /** Query-string parameters it reads, or knows to have no effect here; any other is refused with 501. */
  parameters: readonly string[];
  /** The cluster privilege it needs and the action's name for the 403. */
  needs?: { privilege: string; action: string };
  handle(request: StandInRequest, cluster: Cluster): Answer | Promise<Answer>;
}

export interface RouteMatch {
  route: Route;
  pathParameters: Record<string, string>;
}

/** Finds the route for a request; routes with literal parts win over those with parameters in the same place. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  let best: (RouteMatch & { literals: number }) | undefined;
  for (const route of routes) {
    if (!route.methods.some((known) => known === method)) continue;
    const match = matchPath(route.path, segments);
    if (match !== undefined && match.literals > (best?.literals ?? -1)) best = { route, ...match };
  }
  return best;
}

function matchPath(
  pattern: string,
  segments: string[]
): { pathParameters: Record<string, string>; literals: number } | undefined {
  const parts = pattern.split('/').filter((part) => part !== '');
  if (parts.length !== segments.length) return undefined;
  const pathParameters: Record<string, string> = {};
  let literals = 0;
  for (const [i, part] of parts.entries()) {
    const segment = segments[i] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
      literals++;
    } else {
      if (segment.startsWith('_') && segment !== '_all') return undefined;
      pathParameters[part.slice(1, -1)] = segment;
    }
  }
  return { pathParameters, literals };
}
