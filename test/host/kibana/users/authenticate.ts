import type { Environment, EnvironmentUser } from '../../environments/environment';

export type Authentication = { user: EnvironmentUser } | { problem: string };

/**
 * Tells whose request it is: without an `Authorization` header the page's user (the host has no login page), with
 * `Basic` the environment's user of that name, if the password is right.
 */
export function authenticate(
  authorization: string | undefined,
  environment: Environment,
  pageUser: EnvironmentUser
): Authentication {
  if (authorization === undefined) return { user: pageUser };
  const [scheme = '', encoded = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic')
    return { problem: `The host knows Basic authentication only, not ${scheme}` };
  const [name, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const user = environment.users.find((candidate) => candidate.name === name);
  if (!user || user.password !== password.join(':')) {
    return { problem: `There is no user "${name}" with this password` };
  }
  return { user };
}
