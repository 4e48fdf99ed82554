export type RouteAccess = 'internal' | 'public';

const INTERNAL_VERSION = /^[1-9][0-9]*$/;
const PUBLIC_VERSION = /^\d{4}-\d{2}-\d{2}$/;

/** Tells what is wrong with a version string, or nothing. Internal routes count up from 1, public ones have dates. */
export function versionProblem(version: string, access: RouteAccess): string | undefined {
  switch (access) {
    case 'internal':
      return INTERNAL_VERSION.test(version)
        ? undefined
        : `version "${version}" must be a positive whole number`;
    case 'public':
      return PUBLIC_VERSION.test(version) && !Number.isNaN(Date.parse(version))
        ? undefined
        : `version "${version}" must be a date like 2023-10-31`;
  }
}

export type VersionChoice = { version: string } | { problem: string };

/**
 * Chooses the version that answers a request, as a distributed Kibana does
 * (src/core/packages/http/router-server-internal/src/versioned_router/core_versioned_route.ts): without the header,
 * internal routes take version 1 and public ones their oldest.
 */
export function chooseVersion(
  requested: string | undefined,
  access: RouteAccess,
  available: readonly string[]
): VersionChoice {
  const wrong = requested === undefined ? undefined : versionProblem(requested, access);
  if (wrong) return { problem: `Header elastic-api-version: ${wrong}` };
  const oldest = [...available].sort()[0];
  const version = requested ?? (access === 'internal' ? '1' : oldest);
  if (version === undefined || !available.includes(version)) {
    return { problem: `There is no version "${version}" of this route. Available: ${available.join(', ')}` };
  }
  return { version };
}
