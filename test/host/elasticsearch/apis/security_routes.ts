import { notImplemented, parsingException } from '../elasticsearch_error';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';
import { objectAt, stringAt } from '../json_value';
import type { Principal } from '../security/principal';
import {
  hasClusterPrivilege,
  hasIndexPrivilege,
  KNOWN_CLUSTER_PRIVILEGES,
  KNOWN_INDEX_PRIVILEGES,
} from '../security/principal';

function authenticate({ principal }: StandInRequest): Answer {
  const realm = { name: 'stand_in', type: 'native' };
  return {
    status: 200,
    body: {
      username: principal.name,
      roles: [principal.name],
      full_name: null,
      email: null,
      metadata: {},
      enabled: true,
      authentication_realm: realm,
      lookup_realm: realm,
      authentication_type: 'realm',
    },
  };
}

function hasPrivileges(request: StandInRequest): Answer {
  const { cluster = [], index = [], application = [], ...others } = request.jsonObject();
  const [other] = Object.keys(others);
  if (other !== undefined) throw parsingException(`[has_privileges] unknown field [${other}]`);
  if (Array.isArray(application) && application.length > 0) {
    throw notImplemented('application privileges: Kibana features are not stored in Elasticsearch here');
  }
  const clusterAnswers = clusterPrivileges(listAt(cluster, 'cluster'), request.principal);
  const indexAnswers = indexPrivileges(listAt(index, 'index'), request.principal);
  const all = [
    ...Object.values(clusterAnswers),
    ...Object.values(indexAnswers).flatMap((held) => Object.values(held)),
  ];
  return {
    status: 200,
    body: {
      username: request.principal.name,
      has_all_requested: all.every((held) => held),
      cluster: clusterAnswers,
      index: indexAnswers,
      application: {},
    },
  };
}

function clusterPrivileges(asked: unknown[], principal: Principal): Record<string, boolean> {
  const names = asked.map((name) => stringAt(name, 'cluster'));
  return Object.fromEntries(
    names.map((name) => {
      if (!KNOWN_CLUSTER_PRIVILEGES.has(name)) throw notImplemented(`the cluster privilege [${name}]`);
      return [name, hasClusterPrivilege(principal, name)];
    })
  );
}

function indexPrivileges(asked: unknown[], principal: Principal): Record<string, Record<string, boolean>> {
  const answers: Record<string, Record<string, boolean>> = {};
  for (const item of asked) {
    // Restricted (system) indices are none of the stand-in's, so allow_restricted_indices changes nothing.
    const { names, privileges } = objectAt(item, 'index');
    for (const name of listAt(names, 'index.names').map(String)) {
      for (const privilege of listAt(privileges, 'index.privileges').map(String)) {
        if (!KNOWN_INDEX_PRIVILEGES.has(privilege))
          throw notImplemented(`the index privilege [${privilege}]`);
        answers[name] = { ...answers[name], [privilege]: hasIndexPrivilege(principal, privilege, name) };
      }
    }
  }
  return answers;
}

function listAt(value: unknown, where: string): unknown[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) throw parsingException(`[${where}] must be an array`);
  return value;
}

/** Who the user is, and what the user may do. */
export const securityRoutes: Route[] = [
  { methods: ['GET'], path: '/_security/_authenticate', parameters: [], handle: authenticate },
  {
    methods: ['GET', 'POST'],
    path: '/_security/user/_has_privileges',
    parameters: [],
    handle: hasPrivileges,
  },
];
