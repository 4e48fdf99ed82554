import type { FieldScalar } from '../../environments/environment';
import type { Selection } from '../aggregations/aggregation';
import type { IndexData } from '../data/index_data';
import { documentFields, documentSource } from './document_source';
import type { HitsWanted } from './hits_wanted';
import type { SortField } from './parse_sort';

interface Candidate {
  index: IndexData;
  document: number;
  sort: Array<FieldScalar | null>;
}

/** The page of hits that a search asks for. Unsorted hits come index by index, oldest first: nothing is scored. */
export function collectHits(selections: Selection[], body: HitsWanted): Array<Record<string, unknown>> {
  if (body.size === 0) return [];
  const wanted = body.from + body.size;
  const candidates = selections.flatMap((selection) => candidatesOf(selection, body.sort, wanted));
  if (body.sort.length > 0) candidates.sort((a, b) => compare(a, b, body.sort));
  return candidates.slice(body.from, wanted).map(({ index, document, sort }) => {
    const source = documentSource(index, document, body.source);
    return {
      _index: index.concreteName,
      _id: index.idOf(document),
      _score: null,
      ...(source === undefined ? {} : { _source: source }),
      ...(body.fields.length === 0 ? {} : { fields: documentFields(index, document, body.fields) }),
      ...(body.sort.length === 0 ? {} : { sort }),
    };
  });
}

function candidatesOf({ index, documents }: Selection, sort: SortField[], wanted: number): Candidate[] {
  const positions = documents.positions();
  const [first] = sort;
  const only = sort.length === 1 ? first : undefined;
  let chosen = positions;
  if (first === undefined || only?.field === '_doc') chosen = positions.slice(0, wanted);
  else if (only?.field === index.timeField) {
    chosen = only.descending ? positions.slice(-wanted).reverse() : positions.slice(0, wanted);
  }
  return chosen.map((document) => ({
    index,
    document,
    sort: sort.map(({ field, descending }) => sortValue(index, document, field, descending)),
  }));
}

function sortValue(
  index: IndexData,
  document: number,
  field: string,
  descending: boolean
): FieldScalar | null {
  if (field === '_doc') return document;
  const values = index.valuesAt(field, document);
  const ordered = [...values].sort((a, b) => compareScalars(a, b));
  return (descending ? ordered[ordered.length - 1] : ordered[0]) ?? null;
}

function compare(a: Candidate, b: Candidate, sort: SortField[]): number {
  for (const [i, { descending }] of sort.entries()) {
    const left = a.sort[i] ?? null;
    const right = b.sort[i] ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const difference = compareScalars(left, right);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

function compareScalars(a: FieldScalar, b: FieldScalar): number {
  if (typeof a === 'string' || typeof b === 'string')
    return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return Number(a) - Number(b);
}
