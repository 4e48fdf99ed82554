import type { KibanaRequest } from '@kbn/core/server';

import { requestState } from '../http/request_state';

export interface Space {
  id: string;
  name: string;
}

export type SpacePath = { spaceId: string; basePath: string; path: string } | { unknownSpace: string };

const DEFAULT_SPACE: Space = { id: 'default', name: 'Default' };
const SPACE_PREFIX = /^\/s\/([a-z0-9_-]+)(\/.*|$)/;

/** The spaces of the environment, and the default one, which Kibana always has. */
export class SpacesService {
  readonly spaces: readonly Space[];

  constructor(spaces: readonly Space[]) {
    this.spaces = spaces.some(({ id }) => id === DEFAULT_SPACE.id) ? spaces : [DEFAULT_SPACE, ...spaces];
  }

  /** Splits a path like `/s/<space>/app/x` into space and the rest; paths without prefix are in the default space. */
  parsePath(path: string): SpacePath {
    const match = SPACE_PREFIX.exec(path);
    const id = match?.[1];
    if (id === undefined) return { spaceId: DEFAULT_SPACE.id, basePath: '', path };
    if (!this.spaces.some((space) => space.id === id)) return { unknownSpace: id };
    return { spaceId: id, basePath: `/s/${id}`, path: match?.[2] || '/' };
  }

  getSpaceId(request: KibanaRequest): string {
    return requestState(request).spaceId;
  }

  getActiveSpace(request: KibanaRequest): Space {
    const id = this.getSpaceId(request);
    return this.spaces.find((space) => space.id === id) ?? DEFAULT_SPACE;
  }
}
