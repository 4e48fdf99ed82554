import type { Cluster } from '../cluster';
import type { IndexData } from '../data/index_data';
import { INDICES_OPTIONS, indicesOptionsOf } from '../data/indices_options';
import { resolveIndices } from '../data/resolve_indices';
import { seedOf } from '../data/seeded_hash';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';
import { expressionsOf } from './search_routes';

function visibleIndices(
  request: StandInRequest,
  cluster: Cluster,
  expression: string | undefined,
  action: string
): IndexData[] {
  return resolveIndices(expressionsOf(expression), indicesOptionsOf(request.query), cluster.catalogue, {
    principal: request.principal,
    action,
    privileges: ['view_index_metadata'],
  });
}

function resolveIndex(request: StandInRequest, cluster: Cluster): Answer {
  const { expression } = request.pathParameters;
  const found = visibleIndices(request, cluster, expression, 'indices:admin/resolve/index');
  const { expandHidden } = indicesOptionsOf(request.query);
  const plain = found.filter((index) => !index.isDataStream);
  const streams = found.filter((index) => index.isDataStream);
  const backing = streams.filter(() => expandHidden);
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    status: 200,
    body: {
      indices: [
        ...plain.map((index) => ({
          name: index.name,
          attributes: attributesOf(index.name),
          mode: 'standard',
        })),
        ...backing.map((index) => ({
          name: index.concreteName,
          attributes: attributesOf(index.concreteName),
          data_stream: index.name,
          mode: 'standard',
        })),
      ].sort(byName),
      aliases: [],
      data_streams: streams
        .map((index) => ({
          name: index.name,
          backing_indices: [index.concreteName],
          timestamp_field: index.timeField,
        }))
        .sort(byName),
    },
  };
}

function attributesOf(name: string): string[] {
  return name.startsWith('.') ? ['hidden', 'open'] : ['open'];
}

function dataStreams(request: StandInRequest, cluster: Cluster): Answer {
  const { name } = request.pathParameters;
  const found = visibleIndices(request, cluster, name, 'indices:admin/data_stream/get');
  const streams = found.filter((index) => index.isDataStream);
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
