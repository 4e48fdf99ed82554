/** One item of `requiredPrivileges`. */
export type PrivilegeRequirement =
  { kind: 'all'; privileges: string[] } | { kind: 'any'; privileges: string[] };

export type RouteAuthorization =
  { kind: 'required'; requirements: PrivilegeRequirement[] } | { kind: 'disabled'; reason: string };

/** Grants everything; only those for whom Kibana has no limits hold it. */
export const SUPERUSER = 'superuser';

/**
 * Checks a route's `security` block by Kibana's rules
 * (src/core/packages/http/router-server-internal/src/security_route_config_validator.ts). Kibana lets a route without
 * one start; the host does not.
 *
 * @param security as the plugin gave it
 * @param route how error messages name the route
 */
export function parseRouteSecurity(security: unknown, route: string): RouteAuthorization {
  const fail = (problem: string) => new Error(`Route ${route}: ${problem}`);
  if (!isObject(security) || !isObject(security.authz)) {
    throw fail('security.authz is missing; name requiredPrivileges, or { enabled: false, reason }');
  }
  if (security.authc !== undefined)
    throw fail('security.authc is not offered by the host: every user is signed in');
  const { authz } = security;
  if ('requiredPrivileges' in authz) {
    if ('enabled' in authz) throw fail('security.authz has both requiredPrivileges and enabled');
    return { kind: 'required', requirements: parseRequirements(authz.requiredPrivileges, fail) };
  }
  if (authz.enabled !== false) throw fail('security.authz needs requiredPrivileges, or enabled: false');
  if (typeof authz.reason !== 'string' || authz.reason.trim() === '') {
    throw fail('security.authz.reason must say why no privileges are required');
  }
  return { kind: 'disabled', reason: authz.reason };
}

type Fail = (problem: string) => Error;

function parseRequirements(value: unknown, fail: Fail): PrivilegeRequirement[] {
  if (!Array.isArray(value) || value.length === 0)
    throw fail('requiredPrivileges must be a list with a privilege in it');
  const requirements = value.map((item) => parseRequirement(item, fail));
  checkOverlap(requirements, fail);
  checkReserved(requirements, fail);
  return requirements;
}

function parseRequirement(item: unknown, fail: Fail): PrivilegeRequirement {
  if (typeof item === 'string') return { kind: 'all', privileges: [checkedName(item, fail)] };
  if (!isObject(item)) throw fail('an item of requiredPrivileges must be a string or an object');
  const unknown = Object.keys(item).filter((key) => key !== 'allRequired' && key !== 'anyRequired');
  if (unknown.length > 0) throw fail(`requiredPrivileges: the host does not offer ${unknown.join(', ')}`);
  if ('allRequired' in item && 'anyRequired' in item) {
    throw fail('an item of requiredPrivileges has both allRequired and anyRequired; give two items');
  }
  if ('anyRequired' in item)
    return { kind: 'any', privileges: names(item.anyRequired, 'anyRequired', 2, fail) };
  return { kind: 'all', privileges: names(item.allRequired, 'allRequired', 1, fail) };
}

function names(value: unknown, key: string, atLeast: number, fail: Fail): string[] {
  if (!Array.isArray(value) || value.length < atLeast)
    throw fail(`${key} must list ${atLeast} or more privileges`);
  return value.map((name) => checkedName(name, fail));
}

function checkedName(name: unknown, fail: Fail): string {
  if (typeof name !== 'string' || name === '') throw fail('a required privilege must be a non-empty string');
  return name;
}

function checkOverlap(requirements: PrivilegeRequirement[], fail: Fail): void {
  const seen = new Set<string>();
  for (const name of requirements.flatMap(({ privileges }) => privileges)) {
    if (seen.has(name)) throw fail(`requiredPrivileges names "${name}" more than once`);
    seen.add(name);
  }
}

function checkReserved(requirements: PrivilegeRequirement[], fail: Fail): void {
  const all = requirements.flatMap(({ privileges }) => privileges);
  if (all.includes('operator')) throw fail('"operator" is not offered by the host');
  if (!all.includes(SUPERUSER)) return;
  if (requirements.some(({ kind, privileges }) => kind === 'any' && privileges.includes(SUPERUSER))) {
    throw fail('"superuser" cannot be part of anyRequired');
  }
  if (all.length > 1) throw fail('"superuser" includes every privilege and cannot be combined with others');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
