import type { Cluster } from '../cluster';
import type { IndexData } from '../data/index_data';
import { INDICES_OPTIONS } from '../data/indices_options';
import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import type { Answer, Route } from '../http/route';
import type { StandInRequest } from '../http/stand_in_request';
import { constantAnswer } from '../query/constant_answer';
import { parseQuery } from '../query/parse_query';
import { runtimeFieldsOf } from '../search/search_body';
import { indicesToRead } from '../search/search_indices';
import { wildcardExpression } from '../wildcard';
import { fieldCapsFailures } from './field_caps_failures';
import { expressionsOf } from './search_routes';

const METADATA_FIELDS = ['_id', '_index', '_source', '_tier'];
const FILTERS = new Set(['+metadata', '-metadata', '-parent', '-nested', '-multifield']);

interface FieldCapsQuestion {
  patterns: string[];
  filters: Set<string>;
  types: string[];
  includeUnmapped: boolean;
  includeEmpty: boolean;
}

async function fieldCaps(request: StandInRequest, cluster: Cluster): Promise<Answer> {
  const { fields, index_filter: filter, types, runtime_mappings: runtime, ...others } = request.jsonObject();
  const [other] = Object.keys(others);
  if (other !== undefined) throw parsingException(`[field_caps_request] unknown field [${other}]`);
  const question = readQuestion(
    request,
    listOf(fields ?? request.query.fields),
    listOf(types ?? request.query.types)
  );
  const now = cluster.clock.now();
  const query =
    filter === undefined
      ? undefined
      : parseQuery(filter, { now, runtimeFields: runtimeFieldsOf(runtime) }, 'index_filter');
  const read = await indicesToRead(
    {
      expressions: expressionsOf(request.pathParameters.index),
      options: request.query,
      action: 'indices:data/read/field_caps',
      privileges: ['read', 'view_index_metadata'],
    },
    request,
    cluster
  );
  // Best effort, as in Elasticsearch: only indices that certainly have no match are left out.
  const failures = fieldCapsFailures(read);
  const kept = read.indices.filter(
    (index) => query === undefined || constantAnswer(query, index, now) !== 'none'
  );
  return {
    status: 200,
    body: {
      indices: kept.map(({ concreteName }) => concreteName).sort(),
      fields: capabilities(kept, question, now),
      ...failures,
    },
  };
}

function readQuestion(request: StandInRequest, patterns: string[], types: string[]): FieldCapsQuestion {
  if (patterns.length === 0) throw illegalArgument('Validation Failed: 1: no fields specified;');
  const filters = listOf(request.query.filters);
  for (const filter of filters)
    if (!FILTERS.has(filter)) throw notImplemented(`the field_caps filter [${filter}]`);
  return {
    patterns,
    filters: new Set(filters),
    types,
    includeUnmapped: request.flag('include_unmapped', false),
    includeEmpty: request.flag('include_empty_fields', true),
  };
}

function listOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : String(value).split(',');
}

function capabilities(
  indices: IndexData[],
  question: FieldCapsQuestion,
  now: number
): Record<string, unknown> {
  const wanted = wantedNames(question);
  const byField = new Map<string, Map<string, IndexData[]>>();
  for (const index of indices) {
    for (const [field, type] of typesOf(index, wanted, question, now)) {
      if (question.types.length > 0 && !question.types.includes(type)) continue;
      const types = byField.get(field) ?? new Map<string, IndexData[]>();
      const having = types.get(type) ?? [];
      having.push(index);
      byField.set(field, types.set(type, having));
    }
  }
  const described = [...byField].map(([field, types]) => [
    field,
    describeTypes(field, types, indices, question),
  ]);
  return Object.fromEntries(described);
}

/** The names that a mapped field stands for in the answer: its own and those of the objects that it is in. */
interface WantedNames {
  itself: boolean;
  objects: string[];
}

/** Which of a field's names are asked for; thousands of indices share their fields, so each is worked out once. */
function wantedNames({ patterns, filters }: FieldCapsQuestion): (field: string) => WantedNames {
  const names = new Set(patterns);
  const expressions = patterns
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) => wildcardExpression(pattern));
  const isAsked = (name: string): boolean =>
    names.has(name) || expressions.some((expression) => expression.test(name));
  const known = new Map<string, WantedNames>();
  const workOut = (field: string): WantedNames => {
    const parts = field.split('.');
    const objects = filters.has('-parent')
      ? []
      : parts.slice(1).map((_part, i) => parts.slice(0, i + 1).join('.'));
    return { itself: isAsked(field), objects: objects.filter(isAsked) };
  };
  return (field) => {
    const answer = known.get(field) ?? workOut(field);
    known.set(field, answer);
    return answer;
  };
}

function typesOf(
  index: IndexData,
  wanted: (field: string) => WantedNames,
  { filters, includeEmpty }: FieldCapsQuestion,
  now: number
): Map<string, string> {
  const types = new Map<string, string>();
  if (!filters.has('-metadata'))
    for (const field of METADATA_FIELDS) if (wanted(field).itself) types.set(field, field);
  if (filters.has('+metadata')) return types;
  for (const [field, type] of index.mapping) {
    const { itself, objects } = wanted(field);
    if (!itself && objects.length === 0) continue;
    if (!includeEmpty && !hasValue(index, field, now)) continue;
    if (itself) types.set(field, type);
    for (const object of objects) types.set(object, 'object');
  }
  return types;
}

function hasValue(index: IndexData, field: string, now: number): boolean {
  const visible = index.countExisting(now);
  if (field === index.timeField) return visible > 0;
  const { ordinals } = index.column(field) ?? { ordinals: new Uint32Array() };
  for (let document = 0; document < visible; document++) if ((ordinals[document] ?? 0) > 0) return true;
  return false;
}

function describeTypes(
  field: string,
  types: Map<string, IndexData[]>,
  indices: IndexData[],
  { includeUnmapped }: FieldCapsQuestion
): Record<string, unknown> {
  const all: Array<[string, IndexData[]]> = [...types];
  if (includeUnmapped) {
    const mapped = new Set([...types.values()].flat());
    const unmapped = indices.filter((index) => !mapped.has(index));
    if (unmapped.length > 0) all.push(['unmapped', unmapped]);
  }
  return Object.fromEntries(
    all.map(([type, having]) => {
      const searchable = type !== 'object' && type !== 'unmapped' && field !== '_source';
      return [
        type,
        {
          type,
          metadata_field: field.startsWith('_'),
          searchable,
          aggregatable: searchable && type !== 'text',
          ...(all.length > 1 ? { indices: having.map(({ concreteName }) => concreteName).sort() } : {}),
        },
      ];
    })
  );
}

const PARAMETERS = [
  ...INDICES_OPTIONS,
  'fields',
  'filters',
  'types',
  'include_unmapped',
  'include_empty_fields',
];

/** `_field_caps`: which fields exist, of which type, in which indices. */
export const fieldCapsRoutes: Route[] = ['/_field_caps', '/{index}/_field_caps'].map((path) => ({
  methods: ['GET', 'POST'],
  path,
  parameters: PARAMETERS,
  handle: fieldCaps,
}));
