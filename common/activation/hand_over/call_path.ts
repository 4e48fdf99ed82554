import type { HandOverCall } from './hand_over_call';

const DEFAULT_SPACE = 'default';

/** The path of a call below the server's base path, with its space, which the default space does without. */
export function callPath(
  { path, spaceId }: Pick<HandOverCall, 'path' | 'spaceId'>,
  homeSpaceId: string
): string {
  const space = spaceId ?? homeSpaceId;
  return space === DEFAULT_SPACE ? path : `/s/${encodeURIComponent(space)}${path}`;
}
