import type { Cluster } from '../cluster';
import type { IndexAccess } from '../data/index_access';
import { groupByCluster } from '../data/group_by_cluster';
import type { Alias, IndexCatalogue } from '../data/index_catalogue';
import type { IndexData } from '../data/index_data';
import { INDICES_OPTIONS, indicesOptionsOf } from '../data/indices_options';
import { resolveNames } from '../data/resolve_names';
import { seedOf } from '../data/seeded_hash';
import { ElasticsearchError } from '../elasticsearch_error';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';
import { expressionsOf } from './search_routes';

function accessOf(request: StandInRequest, action: string): IndexAccess {
  return { principal: request.principal, action, privileges: ['view_index_metadata'] };
}

interface Visible {
  /** The remote cluster's, as in `far:`. */
  prefix: string;
  indices: IndexData[];
  aliases: Alias[];
}

/**
 * What the expression means in each cluster. Remote clusters that cannot answer are left out without a word
 * (elastic/elasticsearch `ResolveIndexAction.TransportAction`).
 */
function visibleByCluster(request: StandInRequest, cluster: Cluster): Visible[] {
  const options = indicesOptionsOf(request.query);
  const access = accessOf(request, 'indices:admin/resolve/index');
  const { catalogue } = cluster;
  const { local, remotes } = groupByCluster(
    expressionsOf(request.pathParameters.expression),
    catalogue.remotes
  );
  const visible = (expressions: string[], prefix: string, of: IndexCatalogue): Visible => {
    const { indices, aliases } = resolveNames(expressions, options, of, access);
    return { prefix, indices: [...indices.keys()], aliases: [...aliases.keys()] };
  };
  const own = local === undefined ? [] : [visible(local, '', catalogue)];
  const others = remotes.flatMap(({ cluster: remote, expressions }) => {
    if (!remote.connected) return [];
    try {
      return [visible(expressions, `${remote.name}:`, remote.catalogue)];
    } catch (error) {
      if (error instanceof ElasticsearchError) return [];
      throw error;
    }
  });
  return [...own, ...others];
}

function resolveIndex(request: StandInRequest, cluster: Cluster): Answer {
  const { expandHidden } = indicesOptionsOf(request.query);
  const found = visibleByCluster(request, cluster).map((part) => describe(part, expandHidden));
  return {
    status: 200,
    body: {
      indices: found.flatMap(({ indices }) => indices),
      aliases: found.flatMap(({ aliases }) => aliases),
      data_streams: found.flatMap(({ streams }) => streams),
    },
  };
}

interface Named extends Record<string, unknown> {
  name: string;
}

function describe(
  { prefix, indices, aliases }: Visible,
  backingToo: boolean
): { indices: Named[]; aliases: Named[]; streams: Named[] } {
  const streams = indices.filter((index) => index.isDataStream);
  const concrete = indices.filter((index) => !index.isDataStream || backingToo);
  return {
    indices: concrete.map(describeIndex).sort(byName),
    aliases: aliases
      .map((alias) => ({
        name: `${prefix}${alias.name}`,
        indices: alias.indices.map(({ concreteName }) => concreteName).sort(),
      }))
      .sort(byName),
    streams: streams
      .map((index) => ({
        name: index.name,
        backing_indices: [index.concreteName],
        timestamp_field: index.timeField,
      }))
      .sort(byName),
  };
}

function describeIndex(index: IndexData): Named {
  const hidden = index.isHidden || index.isDataStream;
  return {
    name: index.concreteName,
    ...(index.aliases.length === 0 ? {} : { aliases: [...index.aliases].sort() }),
    attributes: [index.isClosed ? 'closed' : 'open', ...(hidden ? ['hidden'] : [])].sort(),
    ...(index.isDataStream ? { data_stream: index.name } : {}),
    mode: 'standard',
  };
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
}

function dataStreams(request: StandInRequest, cluster: Cluster): Answer {
  const access = accessOf(request, 'indices:admin/data_stream/get');
  const given = expressionsOf(request.pathParameters.name).flatMap((name) => name.split(','));
  const expressions = given.length === 0 ? ['*'] : given;
  const { indices } = resolveNames(expressions, indicesOptionsOf(request.query), cluster.catalogue, access);
  const streams = [...indices.keys()].filter((index) => index.isDataStream);
  return {
    status: 200,
    body: {
      data_streams: streams.map((index) => ({
        name: index.name,
        timestamp_field: { name: index.timeField },
        indices: [{ index_name: index.concreteName, index_uuid: seedOf(index.concreteName).toString(36) }],
        generation: 1,
        status: 'GREEN',
        template: 'logs',
        hidden: false,
        system: false,
        allow_custom_routing: false,
        replicated: false,
        rollover_on_write: false,
      })),
    },
  };
}

const PARAMETERS = [...INDICES_OPTIONS];

/** `_resolve/index` and `_data_stream`: what there is, without looking at documents. */
export const indexRoutes: Route[] = [
  {
    methods: ['GET', 'POST'],
    path: '/_resolve/index/{expression}',
    parameters: PARAMETERS,
    handle: resolveIndex,
  },
  { methods: ['GET'], path: '/_data_stream', parameters: PARAMETERS, handle: dataStreams },
  { methods: ['GET'], path: '/_data_stream/{name}', parameters: PARAMETERS, handle: dataStreams },
];
