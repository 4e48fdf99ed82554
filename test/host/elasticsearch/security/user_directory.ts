import type { EnvironmentUser } from '../../environments/environment';
import { ElasticsearchError } from '../elasticsearch_error';
import type { Principal } from './principal';
import { KIBANA_SYSTEM, principalOf } from './principal';

/** The users that can log in: the environment's and Kibana's own. */
export class UserDirectory {
  private readonly users: Map<string, EnvironmentUser>;

  constructor(users: EnvironmentUser[]) {
    this.users = new Map([KIBANA_SYSTEM, ...users].map((user) => [user.name, user]));
  }

  /** @throws security_exception (401) unless the header is HTTP basic with a user's name and password. */
  authenticate(header: string | undefined): Principal {
    const [scheme, token = ''] = (header ?? '').split(' ');
    if (header === undefined || header === '')
      throw unauthenticated('missing authentication credentials for REST request');
    if (scheme?.toLowerCase() !== 'basic') {
      throw unauthenticated(
        `unable to authenticate with provided credentials: scheme [${String(scheme)}] is not basic`
      );
    }
    const [name = '', ...password] = Buffer.from(token, 'base64').toString('utf8').split(':');
    const user = this.users.get(name);
    if (user === undefined || user.password !== password.join(':')) {
      throw unauthenticated(`unable to authenticate user [${name}]`);
    }
    return principalOf(user);
  }
}

function unauthenticated(reason: string): ElasticsearchError {
  return new ElasticsearchError(401, 'security_exception', reason, {
    header: { 'WWW-Authenticate': 'Basic realm="security", charset="UTF-8"' },
  });
}
