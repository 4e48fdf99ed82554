import type { FieldScalar } from '../../environments/environment';
import type { ElasticsearchError } from '../elasticsearch_error';

/** A parsed query. Leaves carry a key, equal for equal meaning, under which an index remembers their result. */
export type Query =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'bool'; all: Query[]; any: Query[]; none: Query[]; minimumShouldMatch: number }
  | { kind: 'leaf'; key: string; leaf: Leaf };

export type Leaf =
  | { type: 'terms'; field: string; values: FieldScalar[]; caseInsensitive: boolean }
  /** The whole value, but on analysed text its words. `onText` is a parameter that matters there and is not known. */
  | { type: 'match'; field: string; value: FieldScalar; words: 'any' | 'all' | 'phrase'; onText?: string }
  | { type: 'exists'; field: string }
  | { type: 'range'; field: string; bounds: RangeBounds }
  /** `source` is the clause for error texts. */
  | {
      type: 'pattern';
      field: string;
      source: 'prefix' | 'wildcard' | 'query_string';
      text: string;
      caseInsensitive: boolean;
    }
  | { type: 'ids'; values: string[] };

export interface RangeBounds {
  gte?: FieldScalar;
  gt?: FieldScalar;
  lte?: FieldScalar;
  lt?: FieldScalar;
  format?: string;
}

/** What a query must know of its request. */
export interface QueryContext {
  /** Epoch ms that `now` means. */
  now: number;
  /** Names that a request defines at run time; the stand-in runs no scripts and refuses them. */
  runtimeFields: ReadonlySet<string>;
  /** Takes the errors that Elasticsearch finds when it runs a request, not when it reads it; absent: they are thrown. */
  failWhenRun?(error: ElasticsearchError): void;
}

/** Reports an error that a request has only once it runs: other searches of the same `_msearch` then go on. */
export function failWhenRun({ failWhenRun: report }: QueryContext, error: ElasticsearchError): void {
  if (report === undefined) throw error;
  report(error);
}

export function leafQuery(leaf: Leaf): Query {
  return { kind: 'leaf', key: JSON.stringify(leaf), leaf };
}
