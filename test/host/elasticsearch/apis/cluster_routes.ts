import type { Cluster } from '../cluster';
import { ElasticsearchError } from '../elasticsearch_error';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';

const VERSION = '9.5.0';
const CLUSTER_UUID = 'stand-in-cluster-uuid00';
const LICENSE_UID = '5eed5eed-0000-4000-8000-000000000001';
const YEAR_MS = 365 * 86_400_000;
/** Elasticsearch's default share of a machine's memory that ML may use (`xpack.ml.max_machine_memory_percent`). */
const ML_SHARE_OF_MACHINE = 0.3;

function root(): Answer {
  return {
    status: 200,
    body: {
      name: 'stand-in',
      cluster_name: 'stand-in',
      cluster_uuid: CLUSTER_UUID,
      version: {
        number: VERSION,
        build_flavor: 'default',
        build_type: 'stand_in',
        build_hash: 'stand_in',
        build_date: '2026-11-01T00:00:00.000Z',
        build_snapshot: false,
        lucene_version: '10.4.0',
        minimum_wire_compatibility_version: '8.19.0',
        minimum_index_compatibility_version: '8.0.0',
      },
      tagline: 'You Know, for Search',
    },
  };
}

function expiry({ environment, clock }: Cluster): number {
  return environment.license.status === 'expired' ? clock.now() - 1 : clock.now() + YEAR_MS;
}

function license(_request: StandInRequest, cluster: Cluster): Answer {
  const { type, status } = cluster.environment.license;
  const issued = cluster.clock.now() - YEAR_MS;
  const expires = expiry(cluster);
  const neverExpires = type === 'basic';
  return {
    status: 200,
    body: {
      license: {
        status,
        uid: LICENSE_UID,
        type,
        issue_date: new Date(issued).toISOString(),
        issue_date_in_millis: issued,
        ...(neverExpires
          ? {}
          : { expiry_date: new Date(expires).toISOString(), expiry_date_in_millis: expires }),
        max_nodes: 1000,
        issued_to: 'stand-in',
        issuer: 'stand-in',
        start_date_in_millis: issued,
      },
    },
  };
}

function xpack(request: StandInRequest, cluster: Cluster): Answer {
  const { license: held, ml } = cluster.environment;
  const categories = (request.query.categories ?? 'build,license,features').split(',');
  const parts = Object.entries({
    build: { hash: 'stand_in', date: '2026-11-01T00:00:00.000Z' },
    license: {
      uid: LICENSE_UID,
      type: held.type,
      mode: held.type,
      status: held.status,
      ...(held.type === 'basic' ? {} : { expiry_date_in_millis: expiry(cluster) }),
    },
    // The features whose state an environment says; the others of a real cluster are left out.
    features: {
      ml: { available: cluster.ml.licensed, enabled: ml.enabled },
      security: { available: true, enabled: true },
    },
  });
  const wanted = parts.filter(([category]) => categories.includes(category));
  return { status: 200, body: { ...Object.fromEntries(wanted), tagline: 'You know, for X' } };
}

function clusterSettings(request: StandInRequest, cluster: Cluster): Answer {
  const { lazyNodes } = cluster.environment.ml;
  const value = String(lazyNodes);
  const setting = request.flag('flat_settings', false)
    ? { 'xpack.ml.max_lazy_ml_nodes': value }
    : { xpack: { ml: { max_lazy_ml_nodes: value } } };
  const isDefault = lazyNodes === 0;
  return {
    status: 200,
    body: {
      persistent: isDefault ? {} : setting,
      transient: {},
      ...(request.flag('include_defaults', false) ? { defaults: isDefault ? setting : {} } : {}),
    },
  };
}

function nodes(_request: StandInRequest, cluster: Cluster): Answer {
  const shared = {
    host: '127.0.0.1',
    ip: '127.0.0.1',
    version: VERSION,
    build_flavor: 'default',
    build_type: 'stand_in',
  };
  const dataNode = { name: 'data-0', ...shared, roles: ['data_hot', 'ingest', 'master'], attributes: {} };
  const mlNodes = cluster.environment.ml.enabled ? cluster.environment.ml.nodes : [];
  const described = mlNodes.map(({ name, memoryBytes }) => [
    name,
    {
      name,
      ...shared,
      roles: ['ml'],
      attributes: {
        'ml.machine_memory': String(Math.round(memoryBytes / ML_SHARE_OF_MACHINE)),
        'ml.config_version': '12.0.0',
      },
    },
  ]);
  return {
    status: 200,
    body: {
      _nodes: { total: 1 + mlNodes.length, successful: 1 + mlNodes.length, failed: 0 },
      cluster_name: 'stand-in',
      nodes: { 'data-0': dataNode, ...Object.fromEntries(described) },
    },
  };
}

function autoscalingPolicy({ pathParameters }: StandInRequest): never {
  throw new ElasticsearchError(
    404,
    'resource_not_found_exception',
    `autoscaling policy with name [${String(pathParameters.name)}] does not exist`
  );
}

function needs(action: string): { privilege: string; action: string } {
  return { privilege: 'monitor', action };
}

/** What the cluster is: version, licence, features, settings, nodes. */
export const clusterRoutes: Route[] = [
  { methods: ['GET', 'HEAD'], path: '/', parameters: [], needs: needs('cluster:monitor/main'), handle: root },
  {
    methods: ['GET'],
    path: '/_license',
    parameters: ['accept_enterprise', 'local'],
    needs: needs('cluster:monitor/xpack/license/get'),
    handle: license,
  },
  {
    methods: ['GET'],
    path: '/_xpack',
    parameters: ['accept_enterprise', 'categories'],
    needs: needs('cluster:monitor/xpack/info'),
    handle: xpack,
  },
  {
    methods: ['GET'],
    path: '/_cluster/settings',
    parameters: ['include_defaults', 'flat_settings'],
    needs: needs('cluster:monitor/settings'),
    handle: clusterSettings,
  },
  {
    methods: ['GET'],
    path: '/_nodes',
    parameters: [],
    needs: needs('cluster:monitor/nodes/info'),
    handle: nodes,
  },
  {
    methods: ['GET'],
    path: '/_autoscaling/policy/{name}',
    parameters: [],
    needs: needs('cluster:admin/autoscaling/get_autoscaling_policy'),
    handle: autoscalingPolicy,
  },
];
